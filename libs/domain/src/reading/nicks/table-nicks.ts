import { bottom, middle, sameRow, type PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { isNick } from './nick-shape';
import { placeNick, withNeighbours, type PlacedNick } from './written-nick';

const head =
  /^(?:评价人|评价者|评论人|评价用户|买家|买家信息|买家昵称|买家会员名?|买家账号|买家ID|会员名?|会员昵称|用户名?|用户昵称|旺旺|旺旺名|旺旺号|旺旺昵称|买家旺旺|对方旺旺|客户旺旺|客户|客户昵称|昵称)$/;
/** Cells of a row that make it the head of a table. */
const fewestCells = 3;

/** Whether a text stands among the heads of a table: short words side by side on one row, none with digits. */
export function isHeadRow(layout: PageLayout, segment: TextSegment): boolean {
  const row = (layout.byPage.get(segment.page) ?? []).filter((other) => sameRow(other, segment));
  const words = row.filter(({ text }) => /^[\p{Script=Han}/()A-Za-z]{1,8}$/u.test(text));
  return words.length >= fewestCells;
}

function isInColumn(cell: TextSegment, column: TextSegment): boolean {
  const startsAlike = Math.abs(cell.box[0] - column.box[0]) < 1.2 * column.em;
  const isCentred = Math.abs(middle(cell).x - middle(column).x) < 0.8 * column.em;
  return startsAlike || isCentred;
}

/** The column of a table whose head names buyers: heads that look like one, each with the nicks below it. */
export function tableNicks(layout: PageLayout): PlacedNick[] {
  const heads = layout.segments.filter(
    (segment) => head.test(segment.text.replace(/\s/g, '')) && isHeadRow(layout, segment),
  );
  return heads.flatMap((column) =>
    (layout.byPage.get(column.page) ?? [])
      .filter((cell) => cell.box[1] >= bottom(column) && isInColumn(cell, column))
      .flatMap((cell) => placeNick(cell, 0, cell.text.trimEnd().length) ?? [])
      .filter(({ nick }) => isNick(nick))
      .map((found) => withNeighbours(layout, found)),
  );
}
