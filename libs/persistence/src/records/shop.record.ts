import type { Courier, Platform } from '@juzheng/contracts';

export interface ShopRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly platform: Platform;
  readonly createdAt: Date;
}

/** One sub-order: split parcels each have their own waybill and sign time (domain sheet, 5.5). */
export interface OrderItemRecord {
  readonly oid: string;
  readonly title: string;
  readonly quantity: number;
  /** Yuan with two decimals, such as `129.00`. */
  readonly priceYuan: string | null;
  readonly courier: Courier | null;
  readonly waybill: string | null;
  readonly shippedAt: Date | null;
  readonly signedAt: Date | null;
  /** The sign time of an offline send proves nothing (domain sheet, 5.4). */
  readonly offlineSend: boolean;
}

/** An order with its items in the order in which they were sent. */
export interface OrderRecord {
  readonly agencyId: string;
  readonly shopId: string;
  /** 15–19 digits; above 2^53, so never a number. */
  readonly orderId: string;
  readonly buyerNick: string | null;
  readonly receiverPhone: string | null;
  /** When the buyer placed it on the platform. */
  readonly orderedAt: Date;
  readonly paidAt: Date | null;
  /** When we were given this version of it. */
  readonly importedAt: Date;
  readonly items: readonly OrderItemRecord[];
}
