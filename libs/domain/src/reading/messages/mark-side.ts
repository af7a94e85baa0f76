import type { PersonSide } from './message-side';
import { isOwnName, type SenderMark } from './sender-mark';
import type { Talk } from './talk';
import { widthOf } from './talk-line';

/** Letter heights by which one margin of a name must be wider than the other. */
const plainly = 3;

/**
 * The side that a line with name and time stands on: the one whose margin is narrower, as it is drawn. A log that
 * writes everybody from the left has one side only; who wrote a message is told by its sender.
 */
export function sideOfMark(mark: SenderMark, { column, marks }: Talk): PersonSide {
  const leftmost = Math.min(...marks.map(({ left }) => left));
  const rightmost = Math.max(...marks.map(({ right }) => right));
  const left = mark.left - (column.isSeen ? column.left : leftmost);
  const right = (column.isSeen ? column.right : Math.max(rightmost, 0.6 * widthOf(column))) - mark.right;
  if (Math.abs(left - right) > plainly * mark.em) return left < right ? 'left' : 'right';
  const isFlush = marks.every((other) => Math.abs(other.left - mark.left) < mark.em);
  return isOwnName(mark.name) && !isFlush ? 'right' : 'left';
}
