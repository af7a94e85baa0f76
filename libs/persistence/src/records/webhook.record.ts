import type { WebhookBody, WebhookEventType } from '@juzheng/contracts';

export const endpointStates = ['active', 'disabled'] as const;
export type EndpointState = (typeof endpointStates)[number];

export const deliveryStates = ['pending', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Where an agency wants its events sent. Secrets are stored encrypted by the caller. */
export interface WebhookEndpointRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly url: string;
  /** Empty means every event. */
  readonly events: readonly WebhookEventType[];
  readonly state: EndpointState;
  readonly secretEnc: string;
  /** Still signs beside the present one until `previousUntil`. */
  readonly previousSecretEnc: string | null;
  readonly previousUntil: Date | null;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
}
export type NewWebhookEndpoint = Omit<
  WebhookEndpointRecord,
  'state' | 'previousSecretEnc' | 'previousUntil' | 'deletedAt'
>;

/** Something that happened, told to every endpoint that asked for it. */
export interface WebhookEventRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly caseId: string;
  readonly type: WebhookEventType;
  readonly body: WebhookBody;
  readonly createdAt: Date;
}

/** One event on its way to one endpoint. */
export interface WebhookDeliveryRecord {
  readonly id: string;
  readonly eventId: string;
  readonly endpointId: string;
  readonly agencyId: string;
  readonly state: DeliveryState;
  readonly nextAttemptAt: Date | null;
  readonly createdAt: Date;
}

/** One try to deliver. `status` is the HTTP status, null when there was no answer. */
export interface WebhookAttemptRecord {
  readonly at: Date;
  readonly status: number | null;
  readonly ms: number;
  readonly error: string | null;
}

/** A delivery as the log shows it, tries oldest first. */
export interface WebhookDeliveryLogRecord extends WebhookDeliveryRecord {
  readonly eventType: WebhookEventType;
  readonly attempts: readonly WebhookAttemptRecord[];
}
