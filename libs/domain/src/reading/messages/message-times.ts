import type { WallDay } from '../times/wall-time';
import type { Talk } from './talk';
import type { TalkColumn } from './talk-column';
import type { Edges, TalkLine } from './talk-line';
import { resolveTalkTime } from './talk-time';
import { isCentred } from './time-line';

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
