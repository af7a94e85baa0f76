import { parseTime } from '@juzheng/contracts';
import { parseUndatedTime, type UndatedTime } from './undated-times';
import { shanghaiDay, wallTime, weekdayOf, type WallDay } from './wall-time';

/** Two instants with a moment somewhere between them, both included. */
export interface TimeInterval {
  from: Date;
  to: Date;
}

/** What is known of a moment besides what the picture says, e.g. not before the order was created, nor after the upload. */
export interface KnownBounds {
  notBefore: Date;
  notAfter: Date;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** No chat of a case is older: platforms keep 90 days, orders at most some years. */
const mostDays = 3660;

/** How many days before the capture a time may at least be: 昨天 is never the day of the upload. */
function leastDaysBefore({ form, ...rest }: UndatedTime): number {
  return form === 'day_before' && 'days' in rest ? rest.days : form === 'weekday' ? 1 : 0;
}

function fits(time: UndatedTime, day: WallDay): boolean {
  if (time.form === 'weekday') return weekdayOf(day) === time.weekday;
  return time.form !== 'month_day' || (day.month === time.month && day.day === time.day);
}

function startOf(day: WallDay, time: UndatedTime): Date | null {
  const text = wallTime(day, time.clock);
  return text === null ? null : parseTime(text);
}

/**
 * Says between which two moments a time without its day lies when the day of the capture is unknown: `昨天 14:03`,
 * `星期三 9:00`, `11月5日 8:00`, `14:03` (domain sheet, section 5.9). The first and the last moment within the bounds
 * at which the picture can have been taken; the last one runs to the end of its minute or second. Null when the text is
 * no such time, or no such moment lies within the bounds.
 */
export function relativeTimeInterval(
  text: string,
  { notBefore, notAfter }: KnownBounds,
): TimeInterval | null {
  const time = parseUndatedTime(text.trim());
  if (!time || notBefore > notAfter) return null;
  const least = leastDaysBefore(time);
  const precision = time.clock.second === null ? minuteMs : 1000;
  const lastDay = Math.min(mostDays, Math.floor((notAfter.getTime() - notBefore.getTime()) / dayMs) + 1);
  const moments: Date[] = [];
  for (let days = least; days <= lastDay; days += 1) {
    const day = shanghaiDay(notAfter, -days);
    const start = fits(time, day) ? startOf(day, time) : null;
    if (start && start.getTime() + precision > notBefore.getTime() && start <= notAfter) moments.push(start);
  }
  const [last] = moments;
  const first = moments.at(-1);
  return first && last ? { from: first, to: new Date(last.getTime() + precision - 1) } : null;
}
