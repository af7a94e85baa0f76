/** Hours before a deadline at which people are told, the earliest first. */
export const alertHours = [72, 24, 4] as const;

const hourMs = 3_600_000;

export interface AlertInput {
  dueAt: Date;
  now: Date;
  /** The alerts of this case that are settled, sent or skipped, in hours; whatever its deadline was then. */
  sent: readonly number[];
}

export interface DueAlerts {
  /** The alert to send now, in hours; null when there is none. */
  fire: number | null;
  /** Alerts that a nearer one makes needless: to be recorded as skipped, not sent. */
  skip: number[];
}

/**
 * Which alert is due. Of several that have become due together only the nearest is worth sending: a case that first
 * appears with 20 hours left is told once, at 24 hours, not at 72 too. None from the deadline on. Each is settled once in
 * a case's life, even when its deadline moves: whoever records what is fired and skipped before sending, under a unique
 * key of case and hours, sends none twice.
 */
export function dueAlerts({ dueAt, now, sent }: AlertInput): DueAlerts {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return { fire: null, skip: [] };
  const reached = unsettled(sent).filter((hours) => left <= hours * hourMs);
  return { fire: reached.at(-1) ?? null, skip: reached.slice(0, -1) };
}

/** When `dueAlerts` has something next; in the past when that is now. Null when no alert is left before the deadline. */
export function nextAlertAt({ dueAt, now, sent }: AlertInput): Date | null {
  const [next] = unsettled(sent);
  return next === undefined || now >= dueAt ? null : new Date(dueAt.getTime() - next * hourMs);
}

/** When the clock has to look at an open case next: its next alert, else its deadline. */
export function nextClockAt(input: AlertInput): Date {
  return nextAlertAt(input) ?? input.dueAt;
}

function unsettled(sent: readonly number[]): number[] {
  return alertHours.filter((hours) => !sent.includes(hours));
}
