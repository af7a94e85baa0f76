import { foldDigits } from '../text/fold-digits';
import { below, right, rightOf } from '../text/page-layout';
import { sliceSource } from '../text/slice-source';
import type { TextSegment } from '../text/text-segment';
import { findDatedTimes, type DatedTime } from '../times/dated-times';
import type { ParserPage } from './field-candidate';
import type { FoundTime } from './timestamp-found';

/** Letter heights between the pieces of a line that a seal or noise broke. */
const pieceGap = 1.5;
const mostPieces = 3;
const brokenCertainty = 0.6;

/** A date at the end of a line of prose whose time of day stands at the beginning of the next line. */
export function wrappedMoment(
  page: ParserPage,
  segment: TextSegment,
  folded: string,
  day: DatedTime,
): FoundTime[] {
  if (day.precision !== 'day' || /\S/.test(folded.slice(day.end))) return [];
  const next = below(page.layout, segment);
  const nextFolded = next ? foldDigits(next.text) : '';
  const moment = findDatedTimes(`${folded} ${nextFolded}`).find(({ start }) => start === day.start);
  if (!next || moment?.precision !== 'moment' || moment.normalized === null) return [];
  const used = moment.end - folded.length - 1;
  return [
    {
      segment,
      start: day.start,
      end: day.end,
      behind: next.text.slice(used),
      normalized: moment.normalized,
      certainty: moment.certainty * sliceSource(next, 0, used).confidence,
      settled: moment.unambiguous,
      others: moment.others ?? [],
    },
  ];
}

/** The text that goes on right of a segment in the same row, in the pieces that the reader made of it. */
function restOfRow({ layout }: ParserPage, segment: TextSegment): string {
  let rest = '';
  let last = segment;
  for (let count = 0; count < mostPieces; count += 1) {
    const next = rightOf(layout, last);
    if (!next || next.box[0] - right(last) > pieceGap * segment.em) break;
    const gap = next.box[0] - right(last) > 0.3 * segment.em ? ' ' : '';
    rest += `${gap}${foldDigits(next.text)}`;
    last = next;
  }
  return rest;
}

/** A date whose time of day the reader broke off, into pieces right of it; a person looks at what is put together. */
export function brokenMoment(
  page: ParserPage,
  segment: TextSegment,
  folded: string,
  day: DatedTime,
): FoundTime[] {
  if (day.precision !== 'day' || /\S/.test(folded.slice(day.end))) return [];
  const rest = restOfRow(page, segment);
  const moments = [` ${rest}`, ` ${rest.replace(/\s/g, '')}`].flatMap((behind) =>
    findDatedTimes(`${folded}${behind}`).filter(
      ({ start, precision }) => start === day.start && precision === 'moment',
    ),
  );
  // The longest is the one that used all pieces.
  const [moment] = moments
    .filter(({ normalized }) => normalized !== null)
    .sort((one, two) => (two.normalized?.length ?? 0) - (one.normalized?.length ?? 0));
  if (!moment || moment.normalized === null) return [];
  return [
    {
      segment,
      start: day.start,
      end: day.end,
      behind: '',
      normalized: moment.normalized,
      certainty: moment.certainty * brokenCertainty,
      settled: false,
      others: [],
    },
  ];
}
