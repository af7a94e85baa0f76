import type { z } from 'zod';
import { cellOrigin } from './cell-origin';
import type { ChannelUse, PartRule, RuleOverridden } from './rule';
import type { ownWording, RuleOverride } from './rule-override';
import type { RuleSet, WordingRule } from './rule-set';
import { ruleTargets, type RuleTarget } from './rule-target';

/** The same rules with one that is set otherwise, which must have passed `validateOverride`. */
export function applyOverride(rules: RuleSet, override: RuleOverride): RuleSet {
  const { ruleId, value, by, reason, at, shopId } = override;
  const overridden: RuleOverridden = { by, reason, at, shopId };
  const target = ruleTargets(rules).get(ruleId);
  if (!target) return withOwnWording(rules, ruleId, value, overridden);
  switch (target.kind) {
    case 'limit': {
      const limit = { ...rules.limits[target.name], value: value as number | null, overridden };
      return { ...rules, limits: { ...rules.limits, [target.name]: limit } };
    }
    case 'part': {
      const change = value as Partial<Pick<PartRule, 'count' | 'confidence' | 'hint'>>;
      const parts = rules.channels[target.channel].map((part, index) =>
        index === target.index ? { ...part, ...change, overridden } : part,
      );
      return { ...rules, channels: { ...rules.channels, [target.channel]: parts } };
    }
    case 'cell':
      return withCell(rules, target, value as ChannelUse, overridden);
    case 'outcome': {
      const outcomes = rules.outcomes.map((rule, index) =>
        index === target.index ? { ...rule, words: value as string[], overridden } : rule,
      );
      return { ...rules, outcomes };
    }
  }
}

function withCell(
  rules: RuleSet,
  { type, channel }: Extract<RuleTarget, { kind: 'cell' }>,
  use: ChannelUse,
  overridden: RuleOverridden,
): RuleSet {
  const rule = rules.types[type];
  const origin = { ...cellOrigin(rules, type, channel), overridden };
  const changed = {
    ...rule,
    channels: { ...rule.channels, [channel]: use },
    cells: { ...rule.cells, [channel]: origin },
  };
  return { ...rules, types: { ...rules.types, [type]: changed } };
}

function withOwnWording(rules: RuleSet, id: string, value: unknown, overridden: RuleOverridden): RuleSet {
  const { kind, pattern: source, title, confidence } = value as z.output<typeof ownWording>;
  const rule: WordingRule = {
    id,
    source: 'own rule',
    confidence: confidence ?? 'unknown',
    effectiveFrom: overridden.at.slice(0, 10),
    kind,
    pattern: source,
    title,
    overridden,
  };
  return { ...rules, wording: [...rules.wording.filter((other) => other.id !== id), rule] };
}
