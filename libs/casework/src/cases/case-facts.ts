import { AppError } from '@juzheng/contracts';
import {
  assessRequirements,
  type AssessedRequirements,
  type CaseFacts,
  type CheckResult,
  effectiveValue,
  type FactEvidence,
  runChecks,
  shippedRules,
} from '@juzheng/domain';
import type { DisputeCaseRecord, EvidenceRecord, FieldRecord, Repositories } from '@juzheng/persistence';

/** A case as the domain judges it. */
export interface AssessedCase {
  facts: CaseFacts;
  checks: CheckResult[];
  requirements: AssessedRequirements;
}

/**
 * Reads order, review, evidence and values as they are now, and judges them. Where the result is written, call it in the
 * transaction that holds the case.
 * @throws AppError ORDER.NOT_FOUND when the order is gone
 */
export async function assessCase(
  from: Repositories,
  disputeCase: DisputeCaseRecord,
  now: Date,
): Promise<AssessedCase> {
  const facts = await readFacts(from, disputeCase, now);
  const checks = runChecks(facts);
  const requirements = assessRequirements({
    complaintType: disputeCase.complaintType,
    evidence: facts.evidence,
    checks,
    now,
    dueAt: disputeCase.dueAt,
  });
  return { facts, checks, requirements };
}

async function readFacts(from: Repositories, disputeCase: DisputeCaseRecord, now: Date): Promise<CaseFacts> {
  const { agencyId, shopId, orderId } = disputeCase;
  const order = await from.orders.find(agencyId, shopId, orderId);
  const review = await from.cases.findReview(agencyId, disputeCase.reviewId);
  if (!order || !review) throw new AppError('ORDER.NOT_FOUND', { id: orderId });
  const evidence = await from.evidence.listByCase(agencyId, disputeCase.id);
  const fields = await from.fields.listByCase(agencyId, disputeCase.id);
  return {
    disputeCase: { complaintType: disputeCase.complaintType },
    order: {
      orderId,
      buyerNick: order.buyerNick,
      receiverPhone: order.receiverPhone,
      createdAt: order.orderedAt,
      items: order.items,
      reviewedOid: disputeCase.oid,
    },
    review: { phase: review.phase, createdAt: review.reviewedAt, content: review.content },
    evidence: evidence.map((record) => evidenceFacts(record, fields)),
    rules: shippedRules,
    now,
  };
}

function evidenceFacts(record: EvidenceRecord, fields: readonly FieldRecord[]): FactEvidence {
  return {
    id: record.id,
    channel: record.channel,
    part: record.part,
    position: record.position,
    state: record.state,
    fields: fields
      // A courier's or the shop's own number says nothing about the buyer.
      .filter((field) => field.evidenceId === record.id && field.role !== 'other')
      .map((field) => ({
        id: field.id,
        kind: field.kind,
        role: field.role,
        value: effectiveValue(field),
        confidence: field.confidence,
        page: field.page,
        box: field.box,
        status: field.status,
      })),
  };
}
