import { ink, lowest, paper } from './paper';
import type { Sheet } from './sheet';

export interface Column {
  title: string;
  /** Points. */
  width: number;
  bold?: boolean;
}

const style = { size: 9, lineGap: 2.5 };
const padding = { x: 5, y: 4.5 };
/** Longer texts go on in rows of their own: a row stays on one page. */
const longestCell = 600;

/** A table with thin lines; its head is repeated on every page. */
export function drawTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const head = () => {
    sheet.doc
      .rect(paper.left, sheet.doc.y, widthOf(columns), rowHeight(sheet, columns, titles))
      .fill(ink.faint);
    drawRow(sheet, columns, titles, true);
  };
  const titles = columns.map(({ title }) => title);
  sheet.need(60);
  head();
  for (const row of rows.flatMap(splitRow)) {
    if (sheet.doc.y + rowHeight(sheet, columns, row) > lowest) {
      sheet.newPage();
      head();
    }
    drawRow(sheet, columns, row, false);
  }
  sheet.doc.y += 4;
}

function drawRow(sheet: Sheet, columns: readonly Column[], cells: readonly string[], isHead: boolean): void {
  const top = sheet.doc.y;
  const height = rowHeight(sheet, columns, cells);
  let x: number = paper.left;
  columns.forEach(({ width, bold = false }, index) => {
    sheet.writeAt(cells[index] ?? '', x + padding.x, top + padding.y, {
      ...style,
      width: width - padding.x * 2,
      bold: isHead || bold,
      colour: isHead ? ink.soft : ink.text,
    });
    x += width;
  });
  sheet.rule(top + height, { width: widthOf(columns) });
  sheet.doc.y = top + height;
}

function rowHeight(sheet: Sheet, columns: readonly Column[], cells: readonly string[]): number {
  const heights = columns.map(({ width, bold = false }, index) =>
    sheet.heightOf(cells[index] ?? '', { ...style, bold, width: width - padding.x * 2 }),
  );
  return Math.max(...heights) + padding.y * 2 - style.lineGap;
}

function splitRow(cells: readonly string[]): string[][] {
  const parts = cells.map((cell) => {
    const characters = Array.from(cell);
    const count = Math.max(1, Math.ceil(characters.length / longestCell));
    return Array.from({ length: count }, (_, index) =>
      characters.slice(index * longestCell, (index + 1) * longestCell).join(''),
    );
  });
  const rows = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: rows }, (_, index) => parts.map((part) => part[index] ?? ''));
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
