import { type DetectedFormat, detectFormat, type ImageFile } from './image-format';
import type { PageSource } from './page-source';

/**
 * Opens an image by its content. Headers only are read; libvips formats stay on disk.
 * @throws AppError EVIDENCE.EMPTY, NOT_AN_IMAGE, UNSUPPORTED_FORMAT, BROKEN_IMAGE, UNREADABLE (a PDF with a password)
 */
export async function openImage(
  file: ImageFile,
  detected?: DetectedFormat,
): Promise<{ source: PageSource } & DetectedFormat> {
  const type = detected ?? (await detectFormat(file));
  return { source: await open(file, type), ...type };
}

/** The WASM decoders are loaded only by the process that needs them. */
async function open(file: ImageFile, { format }: DetectedFormat): Promise<PageSource> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf-pages.js')).openPdf(file);
    case 'heic':
      return (await import('./heic-image.js')).openHeic(file);
    default:
      return (await import('./raster-image.js')).openRaster(file, format);
  }
}
