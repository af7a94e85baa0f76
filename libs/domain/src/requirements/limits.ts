import type { RuleSet } from '../rules/rule-set';
import { shippedRules } from '../rules/shipped-rules';

const dayMs = 86_400_000;

/** Days of 24 hours after an instant, so that no zone can matter. */
export function daysAfter(start: Date, days: number): Date {
  return new Date(start.getTime() + days * dayMs);
}

/**
 * The end of the filing window of a review, in days of 24 hours.
 *
 * @returns the review's own time when the rules know no window, which a rule file is refused for
 */
export function dueAt(reviewCreatedAt: Date, { limits }: Pick<RuleSet, 'limits'> = shippedRules): Date {
  return daysAfter(reviewCreatedAt, limits.filingWindowDays.value ?? 0);
}
