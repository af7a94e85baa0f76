import { z } from 'zod';
import { idSchema } from '../ids';
import { TimeOut } from '../time';
import { WebhookEventType } from '../webhooks/events';

export const WebhookEndpointInput = z.object({
  url: z.url({ protocol: /^https?$/ }).max(2000),
  /** Left out or empty: every event. */
  events: z.array(WebhookEventType).default([]),
});
export type WebhookEndpointInput = z.infer<typeof WebhookEndpointInput>;

export const WebhookEndpoint = z.object({
  id: idSchema('webhookEndpoint'),
  url: z.string(),
  events: z.array(WebhookEventType),
  state: z.enum(['active', 'disabled']),
  createdAt: TimeOut,
});
export type WebhookEndpoint = z.infer<typeof WebhookEndpoint>;

/** The signing secret is shown only here. */
export const WebhookEndpointCreated = WebhookEndpoint.extend({
  secret: z.string().meta({ example: 'whsec_…' }),
});
export type WebhookEndpointCreated = z.infer<typeof WebhookEndpointCreated>;

export const WebhookDelivery = z.object({
  id: idSchema('webhookDelivery'),
  eventId: idSchema('webhookEvent'),
  eventType: WebhookEventType,
  state: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.array(
    z.object({
      at: TimeOut,
      status: z.number().int().nullable(),
      ms: z.number().int(),
      error: z.string().nullable(),
    }),
  ),
  nextAttemptAt: TimeOut.nullable(),
  createdAt: TimeOut,
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
