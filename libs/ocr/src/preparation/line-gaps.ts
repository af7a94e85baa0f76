import type { Ink } from './ink';
import type { PageLines, TextLine } from './text-lines';

/** A space is at least this share of the height of a line's ink; the distance of two characters is less. */
const spaceWidth = 0.28;

/** The blank columns inside a line that are wide enough to be a space, in pixels of the ink picture. */
export function lineGaps(
  ink: Ink,
  owner: PageLines['owner'],
  { bounds, id }: TextLine,
): { from: number; to: number }[] {
  const least = (bounds.y1 - bounds.y0) * spaceWidth;
  const gaps: { from: number; to: number }[] = [];
  let from = bounds.x0;
  for (let x = bounds.x0; x < bounds.x1; x++) {
    let blank = true;
    for (let y = bounds.y0; blank && y < bounds.y1; y++) blank = owner[y * ink.width + x] !== id;
    if (blank) continue;
    if (x - from >= least) gaps.push({ from, to: x });
    from = x + 1;
  }
  return gaps;
}
