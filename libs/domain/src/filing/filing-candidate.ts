import type { CheckResult } from '../checks/check-result';

/** A case that could be filed, as far as the ranking looks at it. */
export interface FilingCandidate {
  caseId: string;
  shopId: string;
  /** Its state is `ready`. */
  ready: boolean;
  checks: readonly Pick<CheckResult, 'code' | 'verdict'>[];
  /** Paths of which every part is there; 0 where the type needs no evidence. */
  completePaths: number;
  /** How many of its values a machine accepted, and how many a person confirmed or corrected. */
  values: { machine: number; person: number };
  /** What the order cost, in yuan; null when not known. */
  orderYuan: number | null;
  dueAt: Date;
  /** What is left of its shop's quota now; null when the quota is not known. */
  quotaLeft: number | null;
  /** Of its shop, 0–1; null when there is no answer yet. */
  passRate: number | null;
}

/** `blocked`: ready, but its shop's quota is taken up by better cases. */
export type FilingTier = 'next' | 'blocked' | 'not_ready';
