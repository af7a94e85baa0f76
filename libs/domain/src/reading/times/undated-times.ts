import { shanghaiDay, to24Hours, wallTime, weekdayOf, type ClockTime, type WallDay } from './wall-time';

/** A time that needs the day of the capture, or a date line above it, to become a moment. */
export type UndatedTime =
  | { form: 'clock'; clock: ClockTime }
  | { form: 'day_before'; days: number; clock: ClockTime }
  | { form: 'weekday'; weekday: number; clock: ClockTime }
  | { form: 'month_day'; month: number; day: number; clock: ClockTime };

const weekdays = '日一二三四五六';
const pattern =
  /^(?:(今天|昨天|前天)|(\d{1,2})(?:\s?月\s?|[-/])(\d{1,2})(?:\s?日)?)?\s*(?:(?:星期|周)([一二三四五六日天]))?\s*(凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\s*(\d{1,2})\s?:\s?(\d{2})(?:\s?:\s?(\d{2}))?$/;

function dayBefore(word: string): number {
  return word === '今天' ? 0 : word === '昨天' ? 1 : 2;
}

/**
 * Reads a text that is nothing but a time without a year: `14:03`, `昨天 下午3:20`, `星期三 凌晨1:05`, `11月12日 14:03`.
 * Null when it is anything else, or not a time of day.
 */
export function parseUndatedTime(text: string): UndatedTime | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, near, month, day, weekday, period, hour = '', minute = '', second] = match;
  const on24 = to24Hours(Number(hour), period ?? null);
  const clock = { hour: on24 ?? 99, minute: Number(minute), second: second ? Number(second) : null };
  if (wallTime({ year: 2003, month: 1, day: 1 }, clock) === null) return null;
  if (month && day) return { form: 'month_day', month: Number(month), day: Number(day), clock };
  if (near) return { form: 'day_before', days: dayBefore(near), clock };
  if (weekday) return { form: 'weekday', weekday: weekdays.indexOf(weekday.replace('天', '日')), clock };
  return { form: 'clock', clock };
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
  const now = wallTime(today, { hour: 23, minute: 59, second: 59 }) ?? '';
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
      const years = [today.year, today.year - 1];
      const texts = years.map((year) => wallTime({ year, month: time.month, day: time.day }, time.clock));
      return texts.find((text) => text !== null && text <= now) ?? null;
    }
  }
}
