import sharp from 'sharp';

// libvips caches decoded files by name; a work folder's name may come back with other content.
sharp.cache(false);

export { sharp };
