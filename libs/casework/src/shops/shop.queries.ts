import { AppError, type Order, type RouteQuery, type RouteResponse } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { LOGGER, type Logger } from '@juzheng/platform';
import { Inject, Injectable } from '@nestjs/common';
import { recordReveal } from '../access/record-reveal';
import { mayUseShop, type Tenant } from '../access/tenant';
import { presentShop } from './create-shop.usecase';
import { presentOrder } from './present-order';

/** Reads about shops and orders. */
@Injectable()
export class ShopQueries {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** One page of the shops a tenant may use. */
  async list(tenant: Tenant, query: RouteQuery<'listShops'>): Promise<RouteResponse<'listShops'>> {
    const { items, nextCursor } = await this.uow.repositories.shops.list(tenant.agencyId, {
      ...query,
      shopIds: tenant.shopIds,
    });
    return { items: items.map(presentShop), nextCursor };
  }

  /**
   * One order. Showing its buyer is written to the log, and into the history of the cases about it.
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

  private async recordReveal(tenant: Tenant, shopId: string, orderId: string): Promise<void> {
    this.logger.info({ actor: tenant.actor, shopId, orderId }, 'personal data of an order was revealed');
    for (const disputeCase of await this.uow.repositories.cases.listByOrder(
      tenant.agencyId,
      shopId,
      orderId,
    )) {
      await recordReveal(this.uow, tenant, disputeCase, { what: 'order' });
    }
  }
}
