import type { EvidenceChannel, EvidencePart } from '@juzheng/contracts';
import type { RuleSet } from '../rules/rule-set';
import { shippedRules } from '../rules/shipped-rules';

/** The part that evidence shows; when nobody said and its channel has only one part, that one. */
export function partOf(
  evidence: { channel: EvidenceChannel; part: EvidencePart | null },
  { channels }: Pick<RuleSet, 'channels'> = shippedRules,
): EvidencePart | null {
  const [first, ...others] = channels[evidence.channel];
  return evidence.part ?? (others.length === 0 ? (first?.part ?? null) : null);
}
