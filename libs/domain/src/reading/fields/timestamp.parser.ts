import { formatWallTime } from '@juzheng/contracts';
import { isTalk } from '../classify-screenshot';
import type { FieldRole } from '../reading';
import { hasLetters } from '../text/fold-character';
import { foldDigits, guessedDigits } from '../text/fold-digits';
import type { TextSegment } from '../text/text-segment';
import { damagedReadings, mendedReadings } from '../times/damaged-clock';
import { findDatedTimes, type DatedTime } from '../times/dated-times';
import { outOfOrder } from '../times/order-of-readings';
import { doubtsInSequence } from '../times/time-sequence';
import { findMonthDayTime, undatedReadings } from '../times/undated-times';
import type { WallDay } from '../times/wall-time';
import type { FieldCandidate, ParserPage } from './field-candidate';
import { clocksWithDays } from './timestamp-days';
import {
  fromClockWithDay,
  fromDated,
  fromKnownDay,
  fromSenderClock,
  fromUndated,
  type DaysSoFar,
  type FoundTime,
} from './timestamp-found';
import { knownDays } from './timestamp-items';
import { timePlaces } from './timestamp-place';
import { chooseMeant } from './timestamp-readings';
import { timestampRole } from './timestamp-role';
import { brokenMoment, wrappedMoment } from './timestamp-wrapped';

const guessedDigitCertainty = 0.8;
const mendedCertainty = 0.8;

/** A moment after the day of the capture was misread. */
function isPossible(normalized: string, captured: Date | null): boolean {
  return captured === null || normalized.slice(0, 10) <= formatWallTime(captured).slice(0, 10);
}

/** Text that runs over the edge of the patch it stands on was cut there: half a figure looks like another one. */
function isCut({ line }: TextSegment): boolean {
  if (!line.surface) return false;
  const [, top, , height] = line.surface.box;
  return line.box[1] < top || line.box[1] + line.box[3] > top + height;
}

/** Whether times of this role stand in time order in the picture. */
function isListed({ kind }: ParserPage, role: FieldRole): boolean {
  return role === 'message' || role === 'bill_row' || kind === 'tracking_record';
}

function isDateLine(folded: string, dated: readonly DatedTime[]): boolean {
  const [only] = dated;
  if (dated.length !== 1 || only?.precision !== 'day' || only.normalized === null) return false;
  const rest = (folded.slice(0, only.start) + folded.slice(only.end)).replace(
    /(?:星期|周)[一二三四五六日天]/,
    '',
  );
  return !hasLetters(rest);
}

function isList({ kind }: ParserPage): boolean {
  return kind === 'tracking_record' || kind === 'bill';
}

/** Text with what was found already blanked out. */
function without(folded: string, dated: readonly DatedTime[]): string {
  return dated.reduce(
    (text, { start, end }) => text.slice(0, start) + '#'.repeat(end - start) + text.slice(end),
    folded,
  );
}

/** `07-17 16:19 【苏州市】…` in a row of a list or in the prose of a document. */
function fromRow(page: ParserPage, segment: TextSegment, text: string, days: DaysSoFar): FoundTime[] {
  const found = isTalk(page.kind) || page.kind === null ? null : findMonthDayTime(text);
  if (!found) return [];
  return fromUndated(page, segment, found.readings, { place: () => 'elsewhere', days, damaged: false }, [
    found.start,
    found.end,
  ]);
}

/** A time whose words had to be mended counts only beside a reader that saw them whole. */
function asMended(time: FoundTime): FoundTime {
  return { ...time, certainty: time.certainty * mendedCertainty, settled: false };
}

function findTimes(page: ParserPage): FoundTime[] {
  const places = timePlaces(page);
  const known = knownDays(page);
  const apart = isList(page) ? clocksWithDays(page) : new Map<TextSegment, never>();
  let dateLine: WallDay | null = null;
  return page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    const withDay = apart.get(segment);
    if (withDay) return [fromClockWithDay(withDay)];
    const dated = findDatedTimes(folded);
    if (isDateLine(folded, dated)) dateLine = dated[0]?.day ?? null;
    const days = { dateLine, known };
    if (dated.length > 0) {
      const full = dated.flatMap((time) => {
        const wrapped = apart.size > 0 ? [] : wrappedMoment(page, segment, folded, time);
        const broken = wrapped.length > 0 || apart.size > 0 ? [] : brokenMoment(page, segment, folded, time);
        return [wrapped, broken].find(({ length }) => length > 0) ?? fromDated(page, segment, time);
      });
      return [...full, ...fromRow(page, segment, without(folded, dated), days)];
    }
    const place = () => places(segment);
    const undated = undatedReadings(folded.trim());
    if (undated.length > 0) return fromUndated(page, segment, undated, { place, days, damaged: false });
    const mended = mendedReadings(folded);
    if (mended.length > 0) {
      return fromUndated(page, segment, mended, { place, days, damaged: false }).map(asMended);
    }
    const sent = fromSenderClock(segment, folded, dateLine);
    if (sent.length > 0) return sent;
    const row = fromRow(page, segment, folded, days);
    if (row.length > 0) return row;
    const damaged = damagedReadings(folded);
    if (damaged.length > 0) return fromUndated(page, segment, damaged, { place, days, damaged: true });
    return isTalk(page.kind) ? fromKnownDay(segment, folded, known) : [];
  });
}

/**
 * All times of the picture with what they belong to. `normalized` is `YYYY-MM-DD HH:mm` or `…:ss`, Asia/Shanghai.
 * Three cases are never accepted and have another `normalized`, for a person to complete: a time whose day is not
 * known (昨天 without the day of capture) and an impossible one (25:10) keep the text of the picture, the date of a
 * certificate without a time of day is `YYYY-MM-DD`.
 */
export function parseTimestamps(page: ParserPage): FieldCandidate[] {
  const times = findTimes(page);
  const segments = times.map(({ segment }) => segment);
  const roles = times.map((time) => timestampRole(page, time, segments));
  const meant = chooseMeant(page, times, roles);
  const placed = meant.map(({ others: _, ...time }, index) => ({
    ...time,
    role: roles[index] ?? ('plain' as const),
    settled: time.settled && isPossible(time.normalized, page.captureDate) && !isCut(time.segment),
  }));
  const listed = placed.filter(({ role }) => isListed(page, role));
  const torn = isTalk(page.kind) ? outOfOrder(listed) : new Set();
  const doubts = doubtsInSequence(
    listed.map(({ normalized, settled }) => ({ normalized: settled ? normalized : null })),
  );
  return placed.map((time) => ({
    ...time,
    settled: time.settled && !torn.has(time),
    kind: 'timestamp',
    doubt: doubts[listed.indexOf(time)] ?? 1,
    certainty:
      time.certainty *
      guessedDigitCertainty **
        guessedDigits(time.segment.text, foldDigits(time.segment.text), time.start, time.end),
  }));
}
