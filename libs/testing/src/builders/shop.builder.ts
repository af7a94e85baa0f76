import { newId } from '@juzheng/contracts';
import type { OrderItemRecord, OrderRecord, ShopRecord } from '@juzheng/persistence';
import { anOrderId, dayMs, nextSerial, someDay } from './basics';

export function aShop(agencyId: string, changes: Partial<ShopRecord> = {}): ShopRecord {
  return {
    id: newId('shop'),
    agencyId,
    name: `云上旗舰店 ${nextSerial()}`,
    platform: 'tmall',
    createdAt: someDay,
    ...changes,
  };
}

export function anOrderItem(changes: Partial<OrderItemRecord> = {}): OrderItemRecord {
  return {
    oid: anOrderId(),
    title: '加厚保暖羽绒服 黑色 L',
    quantity: 1,
    priceYuan: '399.00',
    courier: 'YTO',
    waybill: 'YT7654321098765',
    shippedAt: new Date(someDay.getTime() - 5 * dayMs),
    signedAt: new Date(someDay.getTime() - 2 * dayMs),
    offlineSend: false,
    ...changes,
  };
}

/** An order with one item that was signed for two days before `someDay`. */
export function anOrder(shop: ShopRecord, changes: Partial<OrderRecord> = {}): OrderRecord {
  const orderId = changes.orderId ?? anOrderId();
  return {
    agencyId: shop.agencyId,
    shopId: shop.id,
    orderId,
    buyerNick: 'tb88213746',
    receiverPhone: '13812345678',
    orderedAt: new Date(someDay.getTime() - 6 * dayMs),
    paidAt: new Date(someDay.getTime() - 6 * dayMs + 60_000),
    importedAt: someDay,
    items: [anOrderItem({ oid: orderId })],
    ...changes,
  };
}
