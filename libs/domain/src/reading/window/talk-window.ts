import { isNick } from '../nicks/nick-shape';
import { standsOnBubble } from '../messages/bubble';
import type { Talk } from '../messages/talk';
import { centreX, heightOf, inOneRow, median, widthOf, type TalkLine } from '../messages/talk-line';
import type { WindowPart } from '../reading';
import { cutSides } from './edge-cuts';

/** Pixels that a bar's patch may stay away from the border of the picture. */
function nearBorder({ width, height }: Talk): number {
  return Math.max(2, 0.004 * Math.max(width, height));
}

/** Whether the title stands on a bar of its own above the messages, and not on the page behind them. */
function isOnBar(title: TalkLine, { column }: Talk): boolean {
  const { patch } = title;
  // Where the bar's own patch is not known, the page begins plainly below the title.
  if (title.isAdrift) return column.isSeen && title.bottom < column.top && title.top > 0.3 * title.em;
  return patch !== null && column.isSeen && patch.bottom <= column.top + 0.5 * title.em;
}

function hasArrow(title: TalkLine, { noise, column }: Talk): boolean {
  return (
    /^[\s]*[<《〈‹«(＜←]/.test(title.text) ||
    noise.some(
      (line) =>
        inOneRow(line, title) && line.right < title.left && line.left < column.left + 0.2 * widthOf(column),
    )
  );
}

/** Whether what stands on top of the talk is its title bar, whole. */
function hasTitle(talk: Talk): boolean {
  const { frame, marks, body } = talk;
  const { title, name, statusBar } = frame;
  if (!title || name === null || title.top <= nearBorder(talk)) return false;
  if (statusBar.length > 0 || isOnBar(title, talk) || hasArrow(title, talk)) return true;
  const isKnown = marks.some((mark) => name.includes(mark.name));
  const letters = median([...body, ...marks].map(({ em }) => em));
  const isLarge = letters > 0 && title.em > 1.08 * letters;
  return (
    isKnown ||
    isLarge ||
    (isNick(name) && Math.abs(centreX(title) - centreX(talk.column)) < 0.05 * widthOf(talk.column))
  );
}

/** Whether a strip without words is left below the page behind the messages. */
function hasStripBelow(talk: Talk): boolean {
  const { column, height, width, body, frame } = talk;
  if (column.isSeen) return height - column.bottom > 0.045 * Math.min(width, height);
  // Nothing stands on the page itself: below its own clock and title a phone's screen ends with free room.
  const last = Math.max(0, ...body.map((line) => line.patch?.bottom ?? line.bottom));
  return frame.statusBar.length > 0 && height - last > 0.13 * width && height > 1.7 * width;
}

/** A bubble that runs into the border was cut there, even when its text was not. */
function cutBubbles(talk: Talk): WindowPart[] {
  const patches = talk.body.flatMap((line) =>
    line.patch && standsOnBubble(line, talk.column) ? [line.patch] : [],
  );
  const margin = nearBorder(talk);
  return [
    ...(patches.some(({ left }) => left <= margin) ? (['left_edge'] as const) : []),
    ...(patches.some(({ right }) => right >= talk.width - margin) ? (['right_edge'] as const) : []),
    ...(patches.some(({ top }) => top <= margin) ? (['title_bar'] as const) : []),
    ...(patches.some(({ bottom }) => bottom >= talk.height - margin) ? (['input_bar'] as const) : []),
  ];
}

/** Share of the column that has to be out of the picture before its times prove it. */
const outside = 0.02;

function cutColumn({ column, width }: Talk): WindowPart[] {
  const share = outside * widthOf(column);
  return [
    ...(column.left < -share ? (['left_edge'] as const) : []),
    ...(column.right > width + share ? (['right_edge'] as const) : []),
  ];
}

/**
 * Names what the picture of a talk lacks of the whole window: title bar with the name, strip for writing, a side
 * (domain sheet, section 3: complete window, no local crop).
 */
export function missingOfTalk(talk: Talk, lines: readonly TalkLine[]): WindowPart[] {
  const { frame } = talk;
  const missing = new Set<WindowPart>();
  if (!hasTitle(talk)) missing.add('title_bar');
  if (frame.input.length === 0 && !hasStripBelow(talk)) missing.add('input_bar');
  const legible = lines.filter((line) => !talk.noise.includes(line) && heightOf(line) > 0);
  for (const part of cutSides(legible, talk)) missing.add(part === 'last_row' ? 'input_bar' : part);
  for (const part of [...cutBubbles(talk), ...cutColumn(talk)]) missing.add(part);
  return [...missing];
}
