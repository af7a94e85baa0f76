import { AppError } from '@juzheng/contracts';
import { type EntityManager } from 'typeorm';
import { orderEntity, orderItemEntity, shopEntity } from '../entities/shop.entity';
import type { OrderRecord } from '../records/shop.record';
import { insertRows } from '../rows';
import { inTransaction } from '../transaction';

/** Orders of a shop. */
export class OrderRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Writes an order and its items in the place of what was there before.
   * @throws AppError SHOP.NOT_FOUND when the shop is not this agency's
   */
  put(agencyId: string, shopId: string, order: OrderRecord): Promise<OrderRecord> {
    return inTransaction(this.manager, async (manager) => {
      const known = await manager.getRepository(shopEntity).existsBy({ agencyId, id: shopId });
      if (!known) throw new AppError('SHOP.NOT_FOUND', { id: shopId });
      const { items, ...rest } = order;
      const row = { ...rest, agencyId, shopId };
      await manager
        .createQueryBuilder()
        .insert()
        .into(orderEntity)
        .values(row)
        .orUpdate(['buyer_nick', 'receiver_phone', 'ordered_at', 'paid_at', 'imported_at'])
        .updateEntity(false)
        .execute();
      const { orderId } = order;
      await manager.getRepository(orderItemEntity).delete({ shopId, orderId });
      if (items.length > 0) {
        const rows = items.map((item, position) => ({ ...item, shopId, orderId, position }));
        await insertRows(manager, orderItemEntity, rows);
      }
      return { ...row, items };
    });
  }

  /** An order with its items in the order in which they were sent. */
  find(agencyId: string, shopId: string, orderId: string): Promise<OrderRecord | null> {
    return this.read({ agencyId, shopId, orderId });
  }

  /** As {@link find}; the order is held until the transaction ends. */
  findForUpdate(agencyId: string, shopId: string, orderId: string): Promise<OrderRecord | null> {
    return this.read({ agencyId, shopId, orderId }, { mode: 'pessimistic_write' });
  }

  private async read(
    where: { agencyId: string; shopId: string; orderId: string },
    lock?: { mode: 'pessimistic_write' },
  ): Promise<OrderRecord | null> {
    const order = await this.manager.getRepository(orderEntity).findOne({ where, ...(lock ? { lock } : {}) });
    if (!order) return null;
    const { shopId, orderId } = where;
    const rows = await this.manager
      .getRepository(orderItemEntity)
      .find({ where: { shopId, orderId }, order: { position: 'ASC' } });
    return { ...order, items: rows.map(({ shopId: _s, orderId: _o, position: _p, ...item }) => item) };
  }
}
