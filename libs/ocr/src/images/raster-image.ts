import { AppError } from '@juzheng/contracts';
import type { Sharp } from 'sharp';
import type { ImageFile, ImageFormat } from './image-format';
import type { PageSize, PageSource } from './page-source';
import { sharp } from './sharp-settings';
import { takenAt } from './taken-at';

/**
 * Opens what libvips decodes itself: PNG, JPEG, WebP, GIF (first frame) and TIFF (all pages).
 * @throws AppError EVIDENCE.BROKEN_IMAGE
 */
export async function openRaster({ path, name }: ImageFile, format: ImageFormat): Promise<PageSource> {
  const broken = (cause: unknown) => new AppError('EVIDENCE.BROKEN_IMAGE', { name }, [], { cause });
  const paged = format === 'tiff';
  const header = (page: number): Promise<PageSize & { exif: Buffer | undefined }> =>
    sharp(path, { limitInputPixels: false, ...(paged ? { page: page - 1 } : {}) })
      .metadata()
      .then(({ autoOrient, exif }) => ({ width: autoOrient.width, height: autoOrient.height, exif }))
      .catch((cause: unknown) => Promise.reject(broken(cause)));
  const { exif, ...first } = await header(1);
  const sizes: PageSize[] = [first];
  const sizeOf = async (page: number) => {
    const { width, height } = await header(page);
    return { width, height };
  };
  const pages = paged ? await countPages(path) : 1;
  for (let page = 2; page <= pages; page++) sizes.push(await sizeOf(page));

  const size = (page: number): PageSize => {
    const found = sizes[page - 1];
    if (!found) throw new RangeError(`page ${page} of ${pages}`);
    return found;
  };
  // The header has told the size and the caller has judged it: no more pixels than that may come out.
  const decoder = (page: number): Sharp => {
    const { width, height } = size(page);
    return sharp(path, {
      failOn: 'error',
      sequentialRead: true,
      limitInputPixels: width * height,
      ...(paged ? { page: page - 1 } : {}),
    });
  };

  return {
    pages,
    takenAt: takenAt(exif),
    size,
    decode: (page, scale) => decodeRgb(decoder(page).autoOrient(), size(page), scale).catch(rethrow(broken)),
    encodePng: (page) =>
      upright(decoder(page).autoOrient()).png({ compressionLevel: 6 }).toBuffer().catch(rethrow(broken)),
    verify: async () => {
      for (let page = 1; page <= pages; page++) {
        // Every row has to pass through the decoder for the tiny result; the full image is never held.
        await decoder(page)
          .resize(16, 16, { fit: 'fill', fastShrinkOnLoad: false })
          .raw()
          .toBuffer()
          .catch(rethrow(broken));
      }
    },
    close: () => undefined,
  };
}

/** White paper under transparency, sRGB, three channels. */
export function upright(image: Sharp): Sharp {
  return image.flatten({ background: '#ffffff' }).toColourspace('srgb');
}

/** Decodes to RGB, scaled by `scale` (at most 1) of `full`. */
export async function decodeRgb(image: Sharp, full: PageSize, scale: number) {
  const width = Math.max(1, Math.round(full.width * scale));
  const height = Math.max(1, Math.round(full.height * scale));
  const sized = scale < 1 ? image.resize(width, height, { fit: 'fill' }) : image;
  const { data, info } = await upright(sized).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

async function countPages(path: string): Promise<number> {
  const { pages } = await sharp(path, { limitInputPixels: false }).metadata();
  return pages ?? 1;
}

function rethrow(wrap: (cause: unknown) => AppError) {
  return (cause: unknown): never => {
    throw wrap(cause);
  };
}
