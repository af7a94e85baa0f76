import {
  AppError,
  formatTime,
  newId,
  type RouteQuery,
  type RouteResponse,
  type WebhookDelivery,
  type WebhookEndpoint,
  type WebhookEndpointCreated,
  type WebhookEndpointInput,
} from '@juzheng/contracts';
import { UnitOfWork, type WebhookDeliveryLogRecord, type WebhookEndpointRecord } from '@juzheng/persistence';
import { newSigningSecret, SecretBox, WebhookSender } from '@juzheng/webhooks';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';
import { WebhookOutbox } from './webhook-outbox';

/** How long the old secret signs beside the new one (ms). */
const ROTATION_MS = 24 * 3_600_000;

/** An agency's webhook receivers and the log of what was sent to them. */
@Injectable()
export class WebhookEndpoints {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sender: WebhookSender,
    private readonly secrets: SecretBox,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** @throws AppError WEBHOOK.URL_FORBIDDEN; AUTH.FORBIDDEN for a credential that is limited to some shops */
  async create(
    tenant: Tenant,
    input: WebhookEndpointInput,
    now = new Date(),
  ): Promise<WebhookEndpointCreated> {
    refuseLimited(tenant);
    const id = newId('webhookEndpoint');
    const secret = newSigningSecret();
    const record = await this.uow.repositories.webhooks.createEndpoint({
      id,
      agencyId: tenant.agencyId,
      url: this.sender.checkUrl(input.url),
      events: input.events,
      secretEnc: this.secrets.seal(secret, id),
      createdAt: now,
    });
    return { ...presentEndpoint(record), secret };
  }

  async list(
    tenant: Tenant,
    query: RouteQuery<'listWebhookEndpoints'>,
  ): Promise<RouteResponse<'listWebhookEndpoints'>> {
    refuseLimited(tenant);
    const { items, nextCursor } = await this.uow.repositories.webhooks.listEndpoints(tenant.agencyId, query);
    return { items: items.map(presentEndpoint), nextCursor };
  }

  /** @throws AppError WEBHOOK.ENDPOINT_NOT_FOUND */
  async delete(tenant: Tenant, endpointId: string, now = new Date()): Promise<void> {
    await this.find(tenant, endpointId);
    await this.uow.repositories.webhooks.deleteEndpoint(tenant.agencyId, endpointId, now);
  }

  /** Gives the endpoint a new secret; for a day both sign. @throws AppError WEBHOOK.ENDPOINT_NOT_FOUND */
  async rotateSecret(tenant: Tenant, endpointId: string, now = new Date()): Promise<WebhookEndpointCreated> {
    const endpoint = await this.find(tenant, endpointId);
    const secret = newSigningSecret();
    await this.uow.repositories.webhooks.rotateSecret(tenant.agencyId, endpointId, {
      secretEnc: this.secrets.seal(secret, endpointId),
      previousUntil: new Date(now.getTime() + ROTATION_MS),
    });
    return { ...presentEndpoint(endpoint), secret };
  }

  /** @throws AppError WEBHOOK.ENDPOINT_NOT_FOUND */
  async deliveries(
    tenant: Tenant,
    endpointId: string,
    query: RouteQuery<'listDeliveries'>,
  ): Promise<RouteResponse<'listDeliveries'>> {
    await this.find(tenant, endpointId);
    const { webhooks } = this.uow.repositories;
    const { items, nextCursor } = await webhooks.listDeliveries(tenant.agencyId, endpointId, query);
    return { items: items.map(presentDelivery), nextCursor };
  }

  /**
   * Sends an event again, as a new delivery with the event's own id.
   * @throws AppError WEBHOOK.ENDPOINT_NOT_FOUND, WEBHOOK.DELIVERY_NOT_FOUND
   */
  async replay(
    tenant: Tenant,
    endpointId: string,
    deliveryId: string,
    now = new Date(),
  ): Promise<WebhookDelivery> {
    await this.find(tenant, endpointId);
    const original = await this.uow.repositories.webhooks.findDelivery(deliveryId);
    if (!original || original.endpoint.id !== endpointId) {
      throw new AppError('WEBHOOK.DELIVERY_NOT_FOUND', { id: deliveryId });
    }
    const { agencyId } = tenant;
    const eventId = original.event.id;
    const id = await this.uow.run((tx) => this.outbox.deliver(tx, { agencyId, eventId, endpointId, now }));
    return {
      id,
      eventId,
      eventType: original.event.type,
      state: 'pending',
      attempts: [],
      nextAttemptAt: formatTime(now),
      createdAt: formatTime(now),
    };
  }

  private async find(tenant: Tenant, endpointId: string): Promise<WebhookEndpointRecord> {
    refuseLimited(tenant);
    const found = await this.uow.repositories.webhooks.findEndpoint(tenant.agencyId, endpointId);
    if (!found) throw new AppError('WEBHOOK.ENDPOINT_NOT_FOUND', { id: endpointId });
    return found;
  }
}

/** Receivers hear of every shop, so a key for some shops must not touch them. */
function refuseLimited(tenant: Tenant): void {
  if (tenant.shopIds !== null) throw new AppError('AUTH.FORBIDDEN');
}

function presentEndpoint(record: WebhookEndpointRecord): WebhookEndpoint {
  return {
    id: record.id,
    url: record.url,
    events: [...record.events],
    state: record.state,
    createdAt: formatTime(record.createdAt),
  };
}

function presentDelivery(record: WebhookDeliveryLogRecord): WebhookDelivery {
  return {
    id: record.id,
    eventId: record.eventId,
    eventType: record.eventType,
    state: record.state,
    attempts: record.attempts.map((attempt) => ({ ...attempt, at: formatTime(attempt.at) })),
    nextAttemptAt: record.nextAttemptAt && formatTime(record.nextAttemptAt),
    createdAt: formatTime(record.createdAt),
  };
}
