import type { FoundMessage } from '../reading';
import { comparable, isPieceOf, likeness } from './text-likeness';

/** A message that two screenshots both show: its places in the two lists. */
export interface SharedMessage {
  earlier: number;
  later: number;
}

export interface ScreenOverlap {
  shared: SharedMessage[];
  /** Letters of the shared messages: how strong the proof is. */
  letters: number;
  /** How many messages of the later one lie behind those of the earlier one. */
  fresh: number;
}

/** Least likeness of a message with itself on two pictures; short ones may have one character misread. */
const sameText = 0.8;
/** Letters from which a message is not said twice in a talk by chance. */
const distinctive = 8;

function isTimeContrary(one: FoundMessage, two: FoundMessage): boolean {
  if (one.time === null || two.time === null) return false;
  const length = Math.min(one.time.length, two.time.length);
  return one.time.slice(0, length) !== two.time.slice(0, length);
}

/** Whether two bubbles have the same proportions; a screenshot at another scale has the same ones. */
function isShapeContrary(one: FoundMessage, two: FoundMessage): boolean {
  const [, , oneWidth, oneHeight] = one.box;
  const [, , twoWidth, twoHeight] = two.box;
  if (Math.min(oneWidth, oneHeight, twoWidth, twoHeight) <= 0) return false;
  const ratio = oneWidth / oneHeight / (twoWidth / twoHeight);
  return ratio > 1.6 || ratio < 1 / 1.6;
}

/** Whether a message of one picture is, whole, a message of the other. */
export function isSameMessage(one: FoundMessage, two: FoundMessage): boolean {
  if (one.side !== two.side) return false;
  const [first, second] = [comparable(one.text), comparable(two.text)];
  if (first === '' || second === '') return one.text === two.text && !isTimeContrary(one, two);
  const shortest = Math.min(first.length, second.length);
  const isAlike =
    first === second || (shortest >= 3 && likeness(first, second) >= (shortest >= 6 ? sameText : 0.66));
  return isAlike && !isShapeContrary(one, two);
}

/** Notices and one-character messages may be seen in one picture only: nothing is proved or disproved by them. */
function isSlight(message: FoundMessage): boolean {
  return message.side === 'center' || lettersOf(message) <= 1;
}

function lettersOf({ text }: FoundMessage): number {
  return comparable(text).length;
}

/** At an end of a picture a message may be cut: then a piece of it stands for it. */
function isCutCopy(
  one: readonly FoundMessage[],
  i: number,
  two: readonly FoundMessage[],
  j: number,
): boolean {
  const [first, second] = [one[i], two[j]];
  if (!first || !second || first.side !== second.side) return false;
  const isFirstAtEnd = i === 0 || i === one.length - 1;
  const isSecondAtEnd = j === 0 || j === two.length - 1;
  return (
    (isFirstAtEnd && isPieceOf(first.text, second.text)) ||
    (isSecondAtEnd && isPieceOf(second.text, first.text))
  );
}

/** Lays the later list over the earlier one so that its first message falls on the one at `start`. */
function lay(
  earlier: readonly FoundMessage[],
  later: readonly FoundMessage[],
  start: number,
): ScreenOverlap | null {
  const shared: SharedMessage[] = [];
  let letters = 0;
  let contrary = 0;
  let [i, j] = [start, 0];
  while (i < earlier.length && j < later.length) {
    const [one, two] = [earlier[i], later[j]];
    if (!one || !two) return null;
    if (isSameMessage(one, two)) {
      shared.push({ earlier: i, later: j });
      letters += Math.min(lettersOf(one), lettersOf(two));
      contrary += isTimeContrary(one, two) ? 1 : 0;
    } else if (isSlight(one) !== isSlight(two)) {
      if (isSlight(one)) i += 1;
      else j += 1;
      continue;
    } else if (!isCutCopy(earlier, i, later, j)) {
      return null;
    }
    i += 1;
    j += 1;
  }
  // One misread digit of a time between messages that agree does no harm; alone it says that a text was sent twice.
  if (shared.length === 0 || contrary * 2 >= shared.length) return null;
  return { shared, letters, fresh: i < earlier.length ? i - earlier.length : later.length - j };
}

/**
 * Finds how far the later of two screenshots begins inside the earlier one: all messages between must be the same, in
 * side, text and order, and at least one of them whole. Null when the two do not overlap, so that nothing proves that
 * no message is missing between them.
 */
export function findOverlap(
  earlier: readonly FoundMessage[],
  later: readonly FoundMessage[],
): ScreenOverlap | null {
  let best: ScreenOverlap | null = null;
  for (let offset = 0; offset < earlier.length; offset += 1) {
    const found = lay(earlier, later, offset);
    if (found && (best === null || found.letters > best.letters)) best = found;
  }
  return best;
}

/** Whether an overlap can be no accident: 好的 is said many times in a talk. */
export function isStrong({ shared, letters }: ScreenOverlap): boolean {
  return shared.length >= 2 || letters >= distinctive;
}
