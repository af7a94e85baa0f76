import { parseTime } from '@juzheng/contracts';

/**
 * A time as precise as it is written: `14:03` covers its whole minute, `2026-11-12` its whole day. Both ends are
 * milliseconds since the epoch, at whole seconds, because that is how fine the platforms' clocks are.
 */
export interface TimeSpan {
  from: number;
  to: number;
}

const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?$/;

/** Reads `YYYY-MM-DD`, `… HH:mm` or `… HH:mm:ss` as Asia/Shanghai; null when no full date is there or it is no real day. */
export function parseTimeSpan(text: string): TimeSpan | null {
  const match = written.exec(text.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0');
  const start = parseTime(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`);
  if (!start) return null;
  const from = start.getTime();
  if (hour === undefined) return { from, to: from + 86_399_000 };
  return { from, to: second === undefined ? from + 59_000 : from };
}

/** An instant as a span of no length. */
export function spanOf(instant: Date): TimeSpan {
  return { from: instant.getTime(), to: instant.getTime() };
}

/** Certainly earlier, at the precision both are written in. */
export function isBefore(a: TimeSpan, b: TimeSpan): boolean {
  return a.to < b.from;
}

/** Milliseconds between the nearest ends; 0 when they overlap. */
export function gap(a: TimeSpan, b: TimeSpan): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** The months, as `YYYY-MM` in Asia/Shanghai, that a span touches at its ends. */
export function monthsOf({ from, to }: TimeSpan): string[] {
  const month = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 7);
  return [...new Set([month(from), month(to)])];
}
