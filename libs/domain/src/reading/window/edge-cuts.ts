import type { Edges } from '../messages/talk-line';
import type { WindowPart } from '../reading';

interface PlacedText extends Edges {
  em: number;
}

/** Pixels, or letter heights when that is more, that uncut text keeps from the border of the picture. */
const leastMargin = 1.5;
const leastMarginEms = 0.06;

function touches(margin: number, em: number, ems = leastMarginEms): boolean {
  return margin <= Math.max(leastMargin, ems * em);
}

/**
 * Sides on which text runs into the border of the picture, so that something was cut off. `atSides` is the margin in
 * letter heights that uncut text keeps at the left and right.
 */
export function cutSides(
  lines: readonly PlacedText[],
  { width, height }: { width: number; height: number },
  atSides = leastMarginEms,
): WindowPart[] {
  const cut = new Set<WindowPart>();
  for (const line of lines) {
    if (touches(line.left, line.em, atSides)) cut.add('left_edge');
    if (touches(width - line.right, line.em, atSides)) cut.add('right_edge');
    if (touches(line.top, line.em)) cut.add('title_bar');
    if (touches(height - line.bottom, line.em)) cut.add('last_row');
  }
  return [...cut];
}
