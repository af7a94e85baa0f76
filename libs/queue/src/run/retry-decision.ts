import { AppError, type RetryProfile } from '@juzheng/contracts';

/** `retry`: once more after `delayMs`. `exhausted`: there is no point or no try left. */
export type RetryDecision = { kind: 'retry'; delayMs: number } | { kind: 'exhausted' };

/** A delay varies by this part of itself in both directions, so that what failed together does not return together. */
const JITTER = 0.1;

/**
 * Decides what follows a failed try: the error says whether another one can help, the registry how many and when.
 * @param failures tries that failed before this one; @param random 0 to 1
 */
export function decideRetry(
  error: unknown,
  failures: number,
  profile: RetryProfile,
  random: number,
): RetryDecision {
  if (error instanceof AppError && error.definition.retry === 'permanent') return { kind: 'exhausted' };
  if (failures + 1 >= profile.attempts) return { kind: 'exhausted' };
  return { kind: 'retry', delayMs: retryDelay(failures, profile, random) };
}

/** The pause (ms) after the given number of failures; the profile's last one repeats. */
export function retryDelay(failures: number, { delaysMs }: RetryProfile, random: number): number {
  const delay = delaysMs[Math.min(failures, delaysMs.length - 1)] ?? 0;
  return Math.round(delay * (1 - JITTER + 2 * JITTER * random));
}
