import { decodeInOwnProcess } from '../pool/decode-once';
import { detectFormat, type ImageFile, needsOwnProcess } from './image-format';
import { type ImageInfo, type ImageLimits, inspectPages } from './inspect-pages';

/**
 * Says what an uploaded file is and refuses what cannot be evidence (issue 2 item 4). Works on the file on disk:
 * limits are judged by its header before any pixel is decoded, then everything is decoded once to find broken files.
 * HEIC and PDF are opened in a process of their own with a time limit; the rest here, by libvips.
 * @param file path on disk and the uploader's file name, which messages show
 * @param limits pixels a page, pages a file
 * @throws AppError EVIDENCE.EMPTY, NOT_AN_IMAGE, UNSUPPORTED_FORMAT, TOO_MANY_PIXELS, TOO_MANY_PAGES, BROKEN_IMAGE,
 *   UNREADABLE (password); READER.TIMEOUT, READER.CRASHED when a decoder hangs or dies
 */
export async function inspectImage(file: ImageFile, limits: ImageLimits): Promise<ImageInfo> {
  const detected = await detectFormat(file);
  return needsOwnProcess(detected.format)
    ? decodeInOwnProcess({ kind: 'inspect', file, limits })
    : inspectPages(file, limits, detected);
}
