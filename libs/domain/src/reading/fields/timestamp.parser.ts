import { isTalk } from '../classify-screenshot';
import { findDatedTimes, type DatedTime } from '../times/dated-times';
import { parseUndatedTime, resolveUndatedTime, type UndatedTime } from '../times/undated-times';
import { formatWallTime } from '@juzheng/contracts';
import { wallTime, type WallDay } from '../times/wall-time';
import { parseSenderLine } from '../chat/sender-line';
import { hasLetters } from '../text/fold-character';
import type { FieldRole } from '../reading';
import { doubtsInSequence } from '../times/time-sequence';
import { foldDigits, guessedDigits } from '../text/fold-digits';
import { sliceSource } from '../text/slice-source';
import { below, isCentred, isPortrait, isStatusBar } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';
import { timestampRole, type PlacedTime } from './timestamp-role';

interface FoundTime extends PlacedTime {
  normalized: string;
  certainty: number;
  settled: boolean;
}

const guessedDigitCertainty = 0.8;
const fromDateLineCertainty = 0.9;
const fromCaptureCertainty = 0.9;
const dayMs = 86_400_000;

/** A moment well after the capture was misread. */
function isPossible(normalized: string, captured: Date | null): boolean {
  return captured === null || normalized <= formatWallTime(new Date(captured.getTime() + dayMs));
}

function fromDated(page: ParserPage, segment: TextSegment, time: DatedTime): FoundTime[] {
  const { start, end, normalized } = time;
  const raw = segment.text.slice(start, end);
  // A certificate with a day only is worth showing to a person: the checks compare it with the review.
  if (time.precision === 'day' && (page.kind !== 'certificate' || normalized === null)) return [];
  return [
    {
      segment,
      start,
      end,
      behind: segment.text.slice(end),
      normalized: normalized ?? raw.trim(),
      certainty: time.certainty,
      settled:
        time.precision === 'moment' &&
        normalized !== null &&
        time.unambiguous &&
        isPossible(normalized, page.captureDate),
    },
  ];
}

/** A date at the end of a line of prose whose time of day stands at the beginning of the next line. */
function wrappedMoment(page: ParserPage, segment: TextSegment, folded: string, day: DatedTime): FoundTime[] {
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
    },
  ];
}

function isChat({ kind }: ParserPage): boolean {
  return kind === null || isTalk(kind);
}

/** Whether a clock without a date is the time of a message, and not that of the phone or of another talk. */
function isMessageClock(page: ParserPage, segment: TextSegment): boolean {
  return (
    isChat(page) &&
    isPortrait(page.layout) &&
    isCentred(page.layout, segment) &&
    !isStatusBar(page.layout, segment)
  );
}

function fromUndated(
  page: ParserPage,
  segment: TextSegment,
  time: UndatedTime,
  dateLine: WallDay | null,
): FoundTime[] {
  const place = { segment, start: 0, end: segment.text.length, behind: '' };
  const { clock } = time;
  // Only Wangwang's clocks with seconds and a courier's lists stand under a date line; WeChat's mean the day of capture.
  if (time.form === 'clock' && dateLine && (clock.second !== null || page.kind === 'tracking_record')) {
    const normalized = wallTime(dateLine, clock);
    if (normalized) return [{ ...place, normalized, certainty: fromDateLineCertainty, settled: true }];
  }
  const belongs =
    time.form === 'clock' ? isMessageClock(page, segment) : isChat(page) || page.kind === 'tracking_record';
  if (!belongs) return [];
  const resolved = page.captureDate ? resolveUndatedTime(time, page.captureDate) : null;
  return [
    {
      ...place,
      normalized: resolved ?? segment.text.trim(),
      certainty: fromCaptureCertainty,
      settled: resolved !== null,
    },
  ];
}

/** `nick 9:03:07` under a date line. */
function fromSenderClock(segment: TextSegment, folded: string, dateLine: WallDay | null): FoundTime[] {
  const time = parseSenderLine(segment)?.time;
  if (!time || time.dated) return [];
  const undated = parseUndatedTime(folded.slice(time.start, time.end));
  if (!undated) return [];
  const normalized = dateLine && wallTime(dateLine, undated.clock);
  return [
    {
      segment,
      start: time.start,
      end: time.end,
      behind: '',
      normalized: normalized ?? segment.text.slice(time.start, time.end),
      certainty: fromDateLineCertainty,
      settled: normalized !== null,
    },
  ];
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

function findTimes(page: ParserPage): FoundTime[] {
  let dateLine: WallDay | null = null;
  return page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    const dated = findDatedTimes(folded);
    if (isDateLine(folded, dated)) dateLine = dated[0]?.day ?? null;
    if (dated.length > 0) {
      return dated.flatMap((time) => {
        const wrapped = wrappedMoment(page, segment, folded, time);
        return wrapped.length > 0 ? wrapped : fromDated(page, segment, time);
      });
    }
    const undated = parseUndatedTime(folded.trim());
    if (undated) return fromUndated(page, segment, undated, dateLine);
    return fromSenderClock(segment, folded, dateLine);
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
  const placed = times.map((time) => ({ ...time, role: timestampRole(page, time, segments) }));
  const listed = placed.filter(({ role }) => isListed(page, role));
  const doubts = doubtsInSequence(
    listed.map(({ normalized, settled }) => ({ normalized: settled ? normalized : null })),
  );
  return placed.map((time) => ({
    ...time,
    kind: 'timestamp',
    doubt: doubts[listed.indexOf(time)] ?? 1,
    certainty:
      time.certainty *
      guessedDigitCertainty **
        guessedDigits(time.segment.text, foldDigits(time.segment.text), time.start, time.end),
  }));
}
