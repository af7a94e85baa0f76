import { AppError } from '@juzheng/contracts';
import {
  assessRequirements,
  caseDeadline,
  type CaseDeadline,
  type AssessedRequirements,
  type CaseFacts,
  type CheckResult,
  effectiveValue,
  type FactEvidence,
  runChecks,
  type RuleSet,
} from '@juzheng/domain';
import { rulesOf } from '../rules/rules-of';
import type {
  DisputeCaseRecord,
  EvidenceRecord,
  FieldRecord,
  ReadingSummaryRecord,
  Repositories,
} from '@juzheng/persistence';

/** A case as the domain judges it. */
export interface AssessedCase {
  facts: CaseFacts;
  checks: CheckResult[];
  requirements: AssessedRequirements;
  /** Null when the rules know no window at all. */
  deadline: CaseDeadline | null;
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
  const rules = await rulesOf(from, disputeCase, now);
  const facts = await readFacts(from, disputeCase, rules, now);
  const checks = runChecks(facts);
  const { evidence } = facts;
  const { complaintType } = disputeCase;
  const reviewCreatedAt = facts.review.createdAt;
  const deadline = caseDeadline({ reviewCreatedAt, complaintType, evidence, rules });
  const requirements = assessRequirements({
    complaintType,
    evidence,
    checks,
    now,
    // Each item names its own age beside it.
    dueAt: deadline?.windowEndsAt ?? disputeCase.dueAt,
    rules,
    orderCreatedAt: facts.order.createdAt,
    reviewCreatedAt,
  });
  return { facts, checks, requirements, deadline };
}

async function readFacts(
  from: Repositories,
  disputeCase: DisputeCaseRecord,
  rules: RuleSet,
  now: Date,
): Promise<CaseFacts> {
  const { agencyId, shopId, orderId } = disputeCase;
  const order = await from.orders.find(agencyId, shopId, orderId);
  const review = await from.cases.findReview(agencyId, disputeCase.reviewId);
  if (!order || !review) throw new AppError('ORDER.NOT_FOUND', { id: orderId });
  const evidence = await from.evidence.listByCase(agencyId, disputeCase.id);
  const fields = await from.fields.listByCase(agencyId, disputeCase.id);
  const readings = await from.readings.latestSummaries(evidence.map(({ id }) => id));
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
    review: {
      phase: review.phase,
      createdAt: review.reviewedAt,
      firstCreatedAt: await firstReviewAt(from, disputeCase),
      content: review.content,
    },
    evidence: evidence.map((record) => evidenceFacts(record, fields, readings.get(record.id) ?? null)),
    rules,
    now,
  };
}

/** When the first review was written, for a case about its follow-up; null when no case was opened about the first. */
async function firstReviewAt(from: Repositories, disputeCase: DisputeCaseRecord): Promise<Date | null> {
  if (disputeCase.phase === 'first') return null;
  const { agencyId, shopId, orderId, oid } = disputeCase;
  return (await from.cases.findFirstReview(agencyId, shopId, orderId, oid))?.reviewedAt ?? null;
}

function evidenceFacts(
  record: EvidenceRecord,
  fields: readonly FieldRecord[],
  reading: ReadingSummaryRecord | null,
): FactEvidence {
  return {
    id: record.id,
    channel: record.channel,
    part: record.part,
    position: record.position,
    state: record.state,
    window: reading?.window ?? null,
    messages: reading?.messages ?? [],
    pictureHash: reading?.pictureHash ?? null,
    document: reading?.document ?? null,
    createdAt: record.createdAt,
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
