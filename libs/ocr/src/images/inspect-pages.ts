import { AppError } from '@juzheng/contracts';
import { type DetectedFormat, type ImageFile, type ImageFormat } from './image-format';
import { openImage } from './open-image';
import type { PageSource } from './page-source';

/** What one upload may cost: pixels of a page (after orientation, before any scaling) and pages of a file. */
export interface ImageLimits {
  maxPixels: number;
  maxPages: number;
}

/** What an accepted file is. Width and height in pixels of the first page, upright; readings use the same space. */
export interface ImageInfo {
  mediaType: string;
  format: ImageFormat;
  width: number;
  height: number;
  pages: number;
}

/**
 * Judges a file in this process: limits by the header first, then one full decode.
 * @throws AppError EVIDENCE.TOO_MANY_PAGES, TOO_MANY_PIXELS, BROKEN_IMAGE, UNREADABLE and those of openImage
 */
export async function inspectPages(
  file: ImageFile,
  limits: ImageLimits,
  detected?: DetectedFormat,
): Promise<ImageInfo> {
  const { source, format, mediaType } = await openImage(file, detected);
  try {
    refuseOverLimits(source, file.name, limits);
    await source.verify();
    return { mediaType, format, ...source.size(1), pages: source.pages };
  } finally {
    source.close();
  }
}

/** @throws AppError EVIDENCE.TOO_MANY_PAGES, TOO_MANY_PIXELS */
export function refuseOverLimits(
  source: PageSource,
  name: string,
  { maxPixels, maxPages }: ImageLimits,
): void {
  if (source.pages > maxPages) {
    throw new AppError('EVIDENCE.TOO_MANY_PAGES', { name, pages: source.pages, limit: maxPages });
  }
  for (let page = 1; page <= source.pages; page++) {
    const { width, height } = source.size(page);
    if (width * height > maxPixels) {
      throw new AppError('EVIDENCE.TOO_MANY_PIXELS', { name, pixels: width * height, limit: maxPixels });
    }
  }
}
