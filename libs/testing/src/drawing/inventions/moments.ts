import type { Random } from '../core/random';

const pattern = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}):(\d{2}):(\d{2})$/;
const minute = 60;
const day = 86_400;

/** Around these, arithmetic with days goes wrong first: ends of years and months, the leap day. */
const edges = [
  '2020-02-29 12:10:00', '2024-02-29 21:44:09', '2023-12-31 23:51:30', '2025-12-31 23:57:12', '2026-01-01 00:03:40',
  '2025-01-01 00:12:00', '2026-02-28 23:40:00', '2026-10-31 23:30:05', '2024-03-01 00:20:15',
] as const; // prettier-ignore

/** Seconds since 1970 of an Asia/Shanghai wall clock taken as if it were UTC: right for differences, zone-free. */
export function toSeconds(local: string): number {
  const match = pattern.exec(local);
  if (!match) throw new Error(`not a local time YYYY-MM-DD HH:mm:ss: ${local}`);
  const [year = 0, month = 0, date = 0, hour = 0, minutes = 0, seconds = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, date, hour, minutes, seconds) / 1000;
}

/** The inverse of `toSeconds`. */
export function fromSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

export function addSeconds(local: string, seconds: number): string {
  return fromSeconds(toSeconds(local) + seconds);
}

export const yearOf = (local: string): number => Number(local.slice(0, 4));

/** 0 is Sunday. */
export function weekday(local: string): number {
  return new Date(toSeconds(local) * 1000).getUTCDay();
}

/** Midnights between two times: 1 when `earlier` was yesterday. */
export function daysBetween(earlier: string, later: string): number {
  return Math.floor(toSeconds(later) / day) - Math.floor(toSeconds(earlier) / day);
}

/** A moment of daily life: mostly 2025–2026, sometimes back to 2017, sometimes at the edge of a year or on Feb 29. */
export function moment(random: Random): string {
  if (random.chance(0.12)) return addSeconds(random.pick(edges), random.int(-20 * minute, 20 * minute));
  const [from, to] = random.chance(0.75)
    ? (['2025-01-01 00:00:00', '2026-11-20 00:00:00'] as const)
    : (['2017-03-01 00:00:00', '2024-12-31 00:00:00'] as const);
  const date = Math.floor(random.between(toSeconds(from), toSeconds(to)) / day) * day;
  const clock = random.chance(0.85) ? random.int(8 * 60, 23 * 60 + 40) : random.int(0, 8 * 60);
  return fromSeconds(date + clock * minute + random.int(0, 59));
}

/** The wait before the next message: seconds in a lively talk, hours or days now and then. */
export function pause(random: Random): number {
  const kind = random.next();
  if (kind < 0.6) return random.int(4, 100);
  if (kind < 0.85) return random.int(2, 40) * minute + random.int(0, 59);
  if (kind < 0.95) return random.int(1, 9) * 60 * minute + random.int(0, 59);
  return random.int(1, 4) * day + random.int(-4, 4) * 60 * minute;
}
