import { hasLetters } from '../text/fold-character';
import {
  shanghaiDay,
  to24Hours,
  wallDate,
  wallTime,
  weekdayNamed,
  weekdayOf,
  type ClockTime,
  type WallDay,
} from './wall-time';

/** A time that needs the day of the capture, or a date line above it, to become a moment. */
export type UndatedTime =
  | { form: 'clock'; clock: ClockTime }
  | { form: 'day_before'; days: number; clock: ClockTime }
  | { form: 'weekday'; weekday: number; clock: ClockTime }
  | { form: 'month_day'; month: number; day: number; clock: ClockTime };

const pattern =
  /^(?:(今天|今日|昨天|昨日|前天)|(\d{1,2})(?:\s?月\s?|\s?[-/.]\s?)(\d{1,2})(?!\d)(?:\s?[日号])?)?[\s,(]*(?:(?:星期|周|礼拜)([一二三四五六日天-]))?[\s,)]*(凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|[AP]M)?\s*(\d{1,2})\s?:\s?(\d{2})(?:\s?:\s?(\d{2}))?$/;
/** `1/107:16`: the reader lost the space, so that the day may be the 1st or the 10th. */
const gluedPattern =
  /^(1[0-2]|0?[1-9])\s?[-/.月]\s?(\d{2,4})\s?[:;]\s?([0-5]\d)(?:\s?[:;]\s?([0-5]\d))?(?!\d)/;
const monthDayPattern =
  /(?<![\d./-]|\d\s?年\s?)(1[0-2]|0?[1-9])(?:\s?月\s?|[-/])(3[01]|[12]\d|0?[1-9])(?:\s?[日号]|(?![\d./-]))/;
const clockBehind =
  /^[\s,(]*(?:(?:星期|周|礼拜)[一二三四五六日天-])?[\s,)]*(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上)?\s*\d{1,2}\s?:\s?\d{2}(?:\s?:\s?\d{2})?(?![\d:])/;

const daysBack: Readonly<Record<string, number>> = { 今天: 0, 今日: 0, 昨天: 1, 昨日: 1, 前天: 2 };

/** 29 February comes back after eight years at most. */
const mostYearsBack = 8;

function parseWritten(text: string): UndatedTime | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, near, month, day, weekday, period, hour = '', minute = '', second] = match;
  const on24 = to24Hours(Number(hour), period ?? null);
  const clock = { hour: on24 ?? 99, minute: Number(minute), second: second ? Number(second) : null };
  if (wallTime({ year: 2003, month: 1, day: 1 }, clock) === null) return null;
  if (month && day) return { form: 'month_day', month: Number(month), day: Number(day), clock };
  if (near) return { form: 'day_before', days: daysBack[near] ?? 0, clock };
  const named = weekday === undefined ? null : weekdayNamed(weekday);
  if (named !== null) return { form: 'weekday', weekday: named, clock };
  return { form: 'clock', clock };
}

/** Every way to cut day and hour apart; the small hours come last, as few people write then. */
function parseGlued(text: string): { end: number; readings: UndatedTime[] } | null {
  const match = gluedPattern.exec(text);
  if (!match) return null;
  const [all, month = '', digits = '', minute = '', second] = match;
  const readings = [2, 1]
    .filter((length) => digits.length - length >= 1 && digits.length - length <= 2)
    .filter((length) => length === 2 || !month.startsWith('0'))
    .flatMap((length) => {
      const day = digits.slice(0, length);
      if (wallDate({ year: 2004, month: Number(month), day: Number(day) }) === null) return [];
      const clock = [digits.slice(length), minute, ...(second === undefined ? [] : [second])].join(':');
      return parseWritten(`${month}-${day} ${clock}`) ?? [];
    })
    .sort((one, two) => Number(two.clock.hour >= 7) - Number(one.clock.hour >= 7));
  return readings.length > 0 ? { end: all.length, readings } : null;
}

/**
 * Reads a text that is nothing but a time without a year: `14:03`, `昨天 下午3:20`, `星期三 凌晨1:05`, `11月12日 14:03`.
 * More than one reading, the likeliest first, when a lost space leaves the day open: `1/107:16`. Empty when it is
 * anything else, or not a time of day.
 */
