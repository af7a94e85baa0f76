import { type ComplaintType, type EvidenceChannel, evidenceChannels } from '@juzheng/contracts';
import type { PartRule, RuleOrigin, TypeRule } from './rule';
import type { RuleFile } from './rule-file.schema';
import type { RuleSet } from './rule-set';

/** What a rule file says, with all that it leaves unsaid: every rule's first day, every channel's use as a plain word. */
export function toRuleSet(file: RuleFile): RuleSet {
  const day = file.effectiveFrom;
  return {
    version: file.version,
    effectiveFrom: day,
    types: mapValues(file.types, (rule, type) => typeRule(type, rule, day)),
    channels: mapValues(file.channels, (rules, channel) => partRules(channel, rules, day)),
    limits: mapValues(file.limits, (rule) => since(day, rule)),
    wording: file.wording.map((rule) => since(day, rule)),
    outcomes: file.outcomes.map((rule) => since(day, rule)),
  };
}

function since<R extends object & { effectiveFrom?: string | undefined }>(day: string, rule: R) {
  return { ...rule, effectiveFrom: rule.effectiveFrom ?? day };
}

function typeRule(
  type: ComplaintType,
  { channels, hints, ...rule }: RuleFile['types'][ComplaintType],
  day: string,
): TypeRule {
  const own = since(day, rule);
  const cells = evidenceChannels.flatMap((channel): [EvidenceChannel, RuleOrigin][] => {
    const { source, confidence, effectiveFrom } = channels[channel];
    if (source === undefined && confidence === undefined && effectiveFrom === undefined) return [];
    return [
      [
        channel,
        {
          id: `type.${type}.${channel}`,
          source: source ?? own.source,
          confidence: confidence ?? own.confidence,
          effectiveFrom: effectiveFrom ?? own.effectiveFrom,
        },
      ],
    ];
  });
  return {
    ...own,
    channels: mapValues(channels, ({ use }) => use),
    ...(cells.length > 0 ? { cells: Object.fromEntries(cells) } : {}),
    ...(hints ? { hints } : {}),
  };
}

function partRules(
  channel: EvidenceChannel,
  rules: RuleFile['channels'][EvidenceChannel],
  day: string,
): PartRule[] {
  return rules.map((rule) => ({
    ...since(day, rule),
    channel,
    places: rule.places.map((place) => since(day, place)),
    ages: rule.ages.map((age) => since(day, age)),
  }));
}

function mapValues<K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A, key: K) => B,
): Record<K, B> {
  return Object.fromEntries(
    Object.entries<A>(record).map(([key, value]) => [key, change(value, key as K)]),
  ) as Record<K, B>;
}
