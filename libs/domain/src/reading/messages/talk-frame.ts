import { isPill, standsOnBubble } from './bubble';
import { buttonsAbove, findInput, inputTop } from './input-strip';
import { findStatusBar } from './status-bar';
import { isNoise, type TalkLine } from './talk-line';
import { footOf, isInColumn, type Scene } from './talk-scene';
import { readTalkTime } from './talk-time';
import { findTitle, footOfTitle, nameOf } from './title-bar';

/** What stands above and below the messages of a talk. */
export interface TalkFrame {
  /** The line with the name of the person written to. */
  title: TalkLine | null;
  /** That name or number without arrows and counts; null when the title is none, such as 消息. */
  name: string | null;
  /** The row with the clock on top of a phone's screen; empty when there is none. */
  statusBar: TalkLine[];
  /** Lines of the strip where a message is written, with the buttons above it. */
  input: TalkLine[];
  /** Messages are between these heights, in pixels. */
  top: number;
  bottom: number;
}

/** The number of unread messages beside the back arrow. */
function isBadge({ text }: TalkLine): boolean {
  return /^\d{1,3}\+?$/.test(text.trim());
}

/** Where the first thing is that is certainly part of the talk. */
function firstOfTalk({ lines, marks, column }: Scene, statusBar: readonly TalkLine[]): number {
  // Counts and badges in the bar above the page stand on patches of their own.
  const below = Math.max(footOf(statusBar) + 1, column.isSeen ? column.top : 0);
  const tops = lines
    .filter((line) => line.top >= below && isInColumn(line, column) && !isNoise(line) && !isBadge(line))
    .filter(
      (line) => readTalkTime(line.text) !== null || (standsOnBubble(line, column) && !isPill(line, column)),
    )
    .map((line) => (line.patch && standsOnBubble(line, column) ? line.patch.top : line.top));
  return Math.min(...tops, ...marks.map(({ top }) => top), Infinity);
}

/** Finds the title bar and the input strip of a talk, and so the part of the picture where its messages are. */
export function findFrame(scene: Scene): TalkFrame {
  const { column, height } = scene;
  const statusBar = findStatusBar(scene);
  const first = firstOfTalk(scene, statusBar);
  const title = findTitle(scene, statusBar, first);
  const input = findInput(scene, Number.isFinite(first) ? first : 0);
  const paneBottom = column.isSeen ? column.bottom : height;
  const lowest = Math.min(paneBottom, input.length > 0 ? inputTop(input, column) : height);
  return {
    title,
    name: title && nameOf(title.text),
    statusBar,
    input,
    top: Math.max(column.isSeen ? column.top : 0, title ? footOfTitle(title, scene) : footOf(statusBar)),
    bottom: buttonsAbove(scene, Number.isFinite(first) ? first : 0, lowest),
  };
}
