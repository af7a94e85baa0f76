import { type EntityManager, In, IsNull, LessThan } from 'typeorm';
import { caseEventEntity, disputeCaseEntity, reviewEntity } from '../entities/case.entity';
import { checkEntity, evidenceEntity, fieldEntity, readingEntity } from '../entities/evidence.entity';
import { packetEntity } from '../entities/filing.entity';
import { idempotencyKeyEntity } from '../entities/idempotency-key.entity';
import { orderEntity, orderItemEntity } from '../entities/shop.entity';
import { webhookAttemptEntity, webhookDeliveryEntity, webhookEventEntity } from '../entities/webhook.entity';
import type { DisputeCaseRecord } from '../records/case.record';
import { ShotRepository } from './shot.repository';

/** Whom a deletion is about; what is null does not search. */
export interface PersonSearch {
  readonly buyerNick: string | null;
  readonly phone: string | null;
  readonly orderId: string | null;
}

const ended = ['upheld', 'rejected', 'closed', 'cancelled', 'expired'] as const;

/** Deletion of what is kept about people (domain sheet, section 7). */
export class RemovalRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Cases that ended before a moment and that nothing holds, the oldest first. */
  async outlived(agencyId: string, before: Date, limit: number): Promise<string[]> {
    const rows = await this.manager.getRepository(disputeCaseEntity).find({
      select: { id: true },
      where: { agencyId, state: In(ended), updatedAt: LessThan(before), holdReason: IsNull() },
      order: { updatedAt: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** Orders of the agency that are a person's, by any of their marks. */
  ordersOf(
    agencyId: string,
    { buyerNick, phone, orderId }: PersonSearch,
  ): Promise<{ shopId: string; orderId: string }[]> {
    const where = [
      ...(buyerNick === null ? [] : [{ agencyId, buyerNick }]),
      ...(phone === null ? [] : [{ agencyId, receiverPhone: phone }]),
      ...(orderId === null ? [] : [{ agencyId, orderId }]),
    ];
    if (where.length === 0) return Promise.resolve([]);
    return this.manager.getRepository(orderEntity).find({ select: { shopId: true, orderId: true }, where });
  }

  /** Cases in whose evidence one of the marks was read, or that are about one of the orders. */
  async casesOf(
    agencyId: string,
    person: PersonSearch,
    orders: readonly { shopId: string; orderId: string }[],
  ): Promise<string[]> {
    const marks = [person.buyerNick, person.phone, person.orderId].filter((mark) => mark !== null);
    const fields = await this.manager.getRepository(fieldEntity).find({
      select: { caseId: true },
      where: [
        { agencyId, normalized: In(marks) },
        { agencyId, correctedValue: In(marks) },
      ],
    });
    const byOrder =
      orders.length === 0
        ? []
        : await this.manager.getRepository(disputeCaseEntity).find({
            select: { id: true },
            where: orders.map(({ shopId, orderId }) => ({ agencyId, shopId, orderId })),
          });
    return [...new Set([...fields.map(({ caseId }) => caseId), ...byOrder.map(({ id }) => id)])].toSorted();
  }

  /**
   * Deletes a case with everything that hangs on it. What stays is its tombstone, its line in the ledger of filings and
   * the agency's own record, none of which names anybody.
   * @returns storage keys of the files that no other evidence uses, to be deleted after the commit
   */
  async deleteCase(disputeCase: DisputeCaseRecord, now: Date): Promise<string[]> {
    const { id: caseId, agencyId, shopId, orderId, reviewId, state } = disputeCase;
    const files = await this.filesOf(agencyId, caseId);
    const evidence = await this.manager
      .getRepository(evidenceEntity)
      .find({ select: { id: true }, where: { caseId } });
    const evidenceIds = evidence.map(({ id }) => id);
    await this.manager.getRepository(checkEntity).delete({ caseId });
    await this.manager.getRepository(fieldEntity).delete({ caseId });
    if (evidenceIds.length > 0) {
      await this.manager.getRepository(readingEntity).delete({ evidenceId: In(evidenceIds) });
    }
    await this.manager.getRepository(evidenceEntity).delete({ caseId });
    await this.manager.getRepository(packetEntity).delete({ caseId });
    await this.deleteWebhooks(caseId);
    await this.manager.getRepository(caseEventEntity).delete({ caseId });
    await this.manager.getRepository(disputeCaseEntity).delete({ id: caseId });
    await this.manager.getRepository(reviewEntity).delete({ id: reviewId });
    await new ShotRepository(this.manager).bury(caseId, state, now);
    await this.forgetAnswers(agencyId, [caseId, orderId]);
    await this.deleteOrderWithoutCase(agencyId, shopId, orderId);
    const kept = await this.usedKeys(agencyId, files);
    return files.filter((key) => !kept.has(key));
  }

  /** Deletes an order that no case is about; in a transaction. @returns whether it was deleted */
  async deleteOrderWithoutCase(agencyId: string, shopId: string, orderId: string): Promise<boolean> {
    // Held first, as by who opens a case: what is opened about it meanwhile must be seen.
    const orders = this.manager.getRepository(orderEntity);
    const where = { agencyId, shopId, orderId };
    if (!(await orders.findOne({ where, lock: { mode: 'pessimistic_write' } }))) return false;
    if (await this.manager.getRepository(disputeCaseEntity).existsBy(where)) return false;
    await this.manager.getRepository(orderItemEntity).delete({ shopId, orderId });
    await orders.delete(where);
    await this.forgetAnswers(agencyId, [orderId]);
    return true;
  }

  /** Orders that were sent before a moment and that no case is about. */
  async idleOrders(
    agencyId: string,
    before: Date,
    limit: number,
  ): Promise<{ shopId: string; orderId: string }[]> {
    return (
      this.manager
        .getRepository(orderEntity)
        .createQueryBuilder('o')
        .select(['o.shopId', 'o.orderId'])
        // A join, because NOT EXISTS has the server read the cases of all agencies first.
        .leftJoin(
          disputeCaseEntity.options.name,
          'c',
          'c.agencyId = o.agencyId AND c.shopId = o.shopId AND c.orderId = o.orderId',
        )
        .where('o.agencyId = :agencyId AND o.importedAt < :before AND c.id IS NULL', { agencyId, before })
        .limit(limit)
        .getMany()
    );
  }

  /** Which of these storage keys some evidence or packet of the agency still needs. */
  async usedKeys(agencyId: string, keys: readonly string[]): Promise<Set<string>> {
    if (keys.length === 0) return new Set();
    const among = In(keys);
    const evidence = await this.manager
      .getRepository(evidenceEntity)
      .find({ select: { storageKey: true }, where: { agencyId, storageKey: among } });
    const packets = await this.manager.getRepository(packetEntity).find({
      select: { id: true, storageKey: true, redactedStorageKey: true },
      where: [
        { agencyId, storageKey: among },
        { agencyId, redactedStorageKey: among },
      ],
    });
    const used = [
      ...evidence,
      ...packets.flatMap((packet) => [packet, { storageKey: packet.redactedStorageKey }]),
    ];
    return new Set(used.flatMap(({ storageKey }) => storageKey ?? []));
  }

  private async filesOf(agencyId: string, caseId: string): Promise<string[]> {
    const evidence = await this.manager.getRepository(evidenceEntity).findBy({ agencyId, caseId });
    const packets = await this.manager.getRepository(packetEntity).findBy({ agencyId, caseId });
    const keys = [
      ...evidence.map(({ storageKey }) => storageKey),
      ...packets.flatMap(({ storageKey, redactedStorageKey }) => [storageKey, redactedStorageKey]),
    ];
    return [...new Set(keys.filter((key) => key !== null))];
  }

  private async deleteWebhooks(caseId: string): Promise<void> {
    const events = await this.manager
      .getRepository(webhookEventEntity)
      .find({ select: { id: true }, where: { caseId } });
    if (events.length === 0) return;
    const eventId = In(events.map(({ id }) => id));
    const deliveries = await this.manager
      .getRepository(webhookDeliveryEntity)
      .find({ select: { id: true }, where: { eventId } });
    if (deliveries.length > 0) {
      const deliveryId = In(deliveries.map(({ id }) => id));
      await this.manager.getRepository(webhookAttemptEntity).delete({ deliveryId });
      await this.manager.getRepository(webhookDeliveryEntity).delete({ eventId });
    }
    await this.manager.getRepository(webhookEventEntity).delete({ caseId });
  }

  /** Answers kept for requests that are sent again may quote what is deleted. */
  private async forgetAnswers(agencyId: string, marks: readonly string[]): Promise<void> {
    for (const mark of marks) {
      await this.manager
        .createQueryBuilder()
        .delete()
        .from(idempotencyKeyEntity)
        .where('agencyId = :agencyId AND LOCATE(:mark, responseBody) > 0', { agencyId, mark })
        .execute();
    }
  }
}
