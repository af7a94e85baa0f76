import { isTalk } from '../classify-screenshot';
import { parseSenderLine } from '../messages/sender-line';
import { isPortrait } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { DatedTime } from '../times/dated-times';
import { findMomentOfDay } from '../times/moment-of-day';
import { resolveUndatedTime, parseUndatedTime, type UndatedTime } from '../times/undated-times';
import { wallTime, type WallDay } from '../times/wall-time';
import type { ParserPage } from './field-candidate';
import type { ClockWithDay } from './timestamp-days';
import { withYear } from './timestamp-items';
import type { TimePlace } from './timestamp-place';
import type { PlacedTime } from './timestamp-role';

/** A time with its normal form, before it is known what it belongs to. */
export interface FoundTime extends PlacedTime {
  normalized: string;
  certainty: number;
  settled: boolean;
  /** Other moments that the text can mean, the normal form being the likeliest. */
  others: readonly string[];
}

const fromElsewhereCertainty = 0.9;
const perhapsCertainty = 0.6;
const damagedCertainty = 0.6;

function isChat({ kind }: ParserPage): boolean {
  return kind === null || isTalk(kind);
}

export function fromDated(page: ParserPage, segment: TextSegment, time: DatedTime): FoundTime[] {
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
      settled: time.precision === 'moment' && normalized !== null && time.unambiguous,
      others: time.others ?? [],
    },
  ];
}

/** A clock whose day stands in another line or cell. */
export function fromClockWithDay({ clock, normalized, confidence, isSure }: ClockWithDay): FoundTime {
  const { segment, start, end } = clock;
  return {
    segment,
    start,
    end,
    behind: segment.text.slice(end),
    normalized,
    certainty: Math.min(1, confidence) * (isSure ? 1 : perhapsCertainty),
    settled: isSure,
    others: [],
  };
}

/** What is known of the days of the picture when a time without a date is met. */
export interface DaysSoFar {
  /** The last line above that is a date and nothing else. */
  dateLine: WallDay | null;
  /** Days on the page with their year. */
  known: readonly WallDay[];
}

/** A month and day with a clock: the year comes from the capture, else from another date on the page. */
export function resolveWith(page: ParserPage, time: UndatedTime, known: readonly WallDay[]): string | null {
  if (time.form === 'month_day') {
    const day = withYear(time, page.captureDate, known);
    return day && wallTime(day, time.clock);
  }
  return page.captureDate ? resolveUndatedTime(time, page.captureDate) : null;
}

/** A time without a year or a day that is alone in its line, or stands at a place in a row of a list. */
export function fromUndated(
  page: ParserPage,
  segment: TextSegment,
  readings: readonly UndatedTime[],
  { place, days, damaged }: { place: () => TimePlace; days: DaysSoFar; damaged: boolean },
  [start, end]: readonly [number, number] = [0, segment.text.length],
): FoundTime[] {
  const [time, ...others] = readings;
  if (!time) return [];
  const base = { segment, start, end, behind: segment.text.slice(end), others: [] };
  const { clock, form } = time;
  const isMessage = isChat(page) ? place() : 'elsewhere';
  // Only Wangwang's clocks with seconds stand under a date line; WeChat's mean the day of capture.
  if (form === 'clock' && days.dateLine && clock.second !== null && !damaged && isChat(page)) {
    const normalized = wallTime(days.dateLine, clock);
    if (normalized) return [{ ...base, normalized, certainty: fromElsewhereCertainty, settled: true }];
  }
  // Phones that write times beside bubbles, not in the middle.
  const isBeside = isMessage === 'free' && isTalk(page.kind) && isPortrait(page.layout);
  if (form === 'clock' && (isMessage === 'elsewhere' || (isMessage === 'free' && !isBeside))) return [];
  if (damaged && isMessage !== 'message') return [];
  if (!isChat(page) && page.kind !== 'tracking_record' && form !== 'month_day') return [];
  const resolved = resolveWith(page, time, days.known);
  const isPlaced = isMessage === 'message' || (form !== 'clock' && isMessage !== 'elsewhere');
  const isPlain = !damaged && (!isChat(page) || isPlaced);
  return [
    {
      ...base,
      normalized: resolved ?? segment.text.slice(start, end).trim(),
      certainty: damaged ? damagedCertainty : isPlain ? fromElsewhereCertainty : perhapsCertainty,
      settled: resolved !== null && isPlain && others.length === 0,
      others: others.flatMap((other) => resolveWith(page, other, days.known) ?? []),
    },
  ];
}

/** `nick 9:03:07` under a date line. */
export function fromSenderClock(segment: TextSegment, folded: string, dateLine: WallDay | null): FoundTime[] {
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
      certainty: fromElsewhereCertainty,
      settled: normalized !== null,
      others: [],
    },
  ];
}

/** A moment of which only the figures are left, by a day that other times of the picture have. */
export function fromKnownDay(segment: TextSegment, folded: string, known: readonly WallDay[]): FoundTime[] {
  const moment = findMomentOfDay(folded, known);
  if (!moment) return [];
  const { start, end, normalized } = moment;
  const behind = segment.text.slice(end);
  return [
    { segment, start, end, behind, normalized, certainty: damagedCertainty, settled: false, others: [] },
  ];
}
