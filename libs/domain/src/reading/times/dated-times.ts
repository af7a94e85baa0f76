import { to24Hours, wallDate, wallTime, type ClockTime, type WallDay } from './wall-time';

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
  /** False when it can be read in two ways. */
  unambiguous: boolean;
}

const datePattern = /(20\d{2})\s?([-/.年一])\s?(\d{1,2})\s?[-/.月一]\s?(\d{1,4})(?:\s?日)?/g;
const clockPattern =
  /[\s,()]*(?:(?:星期|周)[一二三四五六日天])?[\s,()]*(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\s*(\d{1,2})\s?([:;.·时点])\s?(\d{2})(?:\s?[:;.·分]\s?(\d{2})(?:\s?秒)?)?分?(?!\d)/y;
const gluedClockPattern = /\s?[:;.]\s?(\d{2})(?:\s?[:;.]\s?(\d{2}))?(?!\d)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function clock(hour: string, minute = '', second: string | undefined, period: string | null): ClockTime {
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

function moment(parts: DateParts, day: string, end: number, time: ClockTime): DatedTime {
  const wallDay = { year: parts.year, month: Number(parts.month), day: Number(day) };
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

/**
 * `2026-11-1123:15:44`: the reader lost the space. Tries every way to cut the digits into day and hour; a month
 * written with a leading zero says that the day has two digits as well.
 */
function gluedMoment(parts: DateParts, text: string): DatedTime | null {
  const rest = match(gluedClockPattern, text, parts.end);
  if (!rest) return null;
  const end = parts.end + rest[0].length;
  const { digits } = parts;
  const readings = [2, 1]
    .filter((length) => digits.length - length >= 1 && digits.length - length <= 2)
    .filter((length) => length === 2 || !parts.month.startsWith('0'))
    .map((length) =>
      moment(parts, digits.slice(0, length), end, clock(digits.slice(length), rest[1], rest[2], null)),
    );
  const possible = readings.filter(({ normalized }) => normalized !== null);
  const [best] = possible.length > 0 ? possible : readings;
  if (!best) return null;
  // `2026-11-19:03` may also have lost its hour altogether; seconds make that unlikely.
  const lostHour = digits.length === 2 && rest[2] === undefined;
  return { ...best, certainty: parts.certainty * 0.9, unambiguous: possible.length === 1 && !lostHour };
}

function dayOnly(parts: DateParts): DatedTime | null {
  if (parts.digits.length > 2) return null;
  const day = { year: parts.year, month: Number(parts.month), day: Number(parts.digits) };
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

function readAt(date: RegExpExecArray, text: string): DatedTime | null {
  const [whole, year = '', dateSeparator = '', month = '', digits = ''] = date;
  const parts: DateParts = {
    start: date.index,
    end: date.index + whole.length,
    year: Number(year),
    month,
    digits,
    certainty: dateSeparator === '一' ? 0.8 : 1,
  };
  const time = digits.length <= 2 ? match(clockPattern, text, parts.end) : null;
  if (time) {
    const [all, period, hour = '', separator, minute, second] = time;
    const found = moment(parts, digits, parts.end + all.length, clock(hour, minute, second, period ?? null));
    // `2026-11-14 12.50` may as well be a date and a price.
    return { ...found, unambiguous: second !== undefined || !'.·'.includes(separator ?? '') };
  }
  return gluedMoment(parts, text) ?? dayOnly(parts);
}

/**
 * Finds every date with its year in a text, with the time of day that follows it: `2026-11-2 9:03:07`,
 * `2026/11/02 09:03`, `2026年11月2日 下午3:05`, `2026年11月2日9时3分`, also glued or with damaged colons
 * (domain sheet, section 6). The text has its digits folded (see `foldDigits`).
 */
export function findDatedTimes(text: string): DatedTime[] {
  const times: DatedTime[] = [];
  for (const found of text.matchAll(datePattern)) {
    const time = readAt(found, text);
    if (time) times.push(time);
  }
  return times;
}
