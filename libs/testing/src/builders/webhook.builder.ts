import { newId } from '@juzheng/contracts';
import type {
  DisputeCaseRecord,
  WebhookDeliveryRecord,
  WebhookEndpointRecord,
  WebhookEventRecord,
} from '@juzheng/persistence';
import { nextSerial, someDay } from './basics';

/** An endpoint that wants every event. */
export function aWebhookEndpoint(
  agencyId: string,
  changes: Partial<WebhookEndpointRecord> = {},
): WebhookEndpointRecord {
  return {
    id: newId('webhookEndpoint'),
    agencyId,
    url: 'https://example.com/juzheng',
    events: [],
    state: 'active',
    secretEnc: `enc-${nextSerial()}`,
    previousSecretEnc: null,
    previousUntil: null,
    createdAt: someDay,
    deletedAt: null,
    ...changes,
  };
}

/** The event that a case became ready. */
export function aWebhookEvent(
  disputeCase: DisputeCaseRecord,
  changes: Partial<WebhookEventRecord> = {},
): WebhookEventRecord {
  return {
    id: newId('webhookEvent'),
    agencyId: disputeCase.agencyId,
    caseId: disputeCase.id,
    type: 'case.ready',
    body: {
      type: 'case.ready',
      timestamp: someDay.toISOString(),
      data: { caseId: disputeCase.id, shopId: disputeCase.shopId, state: 'ready', sequence: 3 },
    },
    createdAt: someDay,
    ...changes,
  };
}

/** A delivery that has not been tried yet. */
export function aWebhookDelivery(
  event: WebhookEventRecord,
  endpointId: string,
  changes: Partial<WebhookDeliveryRecord> = {},
): WebhookDeliveryRecord {
  return {
    id: newId('webhookDelivery'),
    eventId: event.id,
    endpointId,
    agencyId: event.agencyId,
    state: 'pending',
    nextAttemptAt: null,
    createdAt: someDay,
    ...changes,
  };
}
