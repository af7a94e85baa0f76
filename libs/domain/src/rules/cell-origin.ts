import type { ComplaintType, EvidenceChannel } from '@juzheng/contracts';
import type { RuleOrigin } from './rule';
import type { RuleSet } from './rule-set';
import { cellId } from './rule-target';

/** Where the use of one channel for one type comes from: what is said of it alone, else what is said of the type. */
export function cellOrigin(rules: RuleSet, type: ComplaintType, channel: EvidenceChannel): RuleOrigin {
  const { source, confidence, effectiveFrom, cells } = rules.types[type];
  return cells?.[channel] ?? { id: cellId(type, channel), source, confidence, effectiveFrom };
}
