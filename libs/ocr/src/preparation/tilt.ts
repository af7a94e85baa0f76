import type { PageTilt } from '@juzheng/domain';
import type { PageLines, TextLine } from './text-line';
import type { Ink } from './ink';

/** Lines shorter than this many times their height say little about direction. */
const longEnough = 6;
/** Fewer such lines may be chance. */
const fewest = 3;
/** Rise per pixel below which a page is level: a quarter of a degree. */
const level = 0.0045;
/** Rise per pixel beyond which lines are no lines of text: seven degrees. */
const steepest = 0.12;
/** Lines that differ more than this from the page's direction are outliers. */
const widestSpread = 0.012;
/** Share of the lines that have to agree, or the page has no one direction. */
const mostLines = 0.6;

interface LineSlope {
  /** Pixels down for one pixel to the right. */
  slope: number;
  /** Middle of the line, in pixels below the middle of the page. */
  down: number;
  weight: number;
}

/**
 * Says how the text of a page leans: its slope in the middle, and how the slope changes from top to foot (keystone of a
 * page photographed at an angle). Null when the page is level or its lines do not agree.
 */
export function findTilt(ink: Ink, { lines, owner }: PageLines): PageTilt | null {
  const slopes = lines.flatMap((line) => slopeOf(line, ink, owner) ?? []);
  if (slopes.length < fewest) return null;
  const agrees = (fit: PageTilt) => (line: LineSlope) =>
    Math.abs(line.slope - fit.slope - fit.keystone * line.down) <= widestSpread;
  const kept = slopes.filter(agrees(fitLine(slopes, ink.height)));
  if (kept.length < Math.max(fewest, slopes.length * mostLines)) return null;
  const fit = fitLine(kept, ink.height);
  const atEnds = Math.abs(fit.keystone) * (ink.height / 2);
  return Math.abs(fit.slope) < level && atEnds < 2 * level ? null : fit;
}

/** Least squares of the line's ink: its mean height in every column against the column. */
function slopeOf({ bounds, id }: TextLine, ink: Ink, owner: Uint16Array): LineSlope | null {
  const { x0, x1, y0, y1 } = bounds;
  const width = x1 - x0;
  if (width < longEnough * Math.min(y1 - y0, 60)) return null;
  let [count, sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0, 0];
  for (let y = y0; y < y1; y++) {
    const row = y * ink.width;
    for (let x = x0; x < x1; x++) {
      if (owner[row + x] !== id) continue;
      const [across, down] = [x - x0, y - y0];
      count += 1;
      sumX += across;
      sumY += down;
      sumXX += across * across;
      sumXY += across * down;
    }
  }
  const spread = count * sumXX - sumX * sumX;
  if (count === 0 || spread === 0) return null;
  const slope = (count * sumXY - sumX * sumY) / spread;
  if (Math.abs(slope) > steepest) return null;
  return { slope, down: (y0 + y1) / 2 - ink.height / 2, weight: width };
}

/** Slope as a function of the height on the page; its change only counts when the lines are spread over the page. */
function fitLine(slopes: readonly LineSlope[], height: number): PageTilt {
  const total = slopes.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (line: LineSlope) => number) =>
    slopes.reduce((sum, line) => sum + line.weight * of(line), 0) / total;
  const [meanDown, meanSlope] = [mean(({ down }) => down), mean(({ slope }) => slope)];
  const variance = mean(({ down }) => (down - meanDown) ** 2);
  const spreadOut = Math.sqrt(variance) > height / 10 && slopes.length >= 2 * fewest;
  const keystone = spreadOut
    ? mean(({ down, slope }) => (down - meanDown) * (slope - meanSlope)) / variance
    : 0;
  return { slope: meanSlope - keystone * meanDown, keystone };
}
