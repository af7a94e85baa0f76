import { formatTime, type Order } from '@juzheng/contracts';
import { maskField } from '@juzheng/domain';
import type { OrderRecord } from '@juzheng/persistence';

/** An order as the API shows it; the buyer is masked unless `reveal`. */
export function presentOrder(record: OrderRecord, reveal: boolean): Order {
  const time = (instant: Date | null) => (instant ? formatTime(instant) : null);
  return {
    orderId: record.orderId,
    shopId: record.shopId,
    buyerNick: shown(record.buyerNick, 'buyer_nick', reveal),
    receiverPhone: shown(record.receiverPhone, 'phone', reveal),
    createdAt: formatTime(record.orderedAt),
    paidAt: time(record.paidAt),
    items: record.items.map((item) => ({
      oid: item.oid,
      title: item.title,
      quantity: item.quantity,
      priceYuan: item.priceYuan,
      courier: item.courier,
      waybill: item.waybill,
      shippedAt: time(item.shippedAt),
      signedAt: time(item.signedAt),
      offlineSend: item.offlineSend,
    })),
  };
}

function shown(value: string | null, kind: 'buyer_nick' | 'phone', reveal: boolean): string | null {
  return value === null || reveal ? value : maskField(kind, value);
}
