import type { OrderItemRecord, OrderRecord, ShopRecord } from '../records/shop.record';
import {
  ascii,
  choice,
  count,
  exactText,
  flag,
  id,
  instant,
  nullable,
  orderId,
  primary,
  text,
} from './columns';
import { table } from './table';

export const shopEntity = table<ShopRecord>({
  name: 'shop',
  columns: {
    id: id(primary),
    agencyId: id(),
    name: exactText(100),
    platform: choice(),
    createdAt: instant(),
  },
  unique: { uq_shop_name: ['agencyId', 'name'] },
  references: { fk_shop_agency: { columns: ['agencyId'], target: 'agency' } },
});

export type OrderRow = Omit<OrderRecord, 'items'>;

export const orderEntity = table<OrderRow>({
  name: 'shop_order',
  columns: {
    shopId: id(primary),
    orderId: orderId(primary),
    agencyId: id(),
    buyerNick: text(64, nullable),
    receiverPhone: text(24, nullable),
    orderedAt: instant(),
    paidAt: instant(nullable),
    importedAt: instant(),
  },
  indexes: { ix_shop_order_agency: ['agencyId', 'orderId'] },
  references: { fk_shop_order_shop: { columns: ['shopId'], target: 'shop' } },
});

export interface OrderItemRow extends OrderItemRecord {
  readonly shopId: string;
  readonly orderId: string;
  /** Its place in the order as sent, from 0. */
  readonly position: number;
}

export const orderItemEntity = table<OrderItemRow>({
  name: 'shop_order_item',
  columns: {
    shopId: id(primary),
    orderId: orderId(primary),
    oid: orderId(primary),
    position: count(),
    title: text(300),
    quantity: count(),
    priceYuan: { type: 'decimal', precision: 12, scale: 2, nullable: true },
    courier: choice(nullable),
    waybill: ascii(32, nullable),
    shippedAt: instant(nullable),
    signedAt: instant(nullable),
    offlineSend: flag(),
  },
  indexes: { ix_shop_order_item_waybill: ['waybill'] },
  references: {
    fk_shop_order_item_order: {
      columns: ['shopId', 'orderId'],
      target: 'shop_order',
      targetColumns: ['shopId', 'orderId'],
      onDelete: 'CASCADE',
    },
  },
});
