import { type ComplaintType, type EvidenceChannel, evidenceChannels } from '@juzheng/contracts';
import type { ChannelUse, PartRule } from '../rules/rule';
import type { RuleSet } from '../rules/rule-set';

type RequirementRules = Pick<RuleSet, 'types' | 'channels'>;

/** What one channel's evidence consists of, with the type's own hints, whatever its use for the type. */
export function channelParts(
  complaintType: ComplaintType,
  channel: EvidenceChannel,
  rules: RequirementRules,
): PartRule[] {
  const { hints } = rules.types[complaintType];
  return rules.channels[channel].map((part) => ({
    ...part,
    hint: hints?.[`${part.channel}.${part.part}`] ?? part.hint,
  }));
}

/** The parts that one path asks for; null when the channel alone cannot make a case of this type complete. */
export function pathParts(
  complaintType: ComplaintType,
  channel: EvidenceChannel,
  rules: RequirementRules,
): PartRule[] | null {
  if (rules.types[complaintType].channels[channel] !== 'required') return null;
  return channelParts(complaintType, channel, rules);
}

/** The channels that a type uses in one way, in the order of the vocabulary. */
export function channelsOf(
  complaintType: ComplaintType,
  use: ChannelUse,
  { types }: Pick<RuleSet, 'types'>,
): EvidenceChannel[] {
  return evidenceChannels.filter((channel) => types[complaintType].channels[channel] === use);
}
