import { z } from 'zod';
import { idSchema } from '../ids';
import { OrderId } from '../order-id';
import { Time, TimeOut } from '../time';
import { Courier, Platform } from '../vocabulary';

export const ShopInput = z.object({
  name: z.string().trim().min(1).max(100),
  platform: Platform,
});
export type ShopInput = z.infer<typeof ShopInput>;

export const Shop = z.object({
  id: idSchema('shop'),
  name: z.string(),
  platform: Platform,
  createdAt: TimeOut,
});
export type Shop = z.infer<typeof Shop>;

const optionalText = (max: number) => z.string().trim().min(1).max(max).nullish();

export const OrderItemInput = z.object({
  oid: OrderId,
  title: z.string().trim().min(1).max(300),
  quantity: z.number().int().positive().default(1),
  priceYuan: z
    .string()
    .regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'yuan as text, such as "129.00"' })
    .nullish(),
  courier: Courier.nullish(),
  waybill: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{6,32}$/, { error: 'letters and digits only' })
    .nullish(),
  shippedAt: Time.nullish(),
  signedAt: Time.nullish(),
  /** Offline send shows 已签收 at once: its sign time proves nothing (domain sheet, 5.4). */
  offlineSend: z.boolean().default(false),
});
export const OrderInput = z.object({
  buyerNick: optionalText(64),
  receiverPhone: optionalText(24),
  createdAt: Time,
  paidAt: Time.nullish(),
  /** Null in the 2026 export, which carries no items: every check that needs them is then unknown. */
  items: z.array(OrderItemInput).max(200).default([]),
});
export type OrderInput = z.infer<typeof OrderInput>;

export const OrderItem = z.object({
  oid: z.string(),
  title: z.string(),
  quantity: z.number().int(),
  priceYuan: z.string().nullable(),
  courier: Courier.nullable(),
  waybill: z.string().nullable(),
  shippedAt: TimeOut.nullable(),
  signedAt: TimeOut.nullable(),
  offlineSend: z.boolean(),
});
export const Order = z.object({
  orderId: z.string(),
  shopId: idSchema('shop'),
  buyerNick: z.string().nullable().meta({ description: 'masked unless reveal=true' }),
  receiverPhone: z.string().nullable().meta({ description: 'masked unless reveal=true' }),
  createdAt: TimeOut,
  paidAt: TimeOut.nullable(),
  items: z.array(OrderItem),
});
export type Order = z.infer<typeof Order>;
