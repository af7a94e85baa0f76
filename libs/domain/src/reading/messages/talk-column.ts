import {
  areaOf,
  centreX,
  heightOf,
  inOneRow,
  isNoise,
  isWithin,
  median,
  union,
  widthOf,
  type Edges,
  type Patch,
  type TalkLine,
} from './talk-line';
import { isSameColour } from './patch-colour';
import type { SenderMark } from './sender-mark';
import { readTalkTime } from './talk-time';

/** Where the messages of a talk run down the picture. */
export interface TalkColumn extends Edges {
  /** True when the colour of the page behind the messages was found, so that its edges are known. */
  isSeen: boolean;
  /** `#rrggbb` of that page. */
  colour?: string;
}

/** Share of the shorter side within which the phone's own clock stands. */
const clockStrip = 0.13;

/** The clock on top of a phone's screen is no time of the talk. */
function isScreenClock(line: TalkLine, { width, height }: Picture): boolean {
  const isCentred = Math.abs(centreX(line) - width / 2) < 0.1 * width;
  return line.bottom < clockStrip * Math.min(width, height) && !isCentred;
}

interface Picture {
  width: number;
  height: number;
}

function sameSides(one: Edges, two: Edges, slack: number): boolean {
  return Math.abs(one.left - two.left) <= slack && Math.abs(one.right - two.right) <= slack;
}

/** Share of the picture from which a patch is a page and no bubble. */
const leastShare = 0.2;

function isPaneLike(patch: Patch, { width, height }: Picture): boolean {
  return widthOf(patch) >= 0.3 * width && heightOf(patch) >= Math.min(0.12 * height, 0.3 * width);
}

/** The page behind the messages: the patch with the times and names on it, else the largest one that has others inside. */
function findPane(lines: readonly TalkLine[], marks: readonly SenderMark[], picture: Picture): Patch | null {
  const markLines = new Set(marks.flatMap(({ lines: own }) => own));
  const votes = new Map<string, { patch: Patch; votes: number }>();
  for (const line of lines) {
    const { patch } = line;
    if (!patch || !isPaneLike(patch, picture)) continue;
    const key = [patch.left, patch.top, patch.right, patch.bottom].join();
    const entry = votes.get(key) ?? { patch, votes: areaOf(patch) / (picture.width * picture.height) };
    const isTime = markLines.has(line) || (readTalkTime(line.text) !== null && !isScreenClock(line, picture));
    // The colour right around a time is the page's; around other text it may be that of a card hardly darker.
    if (isTime) entry.patch = { ...patch };
    entry.votes += isTime && Math.abs(centreX(line) - centreX(patch)) < 0.5 * widthOf(patch) ? 1 : 0;
    votes.set(key, entry);
  }
  const inside = (patch: Patch) =>
    lines.filter((line) => line.patch && line.patch !== patch && isWithin(line.patch, patch, 4)).length;
  const share = (patch: Patch) => areaOf(patch) / (picture.width * picture.height);
  const pages = [...votes.values()].filter(
    (entry) => share(entry.patch) > leastShare || entry.votes >= 1 || inside(entry.patch) >= 2,
  );
  const [best] = pages.sort(
    (one, two) => two.votes + 0.2 * inside(two.patch) - one.votes - 0.2 * inside(one.patch),
  );
  if (!best || !holdsMost(best.patch, lines)) return null;
  const slack = 0.02 * picture.width;
  // A strip across the whole page, such as a banner, cuts it in two; the bars above and below touch it.
  const pieces = pages
    .map(({ patch }) => patch)
    .filter((patch) => patch === best.patch || isApart(patch, best.patch, picture))
    .filter(
      (patch) => sameSides(patch, best.patch, slack) && isSameColour(patch.colour, best.patch.colour, 5),
    );
  return { ...union(pieces), colour: best.patch.colour };
}

/** Whether most text with a patch of its own in the width of a page is on it: on a bad picture pages fall to pieces. */
function holdsMost(page: Patch, lines: readonly TalkLine[]): boolean {
  const long = lines.filter(
    (line) => line.text.length > 6 && line.patch && line.left > page.left && line.right < page.right,
  );
  const below = long.filter(({ patch }) => patch && patch.top > page.bottom);
  return below.length <= long.length / 2;
}

