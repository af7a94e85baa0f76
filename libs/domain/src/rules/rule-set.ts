import type { CaseState, ComplaintType, EvidenceChannel, Sentence } from '@juzheng/contracts';
import type { LimitName } from './limit-name';
import type { LimitRule, PartRule, RuleOrigin, TypeRule } from './rule';

/** Words of a talk that a person should look at: never a verdict. */
export interface WordingRule extends RuleOrigin {
  /** `demand`: the buyer asks for money or a benefit; `offer`: the seller offers one, which would hurt the case. */
  kind: 'demand' | 'offer';
  /** Source of a regular expression with the flag `u`. */
  pattern: string;
  title: Sentence;
  /** What the pattern finds, for people. */
  examples?: readonly string[];
}

/** How the platform words the end of a complaint. */
export interface OutcomeRule extends RuleOrigin {
  outcome: Extract<CaseState, 'upheld' | 'rejected' | 'under_review' | 'closed'>;
  /** Any of these in the pasted text means this outcome. */
  words: readonly string[];
}

/** One version of everything the platform asks for, as data (domain sheet: what is not certain is never a constant). */
export interface RuleSet {
  /** Its name, such as `2026-11-22`; unique among the versions an installation has had. */
  version: string;
  /** The first day it holds, `YYYY-MM-DD` in Asia/Shanghai. */
  effectiveFrom: string;
  types: Readonly<Record<ComplaintType, TypeRule>>;
  channels: Readonly<Record<EvidenceChannel, readonly PartRule[]>>;
  limits: Readonly<Record<LimitName, LimitRule>>;
  wording: readonly WordingRule[];
  outcomes: readonly OutcomeRule[];
}

/** The number that a limit has; null when nobody knows it. Its unit is in its name. */
export function limitValue({ limits }: Pick<RuleSet, 'limits'>, name: LimitName): number | null {
  return limits[name].value;
}
