import type { ParserPage } from '../fields/field-candidate';
import type { TextSegment } from '../text/text-segment';
import type { WallDay } from '../times/wall-time';
import { findSenderMarks, type SenderMark } from './sender-mark';
import { isSameColour } from './patch-colour';
import { findColumn, type TalkColumn } from './talk-column';
import { findFrame, type TalkFrame } from './talk-frame';
import { centreX, inOneRow, isNoise, toTalkLine, widthOf, type Edges, type TalkLine } from './talk-line';
import { isAvatar } from './avatar';
import { isPill, standsOnBubble } from './bubble';
import { readTalkTime, resolveTalkTime, type TalkTime } from './talk-time';
import { isChannelName, isMark, isNoticeText, isPresence, isRecall } from './talk-words';

const unreadable: TalkTime = { form: 'moment', normalized: null };

export interface TimeLine {
  line: TalkLine;
  time: TalkTime;
}

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

function isCentred(line: TalkLine, column: TalkColumn): boolean {
  const off = Math.abs(centreX(line) - centreX(column));
  return off < Math.max(0.06 * widthOf(column), 1.2 * line.em);
}

/** A time that lost its colon, in the middle of the page: it still parts what is above it from what is below. */
function isDamagedTime(text: string): boolean {
  return /^(?:(?:星期|周|礼拜)\S|昨天|前天|今天|凌晨|早上|上午|中午|下午|晚上|\s)*\d{1,2}\s?\D?\s?\d{2}$/.test(
    text.trim(),
  );
}

/** A time alone in its row, in the middle or at least not in a bubble. */
function timeLineOf(line: TalkLine, all: readonly TalkLine[], column: TalkColumn): TimeLine | null {
  const time =
    readTalkTime(line.text) ?? (isCentred(line, column) && isDamagedTime(line.text) ? unreadable : null);
  if (!time) return null;
  if (standsOnBubble(line, column) && !isPill(line, column)) return null;
  if (all.some((other) => other !== line && !isNoise(other) && inOneRow(other, line))) return null;
  return isCentred(line, column) || line.patch !== null || time.form !== 'undated' ? { line, time } : null;
}

/** A time that scrolled half under the bar above is misread as another one. */
function isCutAbove(line: TalkLine, column: TalkColumn): boolean {
  return column.isSeen && line.top - column.top < 0.2 * line.em;
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

/** Sorts one page of a talk out. */
export function talkOf({ layout, captureDate }: ParserPage, segments: readonly TextSegment[]): Talk {
  const all = segments.map(toTalkLine);
  const { width, height } = layout;
  const found = findSenderMarks(all);
  const column = findColumn(all, found, { width, height });
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
    (line) => isNoise(line) || isAvatar(line, [...rest.filter((other) => !isNoise(other)), ...named], column),
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

/** Letter heights between a bubble and the time that some SMS programs write below it. */
const belowGap = 1.3;

/** A time that stands to the side right below a bubble is that bubble's, not that of the messages below. */
function isBelow(line: TalkLine, bubble: Edges, column: TalkColumn): boolean {
  const gap = line.top - bubble.bottom;
  return (
    !isCentred(line, column) &&
    gap > -0.5 * line.em &&
    gap < belowGap * line.em &&
    line.left < bubble.right &&
    line.right > bubble.left
  );
}

/** Gives the time of a message: that of a line right below it at its side, else of the nearest line above it. */
export function timesOf(talk: Talk, bubbles: readonly Edges[]): (message: Edges) => string | null {
  const { times, captureDate, column } = talk;
  const resolved: { line: TalkLine; normalized: string | null; isOwn: boolean }[] = [];
  let dateLine: WallDay | null = null;
  for (const { line, time } of times) {
    if (time.form === 'day') dateLine = time.day;
    const normalized = resolveTalkTime(time, { dateLine, captureDate });
    resolved.push({ line, normalized, isOwn: bubbles.some((bubble) => isBelow(line, bubble, column)) });
  }
  // One time between two bubbles may be near both; a program writes all of them below or all above.
  const areBelow = resolved.filter(({ isOwn }) => isOwn).length > resolved.length / 2;
  return (message) => {
    if (areBelow) return resolved.find(({ line }) => isBelow(line, message, column))?.normalized ?? null;
    return resolved.findLast(({ line }) => line.top < message.top)?.normalized ?? null;
  };
}

/** The day that holds at a height, from the nearest date line above it. */
export function dayAbove({ times }: Talk): (top: number) => WallDay | null {
  return (top) => {
    const found = times.findLast(({ line, time }) => time.form === 'day' && line.top < top);
    return found?.time.form === 'day' ? found.time.day : null;
  };
}
