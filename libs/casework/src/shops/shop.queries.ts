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

  /** @throws AppError ORDER.NOT_FOUND */
  async order(tenant: Tenant, shopId: string, orderId: string, reveal: boolean): Promise<Order> {
    const found = mayUseShop(tenant, shopId)
      ? await this.uow.repositories.orders.find(tenant.agencyId, shopId, orderId)
      : null;
    if (!found) throw new AppError('ORDER.NOT_FOUND', { id: orderId });
    return presentOrder(found, reveal);
  }
}
