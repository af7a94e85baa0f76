import {
  type ComplaintType,
  complaintTypes,
  type EvidenceChannel,
  evidenceChannels,
} from '@juzheng/contracts';
import { type LimitName, limitBounds, limitNames } from './limit-name';
import type { RuleSet } from './rule-set';

/** What an id stands for among the rules that may be set otherwise. */
export type RuleTarget =
  | { kind: 'limit'; name: LimitName }
  | { kind: 'part'; channel: EvidenceChannel; index: number }
  | { kind: 'cell'; type: ComplaintType; channel: EvidenceChannel }
  | { kind: 'outcome'; index: number };

/** All rules that an agency or a shop may set otherwise, by id. A limit that can have one value only is not among them. */
export function ruleTargets(rules: RuleSet): Map<string, RuleTarget> {
  const limits = limitNames
    .filter((name) => limitBounds[name].mayBeUnknown || limitBounds[name].min < limitBounds[name].max)
    .map((name): [string, RuleTarget] => [rules.limits[name].id, { kind: 'limit', name }]);
  const parts = evidenceChannels.flatMap((channel) =>
    rules.channels[channel].map(({ id }, index): [string, RuleTarget] => [
      id,
      { kind: 'part', channel, index },
    ]),
  );
  const cells = complaintTypes.flatMap((type) =>
    evidenceChannels.map((channel): [string, RuleTarget] => [
      cellId(type, channel),
      { kind: 'cell', type, channel },
    ]),
  );
  const outcomes = rules.outcomes.map(({ id }, index): [string, RuleTarget] => [
    id,
    { kind: 'outcome', index },
  ]);
  return new Map([...limits, ...cells, ...parts, ...outcomes]);
}

/** The id of what one channel is worth for one type. */
export function cellId(type: ComplaintType, channel: EvidenceChannel): string {
  return `type.${type}.${channel}`;
}

/** Every id of a rule set, whether it may be set otherwise or not. */
export function isKnownRule(rules: RuleSet, id: string): boolean {
  const parts = Object.values(rules.channels).flat();
  const all = [
    ...Object.values(rules.types),
    ...parts,
    ...parts.flatMap(({ places, ages }) => [...places, ...ages]),
    ...Object.values(rules.limits),
    ...rules.wording,
    ...rules.outcomes,
  ];
  return all.some((rule) => rule.id === id);
}
