import type {
  WebhookAttemptRecord,
  WebhookDeliveryRecord,
  WebhookEndpointRecord,
  WebhookEventRecord,
} from '../records/webhook.record';
import { ascii, bigCount, choice, count, id, instant, json, nullable, primary, text } from './columns';
import { table } from './table';

export const webhookEndpointEntity = table<WebhookEndpointRecord>({
  name: 'webhook_endpoint',
  columns: {
    id: id(primary),
    agencyId: id(),
    url: text(2000),
    events: json(),
    state: choice(),
    secretEnc: ascii(512),
    previousSecretEnc: ascii(512, nullable),
    previousUntil: instant(nullable),
    createdAt: instant(),
    deletedAt: instant(nullable),
  },
  indexes: { ix_webhook_endpoint_agency: ['agencyId', 'id'] },
  references: { fk_webhook_endpoint_agency: { columns: ['agencyId'], target: 'agency' } },
});

export const webhookEventEntity = table<WebhookEventRecord>({
  name: 'webhook_event',
  columns: {
    id: id(primary),
    agencyId: id(),
    caseId: id(),
    type: ascii(64),
    body: json(),
    createdAt: instant(),
  },
  indexes: { ix_webhook_event_case: ['caseId'] },
  references: { fk_webhook_event_case: { columns: ['caseId'], target: 'dispute_case' } },
});

export const webhookDeliveryEntity = table<WebhookDeliveryRecord>({
  name: 'webhook_delivery',
  columns: {
    id: id(primary),
    eventId: id(),
    endpointId: id(),
    agencyId: id(),
    state: choice(),
    nextAttemptAt: instant(nullable),
    createdAt: instant(),
  },
  indexes: {
    ix_webhook_delivery_endpoint: ['endpointId', 'id'],
    ix_webhook_delivery_event: ['eventId'],
  },
  references: {
    fk_webhook_delivery_endpoint: { columns: ['endpointId'], target: 'webhook_endpoint' },
    fk_webhook_delivery_event: { columns: ['eventId'], target: 'webhook_event' },
  },
});

export interface WebhookAttemptRow extends WebhookAttemptRecord {
  readonly id: number;
  readonly deliveryId: string;
}

export const webhookAttemptEntity = table<WebhookAttemptRow>({
  name: 'webhook_attempt',
  columns: {
    id: bigCount({ primary: true, generated: 'increment' }),
    deliveryId: id(),
    at: instant(),
    status: count(nullable),
    ms: count(),
    error: text(500, nullable),
  },
  indexes: { ix_webhook_attempt_delivery: ['deliveryId', 'id'] },
  references: { fk_webhook_attempt_delivery: { columns: ['deliveryId'], target: 'webhook_delivery' } },
});
