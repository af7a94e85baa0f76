import { decodeInOwnProcess } from '../pool/decode-once';
import { detectFormat, type ImageFile, needsOwnProcess } from './image-format';
import { openImage } from './open-image';

/**
 * The picture people are shown instead of the sealed original: upright, sRGB, re-encoded, without EXIF, GPS, comments or
 * embedded thumbnails. Its pixels are the space of the reading's boxes.
 * @param path the original on disk
 * @param page from 1
 * @returns a PNG file
 * @throws AppError EVIDENCE.BROKEN_IMAGE and those of inspectImage
 */
export async function renderServedCopy(path: string, page: number): Promise<Buffer> {
  const file: ImageFile = { path, name: 'original' };
  const detected = await detectFormat(file);
  if (needsOwnProcess(detected.format)) return decodeInOwnProcess({ kind: 'render', file, page });
  const { source } = await openImage(file, detected);
  return source.encodePng(page).finally(() => source.close());
}
