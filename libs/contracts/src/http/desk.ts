import { z } from 'zod';
import { idSchema } from '../ids';
import { TimeOut } from '../time';
import { Box, ComplaintType, EvidenceChannel, FieldKind, Sentence } from '../vocabulary';
import { Check } from './cases';

/** One value that a person settles with one key: what was read, and where to look. */
export const DeskValue = z.object({
  evidenceId: idSchema('evidence'),
  fieldId: idSchema('field'),
  channel: EvidenceChannel,
  kind: FieldKind,
  /** Shown whole: who claims an item is going to look at it, and the claim is logged. */
  value: z.string(),
  confidence: z.number(),
  page: z.number().int(),
  box: Box,
  /** What the order says about the same thing; null when it says nothing. */
  orderValue: z.string().nullable(),
});

export const DeskItem = z.object({
  id: z.string().meta({ description: 'the id of the value or of the case' }),
  kind: z.enum(['value', 'case']),
  caseId: idSchema('disputeCase'),
  shopId: idSchema('shop'),
  shopName: z.string(),
  orderId: z.string(),
  complaintType: ComplaintType,
  dueAt: TimeOut,
  waitingSince: TimeOut,
  valuesLeft: z.number().int(),
  /** Who works on it now, `user usr_…`; null when nobody does. */
  heldBy: z.string().nullable(),
  heldUntil: TimeOut.nullable(),
});
export type DeskItemOut = z.infer<typeof DeskItem>;

/** A claimed item with everything needed to settle it. */
export const ClaimedDeskItem = DeskItem.extend({
  version: z.number().int(),
  stateReason: Sentence,
  value: DeskValue.nullable(),
  /** For a case: what does not agree, or could not be told. */
  checks: z.array(Check),
});
export type ClaimedDeskItem = z.infer<typeof ClaimedDeskItem>;

export const DeskClaimInput = z.object({
  shopId: idSchema('shop').nullish(),
  caseId: idSchema('disputeCase').nullish(),
  /** One particular item; left out: the most urgent one that is free. */
  itemId: z.string().max(40).nullish(),
});
export type DeskClaimInput = z.infer<typeof DeskClaimInput>;
