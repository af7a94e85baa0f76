import { below } from '../text/page-layout';
import { hasLetters } from '../text/fold-character';
import type { TextSegment } from '../text/text-segment';
import type { ParserPage } from './field-candidate';

/** Letter heights. A line that ends further from its bubble's edge has not been broken there. */
const edgeGap = 3;
const sameLeft = 1;

function lineRight({ line }: TextSegment): number {
  return line.box[0] + line.box[2];
}

/** Whether the line is full, so that what follows had to go to the next one. */
function isFull(segment: TextSegment, next: TextSegment): boolean {
  const { surface } = segment.line;
  const edge = surface ? surface.box[0] + surface.box[2] : lineRight(next);
  return edge - lineRight(segment) <= edgeGap * segment.em;
}

function isSameBubble(one: TextSegment, two: TextSegment): boolean {
  const [first, second] = [one.line.surface, two.line.surface];
  return !first || !second || first.box.join() === second.box.join();
}

/**
 * The line on which a value may go on that ends where its own line is full: the next one of the same bubble, paragraph
 * or cell. Null when anything stands behind the value, or when its line had room left.
 * @param end where the value ends in the segment's text
 */
export function continuationOf(page: ParserPage, segment: TextSegment, end: number): TextSegment | null {
  if (hasLetters(segment.text.slice(end))) return null;
  if (lineRight(segment) - segment.box[0] - segment.box[2] > segment.em / 2) return null;
  const next = below(page.layout, segment);
  if (!next || next.page !== segment.page || !isSameBubble(segment, next)) return null;
  const isAligned = Math.abs(next.line.box[0] - segment.line.box[0]) <= sameLeft * segment.em;
  const isAtLeft = next.box[0] - next.line.box[0] <= next.em / 2;
  return isAligned && isAtLeft && isFull(segment, next) ? next : null;
}
