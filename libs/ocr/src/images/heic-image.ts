import { AppError } from '@juzheng/contracts';
import decodeHeic from 'heic-decode';
import { readFile } from 'node:fs/promises';
import type { ImageFile } from './image-format';
import type { PageSource } from './page-source';
import { decodeRgb, upright } from './raster-image';
import { sharp } from './sharp-settings';
import { takenAt } from './taken-at';

/**
 * Opens a HEIC photo: libvips reads the header, libheif (WASM) the pixels, already turned upright by the file's own rotation.
 * @throws AppError EVIDENCE.BROKEN_IMAGE
 */
export async function openHeic({ path, name }: ImageFile): Promise<PageSource> {
  const broken = (cause: unknown): never => {
    throw new AppError('EVIDENCE.BROKEN_IMAGE', { name }, [], { cause });
  };
  const { width, height, exif } = await sharp(path, { limitInputPixels: false }).metadata().catch(broken);
  const size = { width, height };
  const pixels = async () => {
    const decoded = await readFile(path)
      .then((buffer) => decodeHeic({ buffer }))
      .catch(broken);
    // A header may promise less than the picture holds.
    if (decoded.width * decoded.height > width * height)
      return broken(new Error('size differs from the header'));
    const { data } = decoded;
    return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
      raw: { width: decoded.width, height: decoded.height, channels: 4 },
    });
  };
  return {
    pages: 1,
    takenAt: takenAt(exif),
    size: () => size,
    decode: async (_page, scale) => decodeRgb(await pixels(), size, scale),
    encodePng: async () =>
      upright(await pixels())
        .png({ compressionLevel: 6 })
        .toBuffer(),
    verify: async () => {
      await pixels();
    },
    close: () => undefined,
  };
}
