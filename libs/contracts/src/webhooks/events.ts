import { z } from 'zod';
import { idSchema } from '../ids';
import { CaseState } from '../vocabulary';

export const webhookEventTypes = [
  'case.ready',
  'case.needs_review',
  'case.deadline',
  'case.expired',
  'packet.frozen',
  'packet.refused',
  'evidence.failed',
] as const;
export const WebhookEventType = z.enum(webhookEventTypes);
export type WebhookEventType = z.infer<typeof WebhookEventType>;

/** What is sent: thin, without personal data; the receiver fetches the rest with its own key. */
export const WebhookBody = z.object({
  type: WebhookEventType,
  /** When it happened, ISO 8601 in UTC. */
  timestamp: z.iso.datetime(),
  data: z.object({
    caseId: idSchema('disputeCase'),
    shopId: idSchema('shop'),
    state: CaseState,
    /** The case's version after the change: a receiver drops events older than what it has seen. */
    sequence: z.number().int(),
    evidenceId: idSchema('evidence').optional(),
    /** `case.deadline`: whole hours before the deadline that this alert is for. */
    hoursLeft: z.number().int().optional(),
    dueAt: z.iso.datetime().optional(),
    packetId: idSchema('packet').optional(),
    errorCode: z.string().optional(),
  }),
});
export type WebhookBody = z.infer<typeof WebhookBody>;
