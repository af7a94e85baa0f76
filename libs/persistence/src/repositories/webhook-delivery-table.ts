import { type EntityManager, In } from 'typeorm';
import {
  webhookAttemptEntity,
  type WebhookAttemptRow,
  webhookDeliveryEntity,
  webhookEndpointEntity,
  webhookEventEntity,
} from '../entities/webhook.entity';
import type { Page, PageRequest } from '../records/page.record';
import type {
  DeliveryState,
  WebhookAttemptRecord,
  WebhookDeliveryLogRecord,
  WebhookDeliveryRecord,
  WebhookEndpointRecord,
  WebhookEventRecord,
} from '../records/webhook.record';
import { insertRows } from '../rows';
import { idCursor, toPage } from './cursor';

const LONGEST_ERROR = 500;

/** Deliveries and their tries, for the webhook repository. */
export class WebhookDeliveryTable {
  constructor(private readonly manager: EntityManager) {}

  async insert(delivery: WebhookDeliveryRecord): Promise<void> {
    await insertRows(this.manager, webhookDeliveryEntity, delivery);
  }

  async find(id: string): Promise<{
    delivery: WebhookDeliveryRecord;
    event: WebhookEventRecord;
    endpoint: WebhookEndpointRecord;
  } | null> {
    const delivery = await this.deliveries().findOneBy({ id });
    if (!delivery) return null;
    const event = await this.manager
      .getRepository(webhookEventEntity)
      .findOneByOrFail({ id: delivery.eventId });
    const endpoint = await this.manager
      .getRepository(webhookEndpointEntity)
      .findOneByOrFail({ id: delivery.endpointId });
    return { delivery, event, endpoint };
  }

  async recordAttempt(deliveryId: string, attempt: WebhookAttemptRecord): Promise<void> {
    const error = attempt.error === null ? null : [...attempt.error].slice(0, LONGEST_ERROR).join('');
    await insertRows<WebhookAttemptRow, 'id'>(this.manager, webhookAttemptEntity, {
      ...attempt,
      error,
      deliveryId,
    });
  }

  async setState(
    id: string,
    change: { readonly state: DeliveryState; readonly nextAttemptAt: Date | null },
  ): Promise<void> {
    await this.deliveries().update({ id }, change);
  }

  async list(
    agencyId: string,
    endpointId: string,
    page: PageRequest,
  ): Promise<Page<WebhookDeliveryLogRecord>> {
    const query = this.deliveries()
      .createQueryBuilder('d')
      .where('d.endpointId = :endpointId AND d.agencyId = :agencyId', { endpointId, agencyId });
    const after = idCursor(page.cursor);
    if (after) query.andWhere('d.id < :after', { after });
    const rows = await query
      .orderBy('d.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const found = toPage(rows, page.limit, (delivery) => delivery.id);
    return { ...found, items: await this.withAttempts(found.items) };
  }

  private async withAttempts(rows: readonly WebhookDeliveryRecord[]): Promise<WebhookDeliveryLogRecord[]> {
    const events = await this.manager.getRepository(webhookEventEntity).find({
      select: { id: true, type: true },
      where: { id: In(rows.map(({ eventId }) => eventId)) },
    });
    const typeOf = new Map(events.map(({ id, type }) => [id, type]));
    const attempts = await this.manager.getRepository(webhookAttemptEntity).find({
      where: { deliveryId: In(rows.map(({ id }) => id)) },
      order: { deliveryId: 'ASC', id: 'ASC' },
    });
    return rows.flatMap((delivery) => {
      const eventType = typeOf.get(delivery.eventId);
      if (!eventType) return [];
      const own = attempts.filter(({ deliveryId }) => deliveryId === delivery.id);
      return [
        { ...delivery, eventType, attempts: own.map(({ id: _id, deliveryId: _d, ...attempt }) => attempt) },
      ];
    });
  }

  private deliveries() {
    return this.manager.getRepository(webhookDeliveryEntity);
  }
}
