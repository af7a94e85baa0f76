import { z } from 'zod';

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
const mobile = z.string().regex(/^1[3-9]\d{9}$/);
const orderId = z.string().regex(/^\d{15,19}$/);
const yuan = z.string().regex(/^\d+\.\d{2}$/);

const item = z.strictObject({
  oid: orderId,
  title: z.string().min(1),
  quantity: z.int().positive(),
  priceYuan: yuan,
  courier: z.enum(['SF', 'YTO', 'JT', 'JD', 'EMS', 'ZTO', 'STO', 'YUNDA']),
  waybill: z.string().min(1),
  shippedAt: localTime,
  signedAt: localTime,
});

const order = z.strictObject({
  orderId,
  buyerNick: z.string().min(1),
  receiverPhone: mobile,
  createdAt: localTime,
  paidAt: localTime,
  items: z.array(item).min(1),
});

const shop = z.strictObject({
  key: z.string().min(1),
  name: z.string().min(1),
  platform: z.enum(['tmall', 'taobao']),
  orders: z.array(order).min(1),
});

const evidence = z.strictObject({
  file: z.string().regex(/^[^/\\]+\.(png|jpg)$/),
  channel: z.enum(['wangwang', 'phone', 'sms', 'qq', 'wechat', 'red_stamp', 'tracking']),
  part: z.enum(['chat', 'profile', 'reason', 'thread', 'bill', 'certificate', 'record']),
  position: z.int().positive(),
});

const disputeCase = z.strictObject({
  key: z.string().min(1),
  title: z.string().min(1),
  shop: z.string().min(1),
  orderId,
  /** The reviewed sub-order, where the order has several. */
  oid: orderId.optional(),
  complaintType: z.string().min(1),
  review: z.strictObject({
    phase: z.enum(['first', 'followup']),
    rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    content: z.string().min(1),
    createdAt: localTime,
  }),
  evidence: z.array(evidence).min(1),
  expectedState: z.enum(['ready', 'needs_review', 'collecting']),
});

/** scripts/demo/story.json: what the demo agency has, and how each of its cases must end. */
export const demoStorySchema = z.strictObject({
  agency: z.string().min(1),
  drawnAt: localTime,
  shops: z.array(shop).min(1),
  cases: z.array(disputeCase).min(1),
});

export type DemoStory = z.infer<typeof demoStorySchema>;
export type DemoShop = DemoStory['shops'][number];
export type DemoOrder = DemoShop['orders'][number];
export type DemoItem = DemoOrder['items'][number];
export type DemoCase = DemoStory['cases'][number];

/** One case with the shop and order it is about; `reviewedItem` is the first sub-order. */
export interface DemoCaseFacts {
  story: DemoStory;
  disputeCase: DemoCase;
  shop: DemoShop;
  order: DemoOrder;
  reviewedItem: DemoItem;
}

/** Throws when the case names a shop or an order that the story does not have. */
export function factsOf(story: DemoStory, disputeCase: DemoCase): DemoCaseFacts {
  const shopOfCase = story.shops.find(({ key }) => key === disputeCase.shop);
  const orderOfCase = shopOfCase?.orders.find((known) => known.orderId === disputeCase.orderId);
  const reviewedItem = orderOfCase?.items[0];
  if (!shopOfCase || !orderOfCase || !reviewedItem) {
    throw new Error(`case ${disputeCase.key} names an unknown shop or order`);
  }
  return { story, disputeCase, shop: shopOfCase, order: orderOfCase, reviewedItem };
}
