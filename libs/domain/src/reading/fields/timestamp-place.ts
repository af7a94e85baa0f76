import { talkOf, type Talk } from '../messages/talk';
import { foldDigits } from '../text/fold-digits';
import { isCentred, isPortrait, isStatusBar, middle, right, sameRow } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { parseUndatedTime } from '../times/undated-times';
import type { ParserPage } from './field-candidate';

/**
 * Whether a time alone in its line is that of the messages below it (in their middle), may be (off it, with others in
 * the same column), stands free in the talk, or is something else: the phone's own clock, or the last message of another
 * talk in the list beside this one.
 */
export type TimePlace = 'message' | 'perhaps' | 'free' | 'elsewhere';

/** Letter heights up to the name that stands left of a time in a list of talks. */
const listGap = 14;
/** Letter heights of a patch that may hold messages; half a screen of a phone is wide enough. */
const patchWidth = 12;
const patchHeight = 8;

function isCentredIn({ column }: Talk, segment: TextSegment): boolean {
  const off = Math.abs(middle(segment).x - (column.left + column.right) / 2);
  return off < Math.max(0.06 * (column.right - column.left), 1.2 * segment.em);
}

/** Alone in the middle of the large patch it stands on, as the area of the messages is; rows of a list are low. */
function isCentredOnPatch(segment: TextSegment): boolean {
  const patch = segment.line.surface?.box;
  if (!patch || segment.box[2] < 0.9 * segment.line.box[2]) return false;
  const [left, , width, height] = patch;
  const isLarge = width >= patchWidth * segment.em && height >= patchHeight * segment.em;
  return isLarge && Math.abs(middle(segment).x - left - width / 2) < 0.6 * segment.em;
}

function isInList({ layout }: ParserPage, { column }: Talk, segment: TextSegment): boolean {
  if (middle(segment).x < column.left || middle(segment).x > column.right) return true;
  return layout.segments.some(
    (other) =>
      other !== segment &&
      sameRow(other, segment) &&
      right(other) <= segment.box[0] &&
      segment.box[0] - right(other) < listGap * segment.em,
  );
}

/** Other times under the same middle. */
function hasCompany({ layout }: ParserPage, segment: TextSegment): boolean {
  return layout.segments.some(
    (other) =>
      other !== segment &&
      Math.abs(middle(other).x - middle(segment).x) < segment.em &&
      parseUndatedTime(foldDigits(other.text).trim()) !== null,
  );
}

function placeIn(page: ParserPage, talk: Talk, segment: TextSegment): TimePlace {
  const { layout } = page;
  // Windows on a computer have no such bar; pictures that are not much higher than wide may be either.
  const isTopRow =
    layout.height > layout.width && talk.frame.statusBar.some((line) => line.segment === segment);
  if (isStatusBar(layout, segment) || isTopRow) return 'elsewhere';
  if (isCentredIn(talk, segment) || (isPortrait(layout) && isCentred(layout, segment))) return 'message';
  if (isCentredOnPatch(segment)) return 'message';
  if (isInList(page, talk, segment)) return 'elsewhere';
  return hasCompany(page, segment) ? 'perhaps' : 'free';
}

/** Gives a function that tells of a segment of this picture what a time in it is. */
export function timePlaces(page: ParserPage): (segment: TextSegment) => TimePlace {
  const talks = new Map<number, Talk>();
  return (segment) => {
    const talk = talks.get(segment.page) ?? talkOf(page, page.layout.byPage.get(segment.page) ?? []);
    talks.set(segment.page, talk);
    return placeIn(page, talk, segment);
  };
}
