import type { Ink } from './ink';
import type { Gap } from './line-gaps';
import { strongInk } from './strong-ink';
import type { PageLines, TextLine } from './text-line';

/** Shares of the height of a line's ink. */
const thickest = 0.17;
const narrowest = 0.25;
const letter = 0.4;

/**
 * Finds the low lines (`_`) of a line of text: flat strokes below the foot of its letters. Readers leave them out of
 * account names, where they matter; in the picture they cannot be mistaken.
 * @returns their stretches in pixels of the ink picture, left to right
 */
export function lowLines(ink: Ink, owner: PageLines['owner'], line: TextLine): Gap[] {
  const { bounds, id } = line;
  const height = bounds.y1 - bounds.y0;
  const faint = Math.max(ink.threshold, strongInk(ink, owner, line) * letter);
  const columns = Array.from({ length: bounds.x1 - bounds.x0 }, (_unused, index) =>
    columnOf(ink, owner, bounds.x0 + index, bounds.y0, bounds.y1, id, faint),
  );
  const foot = usualFoot(columns, height * letter);
  if (foot === null) return [];
  const found: Gap[] = [];
  let from = -1;
  columns.push(null);
  columns.forEach((column, index) => {
    const flat =
      column !== null &&
      column.top >= foot - 1 &&
      column.bottom > foot &&
      column.bottom - column.top < Math.max(3, height * thickest);
    if (flat && from < 0) from = index;
    if (flat || from < 0) return;
    if (index - from >= height * narrowest) found.push({ from: bounds.x0 + from, to: bounds.x0 + index });
    from = -1;
  });
  return found;
}

interface Column {
  /** Rows of the page: first with ink, and the one below the last. */
  top: number;
  bottom: number;
}

function columnOf(
  { data, width }: Ink,
  owner: PageLines['owner'],
  x: number,
  y0: number,
  y1: number,
  id: number,
  faint: number,
): Column | null {
  let top = -1;
  let bottom = -1;
  for (let y = y0; y < y1; y++) {
    const at = y * width + x;
    if (owner[at] !== id || (data[at] ?? 0) < faint) continue;
    if (top < 0) top = y;
    bottom = y + 1;
  }
  return top < 0 ? null : { top, bottom };
}

/** The row below the feet of most letters; null when a line has hardly any. */
function usualFoot(columns: readonly (Column | null)[], tall: number): number | null {
  const feet = new Map<number, number>();
  for (const column of columns) {
    if (!column || column.bottom - column.top < tall) continue;
    feet.set(column.bottom, (feet.get(column.bottom) ?? 0) + 1);
  }
  const [most] = [...feet].sort(([, one], [, other]) => other - one);
  return most ? most[0] : null;
}
