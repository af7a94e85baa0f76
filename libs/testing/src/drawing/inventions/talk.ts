import type { Random } from '../core/random';
import type { FieldKind } from '../core/template';
import { couriers } from './couriers';
import { goodsTitle } from './goods';
import { addSeconds, pause } from './moments';
import { mobileNumber, qqNumber, wechatId, writtenMobile, yuan } from './numbers';
import type { InventedOrder } from './orders';
import type { Buyer, Shop } from './people';
import { buyerLines, openings, oneWord, shopLines, transferWords } from './phrases';

export const faces = ['smile', 'laugh', 'cry', 'angry', 'cool', 'sweat', 'love', 'thumb'] as const;
export type Face = (typeof faces)[number];

/** Plain words, a value that becomes truth, or a picture face. */
export type SaidPart = string | { field: FieldKind; value: string; shown: string } | { face: Face };

export type Body =
  | { type: 'text'; parts: SaidPart[] }
  | { type: 'order'; order: InventedOrder }
  | { type: 'picture'; seed: string; tall: boolean }
  | { type: 'voice'; seconds: number }
  | { type: 'transfer'; yuan: string; words: string }
  /** Said by the program: who took a message back, or advice. */
  | { type: 'notice'; what: 'buyer' | 'shop' | 'you' | 'tip' };

export interface TalkMessage {
  /** `notice` is the program itself. */
  from: 'buyer' | 'shop' | 'notice';
  /** Asia/Shanghai, `YYYY-MM-DD HH:mm:ss` */
  at: string;
  body: Body;
}

export interface TalkSetting {
  buyer: Buyer;
  shop: Shop;
  order: InventedOrder;
  /** First message, Asia/Shanghai `YYYY-MM-DD HH:mm:ss` */
  startsAt: string;
  messages: number;
  /** Text messages carry no pictures, voices or recalls. */
  textOnly: boolean;
  orderCards: boolean;
  /** WeChat and QQ carry money. */
  transfers: boolean;
}

type Filler = (random: Random, setting: TalkSetting) => SaidPart;

const plain = (field: FieldKind, value: string): SaidPart => ({ field, value, shown: value });

function written(random: Random, phone: string): SaidPart {
  return { field: 'phone', value: phone, shown: writtenMobile(random, phone) };
}

const fillers: Readonly<Record<string, Filler>> = {
  order: (_, { order }) => plain('order_id', order.orderId),
  waybill: (random, { order }) =>
    plain('tracking_no', random.chance(0.85) ? order.waybill : random.pick(couriers).waybill(random)),
  phone: (random, { buyer }) => written(random, random.chance(0.8) ? buyer.phone : mobileNumber(random)),
  maskedphone: (_, { buyer }) => plain('phone', buyer.maskedPhone),
  shopphone: (random, { shop }) => written(random, shop.phone),
  wechat: (random, { buyer }) => plain('wechat_id', random.chance(0.8) ? buyer.wechatId : wechatId(random)),
  qq: (random, { buyer }) => plain('qq_number', random.chance(0.8) ? buyer.qq : qqNumber(random)),
  yuan: (random) => yuan(random).replace(/\.00$/, ''),
  goods: (random, { order }) => order.items[0]?.title ?? goodsTitle(random),
  courier: (_, { order }) => order.courier.name,
  name: (_, { buyer }) => buyer.name,
  shop: (_, { shop }) => shop.name,
  address: (_, { buyer }) => buyer.address,
  face: (random) => ({ face: random.pick(faces) }),
  days: (random) => String(random.int(2, 15)),
};

/** Fills the slots `{order}`, `{phone}`, `{yuan}` … of a phrase. Throws on a slot nobody fills. */
export function fill(phrase: string, random: Random, setting: TalkSetting): SaidPart[] {
  return phrase
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const slot = /^\{([a-z]+)\}$/.exec(part)?.[1];
      if (slot === undefined) return part;
      const filler = fillers[slot];
      if (!filler) throw new Error(`nobody fills {${slot}}`);
      return filler(random, setting);
    });
}

function bodyOf(random: Random, setting: TalkSetting, from: 'buyer' | 'shop', first: boolean): Body {
  const text = (phrase: string): Body => ({ type: 'text', parts: fill(phrase, random, setting) });
  if (!setting.textOnly) {
    const chance = random.next();
    if (setting.orderCards && chance < (first ? 0.35 : 0.05)) return { type: 'order', order: setting.order };
    if (setting.transfers && !first && chance > 0.86 && chance <= 0.9) {
      return { type: 'transfer', yuan: yuan(random), words: random.pick(transferWords) };
    }
    if (chance > 0.93) return { type: 'picture', seed: `p${random.digits(4)}`, tall: random.chance(0.5) };
    if (chance > 0.9) return { type: 'voice', seconds: random.int(2, 58) };
  }
  if (first) return text(random.pick(openings[from]));
  if (random.chance(0.14)) return text(random.pick(oneWord));
  return text(random.pick(from === 'buyer' ? buyerLines : shopLines));
}

/** A talk between buyer and shop; times never go back, nobody says the same twice in a row. */
export function inventTalk(random: Random, setting: TalkSetting): TalkMessage[] {
  const messages: TalkMessage[] = [];
  let at = setting.startsAt;
  let from: 'buyer' | 'shop' = random.chance(0.8) ? 'buyer' : 'shop';
  for (let index = 0; index < setting.messages; index += 1) {
    const part = random.part(index);
    if (index > 0) at = addSeconds(at, pause(part));
    if (!setting.textOnly && index > 0 && part.chance(0.04)) {
      messages.push({ from: 'notice', at, body: { type: 'notice', what: part.pick([from, 'you', 'tip']) } });
    } else {
      messages.push({ from, at, body: bodyOf(part, setting, from, index === 0) });
    }
    if (part.chance(0.62)) from = from === 'buyer' ? 'shop' : 'buyer';
  }
  return messages;
}
