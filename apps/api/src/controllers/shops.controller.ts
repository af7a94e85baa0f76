import { CreateShop, PutOrder, ShopQueries, type Tenant } from '@juzheng/casework';
import type { Order, RouteResponse, Shop } from '@juzheng/contracts';
import { Controller } from '@nestjs/common';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class ShopsController {
  constructor(
    private readonly createShop: CreateShop,
    private readonly putOrder: PutOrder,
    private readonly shops: ShopQueries,
  ) {}

  @Contract('createShop')
  create(@CurrentTenant() tenant: Tenant, @ContractInput() { body }: Input<'createShop'>): Promise<Shop> {
    return this.createShop.execute(tenant, body);
  }

  @Contract('listShops')
  list(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'listShops'>,
  ): Promise<RouteResponse<'listShops'>> {
    return this.shops.list(tenant, query);
  }

  @Contract('putOrder')
  put(@CurrentTenant() tenant: Tenant, @ContractInput() { params, body }: Input<'putOrder'>): Promise<Order> {
    return this.putOrder.execute(tenant, params.shopId, params.orderId, body);
  }

  @Contract('getOrder')
  order(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'getOrder'>,
  ): Promise<Order> {
    return this.shops.order(tenant, params.shopId, params.orderId, query.reveal);
  }
}
