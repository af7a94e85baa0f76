import { type DetectedFormat, detectFormat, type ImageFile } from './image-format';

/** Interleaved RGB, 8 bits a channel, without alpha. */
export interface RgbRaster {
  data: Buffer;
  width: number;
  height: number;
}

/** Width and height in pixels after orientation. */
export interface PageSize {
  width: number;
  height: number;
}

/** An opened image file. Pages count from 1; close it to free what the decoder holds. */
export interface PageSource {
  readonly pages: number;
  /** What the header says, before any pixel is decoded. */
  size(page: number): PageSize;
  /** Decodes a page whole, scaled by `scale` (at most 1). Throws AppError EVIDENCE.BROKEN_IMAGE. */
  decode(page: number, scale: number): Promise<RgbRaster>;
  /** Re-encodes a page, upright and in sRGB, with no metadata of the original. */
  encodePng(page: number): Promise<Buffer>;
  /** Decodes everything once and keeps nothing. Throws AppError EVIDENCE.BROKEN_IMAGE. */
  verify(): Promise<void>;
  close(): void;
}

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
