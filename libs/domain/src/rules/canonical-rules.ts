import type { RuleSet } from './rule-set';

/**
 * The rules as one JSON text that is the same for the same rules, whatever order their keys were written in: what is
 * hashed to tell one version, with an agency's changes, from another.
 */
export function canonicalRules(rules: RuleSet): string {
  return JSON.stringify(rules, (_key, value: unknown) => (isObject(value) ? withSortedKeys(value) : value));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By code units, as `sort` does without being told: the same on every host. */
function withSortedKeys(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, value[key]]),
  );
}