/** Whether more than a dividing line is between two patches, and neither is the bar on top of the screen. */
function isApart(patch: Patch, page: Patch, { width, height }: Picture): boolean {
  const gap = Math.max(patch.top, page.top) - Math.min(patch.bottom, page.bottom);
  return gap > 0.015 * Math.min(width, height) && patch.top > 0.01 * height;
}

/** Lines that are a time and nothing else, alone in their rows. */
function loneTimes(lines: readonly TalkLine[], picture: Picture): TalkLine[] {
  return lines.filter(
    (line) =>
      !isScreenClock(line, picture) &&
      readTalkTime(line.text) !== null &&
      !lines.some((other) => other !== line && !isNoise(other) && inOneRow(other, line)),
  );
}

/** Where times stand alone in their rows: the middle of the messages, in a window with lists beside them. */
function middleOfTimes(lines: readonly TalkLine[], picture: Picture): number | null {
  const alone = loneTimes(lines, picture);
  return alone.length >= 2 ? median(alone.map(centreX)) : null;
}

/** Share of the width that the times may lie off the middle before it says that a side was cut off. */
const offMiddle = 0.02;

/**
 * Times stand in the middle of the screen. When they all stand beside the middle of what can be seen, a side was cut
 * off; the column then reaches as far over the edge of the picture.
 */
function withCutSide(column: TalkColumn, lines: readonly TalkLine[], picture: Picture): TalkColumn {
  const times = loneTimes(lines, picture).filter(
    (line) => line.top > column.top && centreX(line) > column.left && centreX(line) < column.right,
  );
  const [first] = times;
  if (!first) return column;
  const middle = median(times.map(centreX));
  const isShared = times.every((line) => Math.abs(centreX(line) - middle) < 0.8 * line.em);
  const off = middle - centreX(column);
  const width = widthOf(column);
  const isFlush = times.every(
    (line) => line.left - column.left < 0.06 * width || column.right - line.right < 0.06 * width,
  );
  if (!isShared || isFlush || Math.abs(off) < offMiddle * width || Math.abs(off) > 0.2 * width) return column;
  return off < 0 ? { ...column, left: column.left + 2 * off } : { ...column, right: column.right + 2 * off };
}

/** The widest place beside high panels with text of their own, when nothing stands on the page behind the messages. */
function besidePanels(
  lines: readonly TalkLine[],
  { width, height }: Picture,
): { left: number; right: number } | null {
  const panels = lines.flatMap(({ patch }) =>
    patch && heightOf(patch) > 0.5 * height && widthOf(patch) < 0.5 * width ? [patch] : [],
  );
  if (panels.length === 0) return null;
  const [left, right] = [0.5 * width, 0.5 * width];
  const before = panels.filter((panel) => centreX(panel) < left).map((panel) => panel.right);
  const behind = panels.filter((panel) => centreX(panel) > right).map((panel) => panel.left);
  return { left: Math.max(0, ...before), right: Math.min(width, ...behind) };
}

/** Finds the column of messages: the picture's own width on a phone, one of several columns in a window. */
export function findColumn(
  lines: readonly TalkLine[],
  marks: readonly SenderMark[],
  picture: Picture,
): TalkColumn {
  const pane = findPane(lines, marks, picture);
  const whole = { left: 0, top: 0, right: picture.width, bottom: picture.height };
  if (pane) return withCutSide({ ...pane, isSeen: true }, lines, picture);
  if (marks.length > 0) return columnOfMarks(marks, picture);
  const free = besidePanels(lines, picture);
  if (free) return { ...whole, ...free, isSeen: false };
  if (picture.height > picture.width) return withCutSide({ ...whole, isSeen: false }, lines, picture);
  const middle = middleOfTimes(lines, picture);
  if (middle === null) return { ...whole, isSeen: false };
  const half = Math.min(middle, picture.width - middle);
  return { ...whole, left: middle - half, right: middle + half, isSeen: false };
}

function columnOfMarks(marks: readonly SenderMark[], { width, height }: Picture): TalkColumn {
  const { left, right } = union(marks);
  const em = median(marks.map((mark) => mark.em));
  const hasOwnSide = marks.some((mark) => mark.left > left + 6 * em);
  // With names on the left only, messages run on to the right of them, nobody knows how far.
  return {
    left: Math.max(0, left - 4 * em),
    top: 0,
    right: hasOwnSide ? Math.min(width, right + 4 * em) : width,
    bottom: height,
    isSeen: false,
  };
}
