import type { ScreenshotKind } from '../classify-screenshot';
import { edgesOf, inOneRow } from '../messages/talk-line';
import { foldDigits } from '../text/fold-digits';
import type { TextSegment } from '../text/text-segment';
import { findDatedTimes } from '../times/dated-times';

/** Rows that have to be cut before it is no misreading. */
const fewest = 2;

/** A mobile number without its 1. */
const cutNumber = /^[3-9]\d{9}$/;
const cutHead = /^(?:送时间|始时间|信时间|话时间|方号码|端号码)$/;

function plain({ text }: TextSegment): string {
  return foldDigits(text).replace(/\s/g, '');
}

function isBareMoment(segment: TextSegment): boolean {
  const text = foldDigits(segment.text);
  const [dated, ...others] = findDatedTimes(text);
  return (
    dated?.precision === 'moment' && others.length === 0 && dated.start === 0 && dated.end >= text.length - 1
  );
}

function isAloneInRow(segment: TextSegment, segments: readonly TextSegment[]): boolean {
  const edges = edgesOf(segment.box);
  return !segments.some((other) => other !== segment && inOneRow(edgesOf(other.box), edges));
}

/**
 * Whether the left side of a document was cut off through its first column or right behind it: a bill's numbers lack
 * their first digit, a certificate's times stand without their labels.
 */
export function isCutThroughCells(kind: ScreenshotKind, segments: readonly TextSegment[]): boolean {
  if (kind === 'bill')
    return (
      segments.filter((segment) => cutNumber.test(plain(segment))).length >= fewest ||
      segments.some((segment) => cutHead.test(plain(segment)))
    );
  if (kind !== 'certificate') return false;
  const moments = segments.filter(isBareMoment);
  return moments.length >= fewest && moments.every((moment) => isAloneInRow(moment, segments));
}
