import { applyOverride } from './apply-override';
import type { RuleSet } from './rule-set';
import { type RuleOverride, validateOverride } from './rule-override';

/**
 * The rules as they hold for an agency or one of its shops: first what is set for all shops, then what is set for the one,
 * each in the order of time. Which shop it is, is for the caller to choose: pass no other shop's overrides. One that does
 * not fit these rules, because a newer version dropped the rule it names, changes nothing; see `validateOverride`.
 */
export function effectiveRules(base: RuleSet, overrides: readonly RuleOverride[]): RuleSet {
  const ordered = overrides.toSorted((a, b) => reach(a) - reach(b) || instant(a) - instant(b));
  return ordered.reduce<RuleSet>(
    (rules, override) =>
      validateOverride(rules, override) === null ? applyOverride(rules, override) : rules,
    base,
  );
}

function reach({ shopId }: RuleOverride): number {
  return shopId === null ? 0 : 1;
}

function instant({ at }: RuleOverride): number {
  return new Date(at).getTime() || 0;
}
