import type { ParserPage } from '../fields/field-candidate';
import type { TextSegment } from '../text/text-segment';
import { findSenderMarks, type SenderMark } from './sender-mark';
import { isSameColour } from './patch-colour';
import { findColumn, type TalkColumn } from './talk-column';
import { findFrame, type TalkFrame } from './talk-frame';
import { centreX, isNoise, type TalkLine } from './talk-line';
import { isAvatar } from './avatar';
import { isPill, standsOnBubble } from './bubble';
import { partInline } from './inline-mark';
import { endOfList } from './list-panel';
import { isCentred, isCutAbove, timeLineOf, unreadable, type TimeLine } from './time-line';
import { isChannelName, isMark, isNoticeText, isPresence, isRecall } from './talk-words';

/** One page of a talk, sorted out: what is a message, what tells a time, what belongs to the program. */
export interface Talk {
  page: number;
  width: number;
  height: number;
  captureDate: Date | null;
  column: TalkColumn;
  frame: TalkFrame;
  marks: SenderMark[];
  times: TimeLine[];
  notices: TalkLine[];
  /** What can be text of messages, from top to bottom. */
  body: TalkLine[];
  /** Avatars, icons and dirt. */
  noise: TalkLine[];
}

function isInside(line: TalkLine, column: TalkColumn, frame: TalkFrame): boolean {
  const x = centreX(line);
  const slack = 0.4 * line.em;
  return (
    x > column.left &&
    x < column.right &&
    line.top >= frame.top - slack &&
    line.bottom <= frame.bottom + slack &&
    line !== frame.title &&
    !frame.statusBar.includes(line)
  );
}

/** Whether a line is the program's own words: known ones, or small ones in the middle where bubbles are seen. */
function isNotice(line: TalkLine, column: TalkColumn, bubbleEm: number | null): boolean {
  if (standsOnBubble(line, column) && !isPill(line, column)) return false;
  if (isRecall(line.text) && !line.isAdrift) return true;
  if (!isCentred(line, column)) return false;
  if (isNoticeText(line.text)) return true;
  return bubbleEm !== null && line.em < 0.93 * bubbleEm && line.patch !== null && line.text.length >= 4;
}

/** Letter height in bubbles; null when no bubble is seen. */
function bubbleLetters(lines: readonly TalkLine[], column: TalkColumn): number | null {
  const heights = lines
    .filter((line) => standsOnBubble(line, column) && !isPill(line, column) && !isNoise(line))
    .map(({ em }) => em)
    .sort((one, two) => one - two);
  return heights[Math.floor(heights.length / 2)] ?? null;
}

/** Most by which the colour of the page (0–255) differs from line to line. */
const pageShade = 3;

/** A bubble that scrolled half under a bar of its own colour runs into that bar: its patch says nothing of it. */
function withoutForeignPatch(line: TalkLine, column: TalkColumn): TalkLine {
  const { patch, em } = line;
  if (!column.isSeen || !patch || line.top < column.top || line.bottom > column.bottom) return line;
  const isPage = patch.top === column.top && patch.bottom === column.bottom;
  // A card hardly darker than the page runs into it; only the colour right around the text tells.
  const isOther =
    isPage && column.colour !== undefined && !isSameColour(patch.colour, column.colour, pageShade);
  const isForeign = isOther || patch.top < column.top - em || patch.bottom > column.bottom + em;
  return isForeign ? { ...line, patch: null, isAdrift: true } : line;
}

/** A mark of which only the name could be read. */
function isBareName({ text }: TalkLine, marks: readonly SenderMark[]): boolean {
  const bare = (name: string) => name.replace(/\s/g, '').toLowerCase();
  return marks.some(({ name }) => bare(name) === bare(text));
}

/** A column that could not be told from the list beside it begins where the list ends. */
function besideList(column: TalkColumn, list: number): TalkColumn {
  return column.left < list ? { ...column, left: list } : column;
}

/** Sorts one page of a talk out. */
export function talkOf({ layout, captureDate }: ParserPage, segments: readonly TextSegment[]): Talk {
  const { width, height } = layout;
  const { lines: parted, inline } = partInline(segments);
  const list = endOfList(parted, { width }) ?? -Infinity;
  const all = parted.filter((line) => line.left > list);
  const found = findSenderMarks(all);
  const column = besideList(findColumn(all, found, { width, height }), list);
  const lines = all.map((line) => withoutForeignPatch(line, column));
  const marks = findSenderMarks(lines).filter(
    (mark) => centreX(mark) > column.left && centreX(mark) < column.right,
  );
  const frame = findFrame({ lines, marks, column, width, height });
  const markLines = new Set(marks.flatMap((mark) => mark.lines));
  const inside = lines.filter((line) => isInside(line, column, frame) && !markLines.has(line));
  const times = inside.flatMap((line) => {
    const found = timeLineOf(line, inside, column);
    return found ? [isCutAbove(line, column) ? { line, time: unreadable } : found] : [];
  });
  const rest = inside.filter((line) => !times.some((time) => time.line === line));
  const named = marks.flatMap((mark) => mark.lines);
  const noise = rest.filter(
    (line) =>
      !inline.has(line) &&
      (isNoise(line) || isAvatar(line, [...rest.filter((other) => !isNoise(other)), ...named], column)),
  );
  const legible = rest.filter((line) => !noise.includes(line));
  // A log without bubbles has wrapped lines of all sizes in the middle.
  const letters = marks.length > 0 ? null : bubbleLetters(legible, column);
  const notices = legible.filter((line) => isNotice(line, column, letters) && !isChannelName(line.text));
  const body = legible.filter(
    (line) =>
      !notices.includes(line) &&
      !isBareName(line, marks) &&
      (standsOnBubble(line, column) ||
        !(isMark(line.text) || isPresence(line.text) || isChannelName(line.text))),
  );
  const page = segments[0]?.page ?? 1;
  return { page, width, height, captureDate, column, frame, marks, times, notices, body, noise };
}
