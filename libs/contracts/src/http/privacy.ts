import { z } from 'zod';
import { idSchema } from '../ids';
import { OrderId } from '../order-id';
import { TimeOut } from '../time';
import { Sentence } from '../vocabulary';

export const AgencySettings = z.object({
  secondPerson: z.boolean(),
  retentionDays: z.number().int().min(30).max(3650),
});
export const AgencySettingsInput = AgencySettings.partial().extend({
  reason: z.string().trim().min(1).max(500),
});
export type AgencySettingsInput = z.infer<typeof AgencySettingsInput>;

export const HoldInput = z.object({
  held: z.boolean(),
  reason: z.string().trim().min(1).max(500),
});
export type HoldInput = z.infer<typeof HoldInput>;

/** Whose data is to be deleted: any one of these finds the person. */
export const ErasureInput = z
  .object({
    buyerNick: z.string().trim().min(1).max(64).nullish(),
    phone: z
      .string()
      .regex(/^1[3-9]\d{9}$/)
      .nullish(),
    orderId: OrderId.nullish(),
    reason: z.string().trim().min(1).max(500),
  })
  .refine(({ buyerNick, phone, orderId }) => Boolean(buyerNick ?? phone ?? orderId), {
    error: '请填写昵称、手机号或订单号中的一项。 Give a nick, a phone number or an order id.',
  });
export type ErasureInput = z.infer<typeof ErasureInput>;

export const Erasure = z.object({
  /** Deleted with everything they held; what remains refuses a second complaint and names nobody. */
  deletedCases: z.array(z.string()),
  /** Kept for now, with the reason: an open case or a legal hold. */
  heldCases: z.array(z.object({ caseId: idSchema('disputeCase'), because: Sentence })),
  deletedOrders: z.number().int(),
  deletedFiles: z.number().int(),
});
export type Erasure = z.infer<typeof Erasure>;

export const AuditResult = z.object({
  /** False when a line was changed, removed or put in between. */
  sound: z.boolean(),
  lines: z.number().int(),
  head: z.string().nullable(),
  /** Sequence of the first line that does not fit, and why. */
  broken: z.object({ sequence: z.number().int().nullable(), because: Sentence }).nullable(),
});
export type AuditResult = z.infer<typeof AuditResult>;

export const AgencyEvent = z.object({
  sequence: z.number().int(),
  type: z.string(),
  actor: z.string(),
  reason: z.string().nullable(),
  data: z.record(z.string(), z.unknown()).nullable(),
  at: TimeOut,
  hash: z.string(),
});
