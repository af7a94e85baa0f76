import type { Random } from '../../../core/random';
import { field } from '../../../core/marks';
import type { Markup } from '../../../core/markup';
import {
  alipayNumber,
  inventBuyer,
  inventOrder,
  inventShop,
  moment,
  type Buyer,
  type InventedOrder,
  type Shop,
} from '../../../inventions';
import { dated } from '../marking';

export interface OrderFacts {
  order: InventedOrder;
  buyer: Buyer;
  shop: Shop;
  /** Label and value in the order of the page; numbers that only look like an order's id are not marked. */
  lines: [string, Markup | string][];
}

/** Old trade numbers have 16 digits, as an order id of another time might; new ones have 28 and start with the day. */
function paymentNumber(random: Random, order: InventedOrder): string {
  return random.chance(0.3)
    ? `${order.paidAt.slice(0, 4)}${random.digits(12)}`
    : alipayNumber(random, order.paidAt);
}

/** What an order page lists: its number, the numbers beside it, and its times as far as it got. */
export function inventOrderFacts(random: Random): OrderFacts {
  const order = inventOrder(random.part('order'), moment(random));
  const time = (at: string): Markup => dated(at, '2026-11-05 09:03:07');
  const reached = order.status === '交易成功' || order.status === '退款中';
  const paid = order.status !== '交易关闭';
  const lines: [string, Markup | string][] = [
    [random.pick(['订单编号', '订单编号', '订单号']), field('order_id', order.orderId)],
    ...(random.chance(0.75) ? [['支付宝交易号', paymentNumber(random, order)] as [string, string]] : []),
    ...(random.chance(0.2)
      ? [['退款编号', random.digits(random.pick([15, 17, 18]))] as [string, string]]
      : []),
    ['创建时间', time(order.createdAt)],
  ];
  if (paid) lines.push(['付款时间', time(order.paidAt)]);
  if (paid && order.status !== '买家已付款') lines.push(['发货时间', time(order.shippedAt)]);
  if (reached) lines.push([random.pick(['成交时间', '确认时间']), time(order.signedAt)]);
  return { order, buyer: inventBuyer(random), shop: inventShop(random), lines };
}
