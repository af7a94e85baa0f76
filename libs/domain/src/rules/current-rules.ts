import { formatTime } from '@juzheng/contracts';
import type { RuleSet } from './rule-set';
import { shippedRules } from './shipped-rules';

/**
 * The version that holds at an instant: the newest whose first day has begun in Asia/Shanghai; of two with the same first
 * day the one with the later name. Before the first day of all it is the oldest one, and without any the shipped rules.
 */
export function currentRules(versions: readonly RuleSet[], at: Date): RuleSet {
  const today = formatTime(at).slice(0, 10);
  const ordered = versions.toSorted(
    (a, b) => compare(a.effectiveFrom, b.effectiveFrom) || compare(a.version, b.version),
  );
  return ordered.findLast(({ effectiveFrom }) => effectiveFrom <= today) ?? ordered[0] ?? shippedRules;
}

/** By code units: the same order on every host. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
