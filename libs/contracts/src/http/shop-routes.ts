import { z } from 'zod';
import { idSchema } from '../ids';
import { OrderId } from '../order-id';
import { page, pageQuery, revealQuery, route } from './route';
import { Order, OrderInput, Shop, ShopInput } from './shops-and-orders';

const orderParams = z.object({ shopId: idSchema('shop'), orderId: OrderId });

/** Shops and their orders. */
export const shopRoutes = {
  createShop: route({
    method: 'post',
    path: '/v1/shops',
    tag: 'shops',
    summary: 'Add a shop',
    auth: 'tenant',
    body: ShopInput,
    status: 201,
    response: Shop,
    errors: ['SHOP.NAME_TAKEN'],
  }),
  listShops: route({
    method: 'get',
    path: '/v1/shops',
    tag: 'shops',
    summary: 'The agency’s shops',
    auth: 'tenant',
    query: z.object(pageQuery),
    status: 200,
    response: page(Shop),
    errors: [],
  }),
  putOrder: route({
    method: 'put',
    path: '/v1/shops/{shopId}/orders/{orderId}',
    tag: 'orders',
    summary: 'Send one order; the same order again replaces it',
    auth: 'tenant',
    params: orderParams,
    body: OrderInput,
    status: 200,
    response: Order,
    errors: ['SHOP.NOT_FOUND'],
  }),
  getOrder: route({
    method: 'get',
    path: '/v1/shops/{shopId}/orders/{orderId}',
    tag: 'orders',
    summary: 'One order',
    auth: 'tenant',
    params: orderParams,
    query: revealQuery,
    status: 200,
    response: Order,
    errors: ['SHOP.NOT_FOUND', 'ORDER.NOT_FOUND'],
  }),
} as const;
