import { z } from 'zod';
import { idSchema } from '../ids';
import { Time, TimeOut } from '../time';
import { ComplaintType, EvidenceChannel, Sentence } from '../vocabulary';

export const Filing = z.object({
  id: idSchema('filing'),
  caseId: idSchema('disputeCase'),
  shopId: idSchema('shop'),
  kind: z.enum(['complaint', 'appeal']),
  complaintType: ComplaintType,
  channel: z.union([EvidenceChannel, z.literal('none')]),
  /** Who filed, `user usr_…` or `key key_…`. */
  operator: z.string(),
  state: z.enum(['unconfirmed', 'filed', 'under_review', 'upheld', 'rejected', 'closed', 'retracted']),
  complaintNo: z.string().nullable(),
  packetSha256: z.string().nullable(),
  filedAt: TimeOut,
  outcomeAt: TimeOut.nullable(),
  /** When an answer may be expected; the rule behind it is unverified. Null once there is one. */
  expectedBy: TimeOut.nullable(),
});
export type Filing = z.infer<typeof Filing>;

/** The platform's answer as pasted from its page. */
export const OutcomeInput = z.object({
  text: z.string().trim().min(1).max(5000),
  commandId: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .nullish(),
});
export type OutcomeInput = z.infer<typeof OutcomeInput>;

/** Exactly three answers to "was it filed?". */
export const ReconcileInput = z.object({
  answer: z.enum(['filed', 'not_filed', 'still_unknown']),
  reason: z.string().trim().min(1).max(500).nullish(),
  complaintNo: z.string().trim().min(1).max(64).nullish(),
  filedAt: Time.nullish(),
});
export type ReconcileInput = z.infer<typeof ReconcileInput>;

export const FilingFigures = z.object({
  filed: z.number().int(),
  unconfirmed: z.number().int(),
  underReview: z.number().int(),
  upheld: z.number().int(),
  rejected: z.number().int(),
  closed: z.number().int(),
  appealed: z.number().int(),
  appealUpheld: z.number().int(),
  /** Upheld among those decided, 0–1; null before the first decision. */
  passRate: z.number().nullable(),
});
export type FilingFiguresOut = z.infer<typeof FilingFigures>;

export const figureGroups = ['shop', 'type', 'channel', 'operator'] as const;

export const Quota = z.object({
  shopId: idSchema('shop'),
  /** Null: nobody knows how many complaints the shop may file. */
  limit: z.number().int().nullable(),
  used: z.number().int(),
  left: z.number().int().nullable(),
  periodDays: z.number().int().nullable(),
  resetsAt: TimeOut.nullable(),
  passRate: z.number().nullable(),
});
export type QuotaOut = z.infer<typeof Quota>;

export const FilingPlan = z.object({
  at: TimeOut,
  /** File these next, the first one first. */
  items: z.array(
    z.object({
      caseId: idSchema('disputeCase'),
      shopId: idSchema('shop'),
      shopName: z.string(),
      orderId: z.string(),
      complaintType: ComplaintType,
      dueAt: TimeOut,
      /** `next`: file it now; `blocked`: its shop's quota is taken up by better cases. */
      tier: z.enum(['next', 'blocked', 'not_ready']),
      score: z.number(),
      reasons: z.array(Sentence),
    }),
  ),
  quotas: z.array(Quota),
});
export type FilingPlan = z.infer<typeof FilingPlan>;
