import type { CaseEventRecord, DisputeCaseRecord, ReviewRecord } from '../records/case.record';
import {
  ascii,
  bigCount,
  choice,
  count,
  id,
  instant,
  json,
  nullable,
  orderId,
  primary,
  text,
} from './columns';
import { table } from './table';

export const reviewEntity = table<ReviewRecord>({
  name: 'review',
  columns: {
    id: id(primary),
    agencyId: id(),
    shopId: id(),
    orderId: orderId(),
    oid: orderId(nullable),
    phase: choice(),
    rating: count(nullable),
    content: text(2000),
    reviewedAt: instant(),
  },
  indexes: { ix_review_order: ['shopId', 'orderId'] },
  references: { fk_review_shop: { columns: ['shopId'], target: 'shop' } },
});

export interface DisputeCaseRow extends DisputeCaseRecord {
  /** `${oid ?? orderId}:${phase}`: what may be complained about once (domain sheet, section 1). */
  readonly reviewKey: string;
  /** When the clock of deadlines looks at it next; null once it is filed or over. */
  readonly nextClockAt: Date | null;
  /** Hash of the newest line of its history. */
  readonly auditHead: string | null;
}

export const disputeCaseEntity = table<DisputeCaseRow>({
  name: 'dispute_case',
  columns: {
    id: id(primary),
    agencyId: id(),
    shopId: id(),
    orderId: orderId(),
    oid: orderId(nullable),
    reviewId: id(),
    reviewKey: ascii(32),
    complaintType: choice(),
    phase: choice(),
    state: choice(),
    stateReason: json(),
    version: count(),
    dueAt: instant(),
    dueBecause: json(nullable),
    windowEndsAt: instant(nullable),
    nextClockAt: instant(nullable),
    rulesDigest: ascii(64, nullable),
    holdReason: text(500, nullable),
    auditHead: ascii(64, nullable),
    createdAt: instant(),
    updatedAt: instant(),
  },
  indexes: {
    ix_dispute_case_newest: ['agencyId', 'id'],
    ix_dispute_case_state: ['agencyId', 'state', 'id'],
    ix_dispute_case_shop: ['agencyId', 'shopId', 'id'],
    ix_dispute_case_type: ['agencyId', 'complaintType', 'id'],
    ix_dispute_case_due: ['agencyId', 'dueAt'],
    ix_dispute_case_order: ['agencyId', 'orderId'],
    ix_dispute_case_clock: ['nextClockAt'],
  },
  unique: {
    uq_dispute_case_one_shot: ['shopId', 'reviewKey'],
    uq_dispute_case_review: ['reviewId'],
  },
  references: {
    fk_dispute_case_shop: { columns: ['shopId'], target: 'shop' },
    fk_dispute_case_review: { columns: ['reviewId'], target: 'review' },
  },
});

export const caseEventEntity = table<CaseEventRecord>({
  name: 'case_event',
  columns: {
    seq: bigCount({ primary: true, generated: 'increment' }),
    caseId: id(),
    agencyId: id(),
    version: count(),
    type: ascii(64),
    command: choice(nullable),
    commandId: ascii(64, nullable),
    fromState: choice(nullable),
    toState: choice(nullable),
    actor: ascii(64),
    reason: text(500, nullable),
    data: json(nullable),
    at: instant(),
    previousHash: ascii(64, nullable),
    hash: ascii(64, nullable),
  },
  indexes: {
    ix_case_event_case: ['caseId', 'seq'],
    ix_case_event_agency: ['agencyId', 'seq'],
  },
  unique: { uq_case_event_command: ['caseId', 'commandId'] },
  references: { fk_case_event_case: { columns: ['caseId'], target: 'dispute_case' } },
});
