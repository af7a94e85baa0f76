import type { CaseCommand, CaseState, ComplaintType, ReviewPhase, Sentence } from '@juzheng/contracts';

/** A buyer's review, or its follow-up (追评), which is a review of its own. */
export interface ReviewRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly shopId: string;
  readonly orderId: string;
  readonly oid: string | null;
  readonly phase: ReviewPhase;
  /** Stars, 1–5. */
  readonly rating: number | null;
  readonly content: string;
  readonly reviewedAt: Date;
}

export interface DisputeCaseRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly shopId: string;
  readonly orderId: string;
  readonly oid: string | null;
  readonly reviewId: string;
  readonly complaintType: ComplaintType;
  readonly phase: ReviewPhase;
  readonly state: CaseState;
  readonly stateReason: Sentence;
  /** 1 when opened, one more with every transition. */
  readonly version: number;
  /** The earliest of the filing window and the ends of its evidence. */
  readonly dueAt: Date;
  /** Which window that is; null for cases of before November 2026 until they are checked again. */
  readonly dueBecause: Sentence | null;
  /** After it nothing can be filed, whatever the evidence; null as above, then `dueAt` is meant. */
  readonly windowEndsAt: Date | null;
  /** The rules it was found ready under, which a later version does not change; null while the newest apply. */
  readonly rulesDigest: string | null;
  /** Why the case must not be deleted; null when nothing holds it. */
  readonly holdReason: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** What a case is opened with; the repository gives it its first state and version. */
export type NewDisputeCase = Omit<
  DisputeCaseRecord,
  'state' | 'version' | 'rulesDigest' | 'holdReason' | 'updatedAt'
>;

/** A case as lists show it. */
export interface CaseSummaryRecord extends DisputeCaseRecord {
  readonly shopName: string;
  readonly evidenceCount: number;
}

/** Which cases are wanted; what is left out does not restrict. */
export interface CaseFilters {
  readonly state?: CaseState;
  readonly shopId?: string;
  /** What the credential may see: null or left out means every shop, an empty list means none. */
  readonly shopIds?: readonly string[] | null;
  readonly complaintType?: ComplaintType;
  /** An order id or a case id, or the start of either. */
  readonly q?: string;
  readonly dueBefore?: Date;
}

/** One line of a case's history. */
export interface CaseEventRecord {
  /** Grows within an agency, with gaps. */
  readonly seq: number;
  readonly caseId: string;
  readonly agencyId: string;
  /** The case's version after the event. */
  readonly version: number;
  readonly type: string;
  readonly command: CaseCommand | null;
  readonly commandId: string | null;
  readonly fromState: CaseState | null;
  readonly toState: CaseState | null;
  /** `user usr_…`, `key key_…` or `system`. */
  readonly actor: string;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly at: Date;
  /** Hash of the line before; null for the first, and in lines of before November 2026, as is the hash. */
  readonly previousHash: string | null;
  readonly hash: string | null;
}

/** Something that happened to a case without moving it. */
export interface NewCaseEvent {
  readonly caseId: string;
  readonly agencyId: string;
  readonly version: number;
  readonly type: string;
  readonly command?: CaseCommand | null;
  readonly commandId?: string | null;
  readonly actor: string;
  readonly reason?: string | null;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly at: Date;
}

/** A deadline, what sets it, and when nothing can be filed any more. */
export interface CaseDue {
  readonly at: Date;
  readonly because: Sentence;
  readonly windowEndsAt: Date;
}

/** A decided transition, ready to be written. */
export interface CaseTransition {
  /** As it was read; its version guards the write. */
  readonly case: DisputeCaseRecord;
  readonly to: CaseState;
  readonly stateReason: Sentence;
  /** A new deadline and what sets it. */
  readonly due?: CaseDue;
  /** Left out, the case is held to the newest rules again. */
  readonly rulesDigest?: string | null;
  readonly event: {
    /** `case.transitioned` when left out. */
    readonly type?: string;
    readonly command: CaseCommand;
    readonly commandId: string | null;
    readonly actor: string;
    readonly reason?: string | null;
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly at: Date;
  };
}
