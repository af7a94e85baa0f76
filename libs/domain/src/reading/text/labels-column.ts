import { labelAtEnd, labelBefore, type Label } from './labels';
import { bottom, right, sameRow, type PageLayout } from './page-layout';
import type { TextSegment } from './text-segment';

/** Letter heights between two rows of a table; a row with a picture of goods in it is higher, but has no numbers. */
const rowGap = 6;
const headCertainty = 0.9;

function onPageOf(layout: PageLayout, { page }: TextSegment): readonly TextSegment[] {
  return layout.byPage.get(page) ?? [];
}

/** Columns are set left, right or in the middle: some of the narrower cell stands above or below the wider one. */
function sharesColumn(one: TextSegment, two: TextSegment): boolean {
  const shared = Math.min(right(one), right(two)) - Math.max(one.box[0], two.box[0]);
  return shared >= 0.5 * Math.min(one.box[2], two.box[2]);
}

/** Heads stand side by side and have no values in them. */
function standsAmongHeads(layout: PageLayout, segment: TextSegment): boolean {
  const row = onPageOf(layout, segment).filter((other) => other !== segment && sameRow(other, segment));
  return row.length > 0 && row.every(({ text }) => !/\d{2}/.test(text));
}

/**
 * Finds what the head of a table's column says of a cell below it, however many rows are between them, as long as they
 * hold values of the same kind: digits or Latin letters. Null when the cell stands in no table.
 */
export function headOfColumn(layout: PageLayout, segment: TextSegment): Label | null {
  const column = onPageOf(layout, segment)
    .filter(
      (other) =>
        other !== segment &&
        bottom(other) <= segment.box[1] + segment.em / 2 &&
        !sameRow(other, segment) &&
        sharesColumn(other, segment),
    )
    .sort((one, two) => bottom(two) - bottom(one));
  let lower = segment;
  for (const cell of column) {
    if (lower.box[1] - bottom(cell) > rowGap * segment.em) return null;
    if (!/\d/.test(cell.text)) {
      const label = labelAtEnd(cell.text);
      if (label && standsAmongHeads(layout, cell)) {
        return { ...label, place: 'above', certainty: label.certainty * headCertainty };
      }
      if (/\p{Script=Han}/u.test(cell.text)) return null;
    }
    lower = cell;
  }
  return null;
}

/** The label of a value in its own segment or beside it, else the head of its column (see `labelBefore`). */
export function labelOrHead(layout: PageLayout, segment: TextSegment, start: number): Label | null {
  const label = labelBefore(layout, segment, start);
  if (label || /[\p{L}\p{N}]/u.test(segment.text.slice(0, start))) return label;
  return headOfColumn(layout, segment);
}
