import type { Ink } from './ink';
import { strongInk } from './strong-ink';
import type { PageLines, TextLine } from './text-line';

/** A stretch of blank columns inside a line, in pixels of the ink picture. */
export interface Gap {
  from: number;
  to: number;
}

/** Narrower gaps, in heights of the line's ink, are those between any two letters. */
const narrowest = 0.1;
/** Ink weaker than this share of the line's strongest is JPEG ringing between letters. */
const ringing = 0.3;

/** The blank stretches inside a line that are wider than the usual distance of two letters. */
export function lineGaps(ink: Ink, owner: PageLines['owner'], line: TextLine): Gap[] {
  const { bounds, id } = line;
  const least = (bounds.y1 - bounds.y0) * narrowest;
  const faint = Math.max(ink.threshold, strongInk(ink, owner, line) * ringing);
  const gaps: Gap[] = [];
  let from = bounds.x0;
  for (let x = bounds.x0; x < bounds.x1; x++) {
    let blank = true;
    for (let y = bounds.y0; blank && y < bounds.y1; y++) {
      const at = y * ink.width + x;
      blank = owner[at] !== id || (ink.data[at] ?? 0) < faint;
    }
    if (blank) continue;
    if (x - from >= least && from > bounds.x0) gaps.push({ from, to: x });
    from = x + 1;
  }
  return gaps;
}
