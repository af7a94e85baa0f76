import sharp from 'sharp';

// libvips caches decoded files by name; an upload's temporary name may come back with other content.
sharp.cache(false);

export { sharp };
