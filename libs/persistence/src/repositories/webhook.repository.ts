import { type WebhookEventType } from '@juzheng/contracts';
import { type EntityManager, IsNull } from 'typeorm';
import { webhookEndpointEntity, webhookEventEntity } from '../entities/webhook.entity';
import type { Page, PageRequest } from '../records/page.record';
import type {
  DeliveryState,
  NewWebhookEndpoint,
  WebhookAttemptRecord,
  WebhookDeliveryLogRecord,
  WebhookDeliveryRecord,
  WebhookEndpointRecord,
  WebhookEventRecord,
} from '../records/webhook.record';
import { insertRows } from '../rows';
import { idCursor, toPage } from './cursor';
import { WebhookDeliveryTable } from './webhook-delivery-table';

/** Receivers, what they are to be told, and how the telling went. */
export class WebhookRepository {
  private readonly deliveries: WebhookDeliveryTable;

  constructor(private readonly manager: EntityManager) {
    this.deliveries = new WebhookDeliveryTable(manager);
  }

  async createEndpoint(endpoint: NewWebhookEndpoint): Promise<WebhookEndpointRecord> {
    const record: WebhookEndpointRecord = {
      ...endpoint,
      state: 'active',
      previousSecretEnc: null,
      previousUntil: null,
      deletedAt: null,
    };
    await insertRows(this.manager, webhookEndpointEntity, record);
    return record;
  }

  /** Endpoints that were not deleted, in the order in which they were registered. */
  async listEndpoints(agencyId: string, page: PageRequest): Promise<Page<WebhookEndpointRecord>> {
    const query = this.endpoints()
      .createQueryBuilder('e')
      .where('e.agencyId = :agencyId AND e.deletedAt IS NULL', { agencyId });
    const after = idCursor(page.cursor);
    if (after) query.andWhere('e.id > :after', { after });
    const rows = await query
      .orderBy('e.id')
      .limit(page.limit + 1)
      .getMany();
    return toPage(rows, page.limit, (endpoint) => endpoint.id);
  }

  findEndpoint(agencyId: string, id: string): Promise<WebhookEndpointRecord | null> {
    return this.endpoints().findOneBy({ agencyId, id, deletedAt: IsNull() });
  }

  /** The endpoints that want to hear of this kind of event. */
  async activeEndpointsFor(agencyId: string, type: WebhookEventType): Promise<WebhookEndpointRecord[]> {
    const active = await this.endpoints().find({
      where: { agencyId, state: 'active', deletedAt: IsNull() },
      order: { id: 'ASC' },
    });
    return active.filter(({ events }) => events.length === 0 || events.includes(type));
  }

  /** Stops sending; the log of deliveries stays. False when there is no such endpoint. */
  async deleteEndpoint(agencyId: string, id: string, now: Date): Promise<boolean> {
    const { affected } = await this.endpoints().update(
      { agencyId, id, deletedAt: IsNull() },
      { deletedAt: now, state: 'disabled' },
    );
    return affected === 1;
  }

  /** Gives an endpoint a new secret; the one before signs beside it until `previousUntil`. False when there is none. */
  async rotateSecret(
    agencyId: string,
    id: string,
    change: { readonly secretEnc: string; readonly previousUntil: Date },
  ): Promise<boolean> {
    const { affected } = await this.endpoints().update(
      { agencyId, id, deletedAt: IsNull() },
      {
        // MySQL assigns from left to right: the old secret is copied before it is replaced.
        previousSecretEnc: () => '`secret_enc`',
        previousUntil: change.previousUntil,
        secretEnc: change.secretEnc,
      },
    );
    return affected === 1;
  }

  /** For a receiver that answered that it is gone for good. */
  async disableEndpoint(id: string): Promise<void> {
    await this.endpoints().update({ id }, { state: 'disabled' });
  }

  async insertEvent(event: WebhookEventRecord): Promise<void> {
    await insertRows(this.manager, webhookEventEntity, event);
  }

  async insertDelivery(delivery: WebhookDeliveryRecord): Promise<void> {
    await this.deliveries.insert(delivery);
  }

  /** All that a try to deliver needs; the endpoint may have been deleted or disabled meanwhile. */
  findDelivery(id: string): Promise<{
    delivery: WebhookDeliveryRecord;
    event: WebhookEventRecord;
    endpoint: WebhookEndpointRecord;
  } | null> {
    return this.deliveries.find(id);
  }

  async recordAttempt(deliveryId: string, attempt: WebhookAttemptRecord): Promise<void> {
    await this.deliveries.recordAttempt(deliveryId, attempt);
  }

  async setDeliveryState(
    id: string,
    change: { readonly state: DeliveryState; readonly nextAttemptAt: Date | null },
  ): Promise<void> {
    await this.deliveries.setState(id, change);
  }

  /** What was sent to an endpoint, newest first. */
  listDeliveries(
    agencyId: string,
    endpointId: string,
    page: PageRequest,
  ): Promise<Page<WebhookDeliveryLogRecord>> {
    return this.deliveries.list(agencyId, endpointId, page);
  }

  private endpoints() {
    return this.manager.getRepository(webhookEndpointEntity);
  }
}