export function undatedReadings(text: string): UndatedTime[] {
  const written = parseWritten(text);
  if (written) return [written];
  const glued = parseGlued(text);
  return glued?.end === text.length ? glued.readings : [];
}

/** The likeliest of those readings; null when there is none. */
export function parseUndatedTime(text: string): UndatedTime | null {
  return undatedReadings(text)[0] ?? null;
}

/** A time without a year at a place in a text, with every way to read it. */
export interface PlacedUndatedTime {
  start: number;
  end: number;
  readings: UndatedTime[];
}

/**
 * Finds a month and day with a time of day inside a text, such as `07-17 16:19 【苏州市】…`, glued at its beginning
 * only. Null when there is none.
 */
export function findMonthDayTime(text: string): PlacedUndatedTime | null {
  const date = monthDayPattern.exec(text);
  const clock = date && clockBehind.exec(text.slice(date.index + date[0].length));
  if (!clock) {
    const glued = parseGlued(text);
    return glued && { start: 0, ...glued };
  }
  const end = date.index + date[0].length + clock[0].length;
  const time = parseUndatedTime(text.slice(date.index, end));
  return time?.form === 'month_day' ? { start: date.index, end, readings: [time] } : null;
}

/** A month and a day alone, with a weekday or without: `07-17`, `7月17日 星期五`. Null for any other text. */
export function parseMonthDay(text: string): Pick<WallDay, 'month' | 'day'> | null {
  const match = monthDayPattern.exec(text);
  if (!match) return null;
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  if (hasLetters(rest.replace(/(?:星期|周|礼拜)[一二三四五六日天]?/, ''))) return null;
  return { month: Number(match[1]), day: Number(match[2]) };
}

/** Programs write a weekday for the last six days only; a weekday that is today's is then a week ago. */
function daysSince(weekday: number, today: WallDay): number {
  return (weekdayOf(today) - weekday + 7) % 7 || 7;
}

/**
 * Gives the moment as `YYYY-MM-DD HH:mm` or `…:ss`, Asia/Shanghai, for a picture taken at `captured`: always the
 * latest one that is not after the capture. Null when there is none, e.g. a clock later than that of the capture.
 */
export function resolveUndatedTime(time: UndatedTime, captured: Date): string | null {
  const today = shanghaiDay(captured);
  switch (time.form) {
    case 'clock': {
      const text = wallTime(today, time.clock);
      const minutes = (captured.getTime() / 60_000 + 480) % 1440;
      return text !== null && time.clock.hour * 60 + time.clock.minute <= minutes ? text : null;
    }
    case 'day_before':
      return wallTime(shanghaiDay(captured, -time.days), time.clock);
    case 'weekday':
      return wallTime(shanghaiDay(captured, -daysSince(time.weekday, today)), time.clock);
    case 'month_day': {
      const day = latestDay(time, captured);
      return day && wallTime(day, time.clock);
    }
  }
}

/** The latest such day that is not after the day of the capture. */
export function latestDay(date: Pick<WallDay, 'month' | 'day'>, captured: Date): WallDay | null {
  const { year: thisYear } = shanghaiDay(captured);
  const today = wallDate(shanghaiDay(captured)) ?? '';
  for (let year = thisYear; year >= thisYear - mostYearsBack; year -= 1) {
    const day = { year, month: date.month, day: date.day };
    const text = wallDate(day);
    if (text !== null && text <= today) return day;
  }
  return null;
}

/** Such a day in the year that brings it nearest to another day, of a page that shows both. */
export function nearestDay(date: Pick<WallDay, 'month' | 'day'>, other: WallDay): WallDay | null {
  const at = Date.UTC(other.year, other.month - 1, other.day);
  const away = (day: WallDay) => Math.abs(Date.UTC(day.year, day.month - 1, day.day) - at);
  const [nearest] = [other.year - 1, other.year, other.year + 1]
    .map((year) => ({ year, month: date.month, day: date.day }))
    .filter((day) => wallDate(day) !== null)
    .sort((one, two) => away(one) - away(two));
  return nearest ?? null;
}
