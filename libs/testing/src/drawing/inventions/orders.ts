import type { Random } from '../core/random';
import { couriers, type Courier } from './couriers';
import { goodsTitle, skuText } from './goods';
import { addSeconds, yearOf } from './moments';
import { orderId, yuan } from './numbers';

export interface InventedItem {
  title: string;
  sku: string;
  priceYuan: string;
  quantity: number;
}

/** All times Asia/Shanghai `YYYY-MM-DD HH:mm:ss`, each later than the one before. */
export interface InventedOrder {
  orderId: string;
  items: InventedItem[];
  courier: Courier;
  waybill: string;
  createdAt: string;
  paidAt: string;
  shippedAt: string;
  signedAt: string;
  reviewedAt: string;
  /** The platform's words */
  status: string;
}

const hours = 3600;

/** Takes when the review was written; everything before it follows from that. */
export function inventOrder(random: Random, reviewedAt: string): InventedOrder {
  const courier = random.pick(couriers);
  const signedAt = addSeconds(reviewedAt, -random.int(2 * hours, 240 * hours));
  const shippedAt = addSeconds(signedAt, -random.int(30 * hours, 110 * hours));
  const paidAt = addSeconds(shippedAt, -random.int(1 * hours, 40 * hours));
  const createdAt = addSeconds(paidAt, -random.int(5, 1500));
  return {
    orderId: orderId(random, yearOf(createdAt)),
    items: Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => ({
      title: goodsTitle(random),
      sku: skuText(random),
      priceYuan: yuan(random),
      quantity: random.pick([1, 1, 1, 2, 3, 10]),
    })),
    courier,
    waybill: courier.waybill(random),
    createdAt,
    paidAt,
    shippedAt,
    signedAt,
    reviewedAt,
    status: random.pick(['交易成功', '卖家已发货', '买家已付款', '退款中', '交易关闭']),
  };
}
