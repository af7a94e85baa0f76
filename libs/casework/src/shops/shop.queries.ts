import { AppError, type Order, type RouteQuery, type RouteResponse } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { presentShop } from './create-shop.usecase';
import { presentOrder } from './present-order';

/** Reads about shops and orders. */
@Injectable()
export class ShopQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** One page of the shops a tenant may use. */
  async list(tenant: Tenant, query: RouteQuery<'listShops'>): Promise<RouteResponse<'listShops'>> {
    const { items, nextCursor } = await this.uow.repositories.shops.list(tenant.agencyId, {
      ...query,
      shopIds: tenant.shopIds,
    });
    return { items: items.map(presentShop), nextCursor };
  }

  /**
   * One order. Showing its buyer is written into the agency's record and the history of the cases about it.
   * @throws AppError ORDER.NOT_FOUND
   */
  async order(tenant: Tenant, shopId: string, orderId: string, reveal: boolean): Promise<Order> {
    const found = mayUseShop(tenant, shopId)
      ? await this.uow.repositories.orders.find(tenant.agencyId, shopId, orderId)
      : null;
    if (!found) throw new AppError('ORDER.NOT_FOUND', { id: orderId });
    if (reveal) await this.recordReveal(tenant, shopId, orderId);
    return presentOrder(found, reveal);
  }

  /** The agency's record outlives the order, so it names the order's cases and not the order. */
  private async recordReveal({ agencyId, actor }: Tenant, shopId: string, orderId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const at = new Date();
      const caseIds: string[] = [];
      for (const { id, version } of await tx.cases.listByOrder(agencyId, shopId, orderId)) {
        const type = 'personal_data.revealed';
        await tx.events.append({ caseId: id, agencyId, version, type, actor, data: { what: 'order' }, at });
        caseIds.push(id);
      }
      const data = { what: 'order', shopId, caseIds };
      await tx.settings.record({ agencyId, type: 'personal_data.revealed', actor, reason: null, data, at });
    });
  }
}
