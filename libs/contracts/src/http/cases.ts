import { z } from 'zod';
import { idSchema } from '../ids';
import { OrderId } from '../order-id';
import { Time, TimeOut } from '../time';
import {
  CaseCommand,
  CaseState,
  ComplaintType,
  EvidenceChannel,
  EvidencePart,
  EvidenceState,
  PersonCommand,
  ReviewPhase,
  Sentence,
  Verdict,
  Box,
} from '../vocabulary';

export const CaseInput = z.object({
  shopId: idSchema('shop'),
  orderId: OrderId,
  /** The reviewed sub-order; may be left out when the order has one item. */
  oid: OrderId.nullish(),
  complaintType: ComplaintType,
  review: z.object({
    phase: ReviewPhase,
    rating: z.number().int().min(1).max(5).nullish(),
    content: z.string().max(2000),
    createdAt: Time,
  }),
});
export type CaseInput = z.infer<typeof CaseInput>;

export const CaseSummary = z.object({
  id: idSchema('disputeCase'),
  shopId: idSchema('shop'),
  shopName: z.string(),
  orderId: z.string(),
  oid: z.string().nullable(),
  complaintType: ComplaintType,
  reviewPhase: ReviewPhase,
  state: CaseState,
  version: z.number().int(),
  /** One sentence: why the case is where it is and what helps. */
  stateReason: Sentence,
  evidenceCount: z.number().int(),
  /** End of the filing window. Its length is an unverified rule (domain sheet, section 4). */
  dueAt: TimeOut,
  /** Which window ends first; null for cases of before November 2026 until they are checked again. */
  dueBecause: Sentence.nullable(),
  createdAt: TimeOut,
  updatedAt: TimeOut,
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const EvidenceSummary = z.object({
  id: idSchema('evidence'),
  channel: EvidenceChannel,
  part: EvidencePart.nullable(),
  position: z.number().int(),
  fileName: z.string().nullable(),
  reference: z.string().nullable(),
  state: EvidenceState,
  errorCode: z.string().nullable(),
});
export const CaseDetail = CaseSummary.extend({
  review: z.object({
    id: idSchema('review'),
    phase: ReviewPhase,
    rating: z.number().int().nullable(),
    content: z.string(),
    createdAt: TimeOut,
  }),
  evidence: z.array(EvidenceSummary),
  allowedCommands: z.array(PersonCommand),
  /** Who approved so far, where the agency asks for two people. */
  approvedBy: z.array(z.string()),
  /** Why the case must not be deleted; null when nothing holds it. */
  holdReason: z.string().nullable(),
  /** Alerts before the deadline: hours, and when they were sent. */
  alerts: z.array(z.object({ hours: z.number().int(), outcome: z.enum(['sent', 'skipped']), at: TimeOut })),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

export const CommandInput = z.object({
  command: PersonCommand,
  reason: z.string().trim().min(1).max(500).nullish(),
  expectedVersion: z.number().int().nonnegative().nullish(),
  /** Choose one to make the command safe to send again: the same id is a no-op that succeeds. */
  commandId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .nullish(),
  /** With `file`, `confirm_filing` and `appeal`: the number the platform gave, and when it was filed if not just now. */
  complaintNo: z.string().trim().min(1).max(64).nullish(),
  filedAt: Time.nullish(),
});
export type CommandInput = z.infer<typeof CommandInput>;

const RuleFacts = z.object({
  id: z.string(),
  source: z.string(),
  confidence: z.enum(['high', 'medium', 'low', 'unknown']),
  /** First day it holds, Asia/Shanghai. */
  effectiveFrom: z.string().nullable(),
  /** Who set it otherwise than the rules' version has it, and why. */
  overridden: z.object({ by: z.string(), reason: z.string(), at: TimeOut }).nullable(),
});
export const RequirementItem = z.object({
  /** What is asked for, e.g. `wechat.profile`. */
  key: z.string(),
  channel: EvidenceChannel,
  part: EvidencePart,
  status: z.enum(['ok', 'missing', 'reading', 'weak', 'contradicts']),
  /** Why it has this status. */
  why: Sentence,
  title: Sentence,
  /** What to fetch next and where. */
  hint: Sentence,
  /** The menus to go through, one for each program or carrier. */
  places: z.array(z.object({ place: Sentence, steps: Sentence, verified: z.boolean(), rule: RuleFacts })),
  /** Before when it must be fetched or filed, because evidence ages; null when it does not. */
  before: z.object({ at: TimeOut, why: Sentence, verified: z.boolean() }).nullable(),
  evidenceIds: z.array(z.string()),
  /** False when the rule is not certain. */
  verified: z.boolean(),
  rule: RuleFacts,
});
export const Requirements = z.object({
  caseId: idSchema('disputeCase'),
  complete: z.boolean(),
  /** No channel is needed for this complaint type: the review text speaks for itself. */
  noneNeeded: z.boolean(),
  /** One of these paths must be complete; the one nearest to complete comes first. */
  paths: z.array(
    z.object({ channel: EvidenceChannel, complete: z.boolean(), items: z.array(RequirementItem) }),
  ),
  /** Channels that are looked at in support; none of them is needed or enough. */
  supporting: z.array(z.object({ channel: EvidenceChannel, items: z.array(RequirementItem) })),
  /** The sentence an operator reads first. */
  next: Sentence,
  dueAt: TimeOut,
  /** The version of the rules that this was judged by. */
  rulesVersion: z.string(),
});
export type Requirements = z.infer<typeof Requirements>;

export const CheckValue = z.object({
  value: z.string(),
  source: z.enum(['order', 'review', 'evidence', 'person']),
  evidenceId: z.string().nullable(),
  fieldId: z.string().nullable(),
  box: Box.nullable(),
});
export const Check = z.object({
  id: idSchema('check'),
  code: z.string(),
  name: Sentence,
  verdict: Verdict,
  expected: CheckValue.nullable(),
  found: z.array(CheckValue),
  message: Sentence,
  checkedAt: TimeOut,
});
export type Check = z.infer<typeof Check>;

export const CaseEvent = z.object({
  sequence: z.number().int(),
  type: z.string(),
  command: CaseCommand.nullable(),
  from: CaseState.nullable(),
  to: CaseState.nullable(),
  actor: z.string().meta({ example: 'user usr_… | key key_… | system' }),
  reason: z.string().nullable(),
  /** What was so before and after, personal values masked; null where nothing was replaced. */
  change: z.object({ before: z.unknown(), after: z.unknown() }).nullable(),
  hash: z.string().nullable(),
  at: TimeOut,
});
export type CaseEvent = z.infer<typeof CaseEvent>;
