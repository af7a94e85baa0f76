import type { Ink } from './ink';
import type { PageLines, TextLine } from './text-line';

/** The value that nine tenths of a line's ink stay below: the full black of its strokes. */
export function strongInk({ data, width }: Ink, owner: PageLines['owner'], { bounds, id }: TextLine): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let y = bounds.y0; y < bounds.y1; y++) {
    for (let at = y * width + bounds.x0; at < y * width + bounds.x1; at++) {
      if (owner[at] !== id) continue;
      const value = data[at] ?? 0;
      histogram[value] = (histogram[value] ?? 0) + 1;
      count += 1;
    }
  }
  let below = 0;
  for (let value = 0; value < 256; value++) {
    below += histogram[value] ?? 0;
    if (below >= count * 0.9) return value;
  }
  return 255;
}
