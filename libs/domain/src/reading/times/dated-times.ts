import { gluedClock, looseClock, type LooseMoment } from './damaged-moment';
import {
  to24Hours,
  wallDate,
  wallTime,
  weekdayNamed,
  weekdayOf,
  type ClockTime,
  type WallDay,
} from './wall-time';

/** A date, with a time of day or without, at a place in a text. */
export interface DatedTime {
  start: number;
  end: number;
  /** `moment` has a time of day; a `day` says on which day the clocks below it are. */
  precision: 'moment' | 'day';
  day: WallDay;
  /** `YYYY-MM-DD HH:mm` or `…:ss`, for a day `YYYY-MM-DD`; null when the calendar or the clock has no such thing. */
  normalized: string | null;
  /** 1 when it stands there as programs write it, less when something had to be guessed. */
  certainty: number;
  /** False when it can be read in two ways, or was put together from damaged text. */
  unambiguous: boolean;
  /** Other moments that the same text can mean; present only where a lost space left that open. */
  others?: readonly string[];
}

const datePattern = /(20\d{2})\s?([-/.,年一])\s?(\d{1,2})\s?[-/.,月一]\s?(\d{1,4})(?:\s?[日号])?/g;
const clockPattern =
  /(?:[\s,()]|T(?=\d))*((?:星期|周|礼拜)[一二三四五六日天-])?[\s,()]*(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|[AP]M)?\s*(\d{1,2})\s?([:;.·时点])['’]?\s?(\d{2})(?:\s?['’]?[:;.·分]['’]?\s?(\d{2})(?:\s?秒)?)?分?(?!\d)/y;
/** `11:41:071小时0分52秒`: how long a call took, right behind its clock. */
const clockBeforeLength =
  /[\s,]*()()([01]?\d|2[0-3])\s?(:)\s?([0-5]\d)\s?:\s?([0-5]\d)(?=\d{1,3}\s?(?:小时|时|分|秒))/y;
const spoiltDate = /(20\d{2})[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?=\s?\d{1,2}\s?[:;.]\s?\d{2})/g;

/** `1:44:441`: seconds were there, but nobody can tell which. */
const lostSeconds = /^\s?[:;]\s?\d/;
const guessedCertainty = 0.7;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function clock(hour: string, minute: string, second: string | undefined, period: string | null): ClockTime {
  const on24 = to24Hours(Number(hour), period);
  // 99 is no hour: the moment then has no normal form.
  return { hour: on24 ?? 99, minute: Number(minute), second: second === undefined ? null : Number(second) };
}

interface DateParts {
  start: number;
  end: number;
  year: number;
  month: string;
  digits: string;
  certainty: number;
}

function dayOf({ year, month }: DateParts, day: string): WallDay {
  return { year, month: Number(month), day: Number(day) };
}

function moment(parts: DateParts, day: string, end: number, time: ClockTime): DatedTime {
  const wallDay = dayOf(parts, day);
  return {
    start: parts.start,
    end,
    precision: 'moment',
    day: wallDay,
    normalized: wallTime(wallDay, time),
    certainty: parts.certainty,
    unambiguous: true,
  };
}

/** People write by day: of two readings the one that is not in the small hours is the likelier. */
function isAwake({ normalized }: DatedTime): boolean {
  return normalized !== null && Number(normalized.slice(11, 13)) >= 7;
}

function momentOf(parts: DateParts, found: LooseMoment): DatedTime | null {
  const readings = found.readings.map(({ day, hour, minute, second }) =>
    moment(parts, day, found.end, clock(hour, minute, second, null)),
  );
  const possible = readings.filter(({ normalized }) => normalized !== null);
  const best = possible.find(isAwake) ?? possible[0] ?? readings[0];
  if (!best) return null;
  const others = possible.flatMap(({ normalized }) =>
    normalized !== null && normalized !== best.normalized ? [normalized] : [],
  );
  return {
    ...best,
    certainty: parts.certainty * found.certainty,
    unambiguous: possible.length === 1 && found.isWhole,
    ...(others.length > 0 ? { others } : {}),
  };
}

function dayOnly(parts: DateParts): DatedTime | null {
  if (parts.digits.length > 2) return null;
  const day = dayOf(parts, parts.digits);
  return {
    start: parts.start,
    end: parts.end,
    precision: 'day',
    day,
    normalized: wallDate(day),
    certainty: parts.certainty,
    unambiguous: true,
  };
}

/** A weekday that is not that of the date says that one of them was misread. */
function isOtherWeekday(weekday: string | undefined, day: WallDay): boolean {
  const named = weekday === undefined ? null : weekdayNamed(weekday.at(-1) ?? '');
  return named !== null && named !== weekdayOf(day);
}

function writtenMoment(parts: DateParts, text: string): DatedTime | null {
  const time =
    parts.digits.length <= 2
      ? (match(clockBeforeLength, text, parts.end) ?? match(clockPattern, text, parts.end))
      : null;
  if (!time) return null;
  const [all, weekday, period, hour = '', separator, minute = '', second] = time;
  const found = moment(
    parts,
    parts.digits,
    parts.end + all.length,
    clock(hour, minute, second, period || null),
  );
  const behind = text.slice(parts.end + all.length);
  // `2026-11-14 12.50` may as well be a date and a price.
  const isClock = second !== undefined || !('.·'.includes(separator ?? '') || lostSeconds.test(behind));
  return { ...found, unambiguous: isClock && !isOtherWeekday(weekday, found.day) };
}

function readAt(date: RegExpExecArray, text: string): DatedTime | null {
  const [whole, year = '', dateSeparator = '', month = '', digits = ''] = date;
  const parts: DateParts = {
    start: date.index,
    end: date.index + whole.length,
    year: Number(year),
    month,
    digits,
    certainty: '一,'.includes(dateSeparator) ? 0.8 : 1,
  };
  const written = writtenMoment(parts, text);
  // A comma is a damaged point, or parts two numbers.
  if (written) return dateSeparator === ',' ? { ...written, unambiguous: false } : written;
  const glued = gluedClock(parts, text);
  if (glued) return momentOf(parts, glued);
  const loose = looseClock(parts, text);
  const guessed = loose && momentOf(parts, loose);
  return guessed?.normalized ? guessed : dayOnly(parts);
}

/** `202506-15 12:16:21`, `2025061512:16:33`: the reader lost a stroke between the parts of a date. */
function readSpoilt(date: RegExpExecArray, text: string): DatedTime | null {
  const [whole, year = '', month = '', digits = ''] = date;
  const end = date.index + whole.length;
  const found = writtenMoment(
    { start: date.index, end, year: Number(year), month, digits, certainty: guessedCertainty },
    text,
  );
  return found && { ...found, unambiguous: false };
}

/**
 * Finds every date with its year in a text, with the time of day that follows it: `2026-11-2 9:03:07`,
 * `2026/11/02 09:03`, `2026年11月2日 下午3:05`, `2026年11月2日9时3分`, also glued or with damaged signs
 * (domain sheet, section 6). The text has its digits folded (see `foldDigits`).
 */
export function findDatedTimes(text: string): DatedTime[] {
  const times: DatedTime[] = [];
  for (const found of text.matchAll(datePattern)) {
    const time = readAt(found, text);
    if (time) times.push(time);
  }
  for (const found of text.matchAll(spoiltDate)) {
    const time = times.some(({ start, end }) => found.index < end && found.index + 8 > start)
      ? null
      : readSpoilt(found, text);
    if (time && time.normalized !== null) times.push(time);
  }
  return times.sort((one, two) => one.start - two.start);
}
