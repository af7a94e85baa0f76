import { formatWallTime, parseTime } from '@juzheng/contracts';

/** A day of the calendar in Shanghai. */
export interface WallDay {
  year: number;
  month: number;
  day: number;
}

export interface ClockTime {
  hour: number;
  minute: number;
  /** Null when the picture shows none. */
  second: number | null;
}

const dayMs = 86_400_000;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * Writes a day and a clock as `YYYY-MM-DD HH:mm` or `…:ss`, no more precise than the picture.
 * Null when there is no such moment, e.g. on 31 February or at 25:10, or before Taobao existed.
 */
export function wallTime({ year, month, day }: WallDay, { hour, minute, second }: ClockTime): string | null {
  if (year < 2003) return null;
  const toMinute = `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
  const text = second === null ? toMinute : `${toMinute}:${two(second)}`;
  return parseTime(text) ? text : null;
}

/** Writes a day as `YYYY-MM-DD`; null when there is no such day. */
export function wallDate(day: WallDay): string | null {
  return wallTime(day, { hour: 0, minute: 0, second: null })?.slice(0, 10) ?? null;
}

/** The day in Shanghai of an instant, moved by whole days. */
export function shanghaiDay(instant: Date, moveDays = 0): WallDay {
  const [year = 0, month = 0, day = 0] = formatWallTime(new Date(instant.getTime() + moveDays * dayMs))
    .slice(0, 10)
    .split('-')
    .map(Number);
  return { year, month, day };
}

/** 0 is Sunday; null for a sign that names no weekday. Readers take 一 for a dash. */
export function weekdayNamed(sign: string): number | null {
  const weekday = '日一二三四五六'.indexOf(sign === '天' ? '日' : sign === '-' ? '一' : sign);
  return sign !== '' && weekday >= 0 ? weekday : null;
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: WallDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Puts an hour with 凌晨, 上午, 中午, 下午 or 晚上 on the 24-hour clock; null when the two do not go together. */
export function to24Hours(hour: number, period: string | null): number | null {
  switch (period) {
    case null:
      return hour;
    case '凌晨':
    case '清晨':
      return hour === 12 ? 0 : hour <= 6 ? hour : null;
    case 'AM':
      return hour === 12 ? 0 : hour < 12 ? hour : null;
    case '早晨':
    case '早上':
    case '上午':
      return hour <= 12 ? hour : null;
    case '中午':
      return hour >= 10 && hour <= 14 ? hour : hour <= 2 ? hour + 12 : null;
    case 'PM':
    case '下午':
    case '傍晚':
      return hour >= 12 ? hour : hour >= 1 ? hour + 12 : null;
    case '晚上':
      return hour >= 17 ? hour : hour >= 5 && hour < 12 ? hour + 12 : null;
    default:
      return null;
  }
}
