import { standsOnBubble } from './bubble';
import type { TalkColumn } from './talk-column';
import { centreX, inOneRow, isNoise, isWithin, widthOf, type TalkLine } from './talk-line';
import { isInColumn, type Scene } from './talk-scene';
import { readTalkTime } from './talk-time';
import { isInputText } from './talk-words';

/** The lines of the strip at the foot: words that stand there in every program, and what stands in a row with them. */
export function findInput(scene: Scene, first: number): TalkLine[] {
  const { lines, column, marks, height } = scene;
  const lastKnown = Math.max(
    0,
    ...marks.map(({ bottom }) => bottom),
    ...lines
      .filter((line) => isInColumn(line, column) && readTalkTime(line.text) !== null)
      .map(({ bottom }) => bottom),
  );
  const seen = lines.filter(
    (line) =>
      isInColumn(line, column) &&
      line.top > Math.max(lastKnown, first, 0.4 * height) &&
      !isNoise(line) &&
      isInputText(line.text) &&
      !isTail(line, scene),
  );
  const [highest = iconRow(scene, Math.max(lastKnown, first))] = seen;
  if (!highest) return [];
  return lines.filter(
    (line) => isInColumn(line, column) && (line.top >= highest.top || inOneRow(line, highest)),
  );
}

/** Letter heights between the lines of one message. */
const lineGap = 0.95;

/** 红包 at the end of a message that was wrapped is no button. */
function isTail(line: TalkLine, { lines }: Scene): boolean {
  const isAlone = !lines.some((other) => other !== line && !isNoise(other) && inOneRow(other, line));
  return (
    isAlone &&
    lines.some(
      (above) =>
        above.bottom <= line.top &&
        line.top - above.bottom < lineGap * line.em &&
        Math.abs(above.left - line.left) < 0.6 * line.em &&
        Math.abs(above.em - line.em) < 0.2 * line.em &&
        !isNoise(above) &&
        !isInputText(above.text) &&
        above.text.length > line.text.length,
    )
  );
}

/** Icons at both ends of the lowest row, which readers make a sign or two of. */
function iconRow(scene: Scene, below: number): TalkLine | undefined {
  const { lines, column, width, height } = scene;
  const foot = lines.filter(
    (line) =>
      line.top > below && line.top > height - 0.3 * Math.min(width, height) && isInColumn(line, column),
  );
  return foot.find((line) => {
    const row = foot.filter((other) => inOneRow(other, line));
    const quarter = widthOf(column) / 4;
    return (
      row.every(
        (one) => isIcon(one) && !(one.patch && standsOnBubble(one, column) && !isStrip(one, scene)),
      ) &&
      row.some((one) => centreX(one) > column.right - quarter) &&
      (row.some((one) => centreX(one) < column.left + quarter) ||
        row.some(({ text }) => text.startsWith('@')))
    );
  });
}

/** Whether the patch under a line is the bar at the foot and no bubble: as wide as the column nearly, and at its end. */
function isStrip({ patch, em }: TalkLine, { column, height }: Scene): boolean {
  return patch !== null && widthOf(patch) > 0.75 * widthOf(column) && height - patch.bottom < 3.5 * em;
}

function isIcon(line: TalkLine): boolean {
  return isNoise(line) || (line.text.replace(/\s/g, '').length <= 3 && line.segment.line.confidence < 0.8);
}

/** Buttons stand in a row of three or more above the input field; messages never do. */
export function buttonsAbove({ lines, column }: Scene, from: number, bottom: number): number {
  const rest = lines.filter(
    (line) => line.top > from && line.bottom <= bottom && isInColumn(line, column) && !isNoise(line),
  );
  const lowest = rest.at(-1);
  if (!lowest) return bottom;
  const row = rest.filter((line) => inOneRow(line, lowest));
  const short = row.filter(({ text }) => text.replace(/\s/g, '').length <= 6);
  return row.length >= 3 && short.length === row.length
    ? Math.min(...row.map((line) => (line.patch && standsOnBubble(line, column) ? line.patch.top : line.top)))
    : bottom;
}

/** The upper edge of the strip: that of the field a word stands in, else of the highest word. */
export function inputTop(input: readonly TalkLine[], column: TalkColumn): number {
  return Math.min(
    ...input.map((line) => {
      const { patch } = line;
      const isField = patch !== null && patch.bottom - patch.top < 6 * line.em;
      return isField && isWithin(line, patch, line.em) && widthOf(patch) <= widthOf(column)
        ? patch.top
        : line.top;
    }),
  );
}
