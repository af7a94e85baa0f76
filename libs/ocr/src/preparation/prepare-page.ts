import type { PageTilt } from '@juzheng/domain';
import type { PageSize, PageSource } from '../images/page-source';
import type { Bounds } from './grey-raster';
import { extractInk, type Ink } from './ink';
import { levelPage } from './level-page';
import { type LineSurface, surfacesOf } from './surfaces';
import { findTextLines } from './text-lines';
import type { PageLines, TextLine } from './text-line';
import { pictureHash } from './picture-hash';
import { findTilt } from './tilt';

/** A page ready to be read line by line. */
export interface PreparedPage extends PageLines {
  ink: Ink;
  /** Pixels of the upright original for one pixel of the ink picture, across and down. */
  originalScale: { x: number; y: number };
  /** The patch of one colour that a line stands on, in pixels of the ink picture. */
  surfaceOf(line: TextLine): LineSurface | null;
  /** How the page leans in the original, in its pixels; null when it is level. */
  tilt: PageTilt | null;
  /** Red seals, in pixels of the upright original, which is not drawn level. */
  seals: readonly Bounds[];
  /** See `pictureHash`. */
  hash: string;
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
  const upright = await source.decode(page, workingScale(size));
  const hash = await pictureHash(upright);
  const ink = extractInk(upright);
  const lines = findTextLines(ink);
  const originalScale = { x: size.width / upright.width, y: size.height / upright.height };
  const seals = ink.seals.map((bounds) => scaled(bounds, originalScale));
  const tilt = findTilt(ink, lines);
  const found = { originalScale, seals, hash };
  if (!tilt) return { ink, ...lines, surfaceOf: surfacesOf(upright, ink.background), ...found, tilt };
  const level = levelPage(upright, tilt);
  const levelInk = extractInk(level);
  return {
    ink: levelInk,
    ...findTextLines(levelInk),
    surfaceOf: surfacesOf(level, levelInk.background),
    ...found,
    tilt: { slope: tilt.slope, keystone: tilt.keystone / originalScale.y },
  };
}

function scaled({ x0, y0, x1, y1 }: Bounds, { x, y }: PreparedPage['originalScale']): Bounds {
  return { x0: Math.round(x0 * x), y0: Math.round(y0 * y), x1: Math.round(x1 * x), y1: Math.round(y1 * y) };
}

export function workingScale({ width, height }: PageSize): number {
  return Math.min(1, widestSide / Math.min(width, height), Math.sqrt(maxPixels / (width * height)));
}
