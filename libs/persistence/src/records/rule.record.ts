import type { RuleOverride, RuleSet } from '@juzheng/domain';

/** A version of the rules that this installation knows. Never changed once loaded. */
export interface RuleVersionRecord {
  readonly id: string;
  readonly version: string;
  /** `YYYY-MM-DD`, Asia/Shanghai. */
  readonly effectiveFrom: string;
  /** SHA-256 of the canonical text. */
  readonly digest: string;
  readonly rules: RuleSet;
  readonly loadedBy: string;
  readonly loadedAt: Date;
  /** When open cases were first checked by it; null until it takes effect. */
  readonly appliedAt: Date | null;
}

/** One rule that an agency set otherwise for all of its shops or one of them. */
export interface RuleOverrideRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly shopId: string | null;
  readonly ruleId: string;
  readonly value: RuleOverride['value'];
  readonly actor: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** Rules as they were when a case became ready, addressed by their digest: a later version does not reach them. */
export interface RuleSnapshotRecord {
  readonly digest: string;
  readonly rules: RuleSet;
  readonly createdAt: Date;
}
