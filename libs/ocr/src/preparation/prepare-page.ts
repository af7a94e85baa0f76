import type { PageSize, PageSource } from '../images/page-source';
import { extractInk, type Ink } from './ink';
import { findTextLines, type PageLines } from './text-lines';

/** A page ready to be read line by line. */
export interface PreparedPage extends PageLines {
  ink: Ink;
  /** Pixels of the upright original for one pixel of the ink picture, across and down. */
  originalScale: { x: number; y: number };
}

/**
 * Screenshots are at most 1440 pixels wide; photos and scans are larger than their text needs.
 * The shorter side counts, so that long scrolling screenshots keep their pixels.
 */
const widestSide = 2000;
/** A scrolling screenshot of 1,080 × 20,000 stays whole; memory is about 10 bytes a pixel. */
const maxPixels = 24_000_000;

/** Decodes a page at the size it is worth reading at, and finds its lines. Throws AppError EVIDENCE.BROKEN_IMAGE. */
export async function preparePage(source: PageSource, page: number): Promise<PreparedPage> {
  const size = source.size(page);
  const raster = await source.decode(page, workingScale(size));
  const ink = extractInk(raster);
  return {
    ink,
    ...findTextLines(ink),
    originalScale: { x: size.width / raster.width, y: size.height / raster.height },
  };
}

export function workingScale({ width, height }: PageSize): number {
  return Math.min(1, widestSide / Math.min(width, height), Math.sqrt(maxPixels / (width * height)));
}
