import type { Random } from '../../../core/random';
import {
  addSeconds,
  inventBuyer,
  inventOrder,
  moment,
  type Buyer,
  type InventedOrder,
} from '../../../inventions';

export interface InventedReview {
  order: InventedOrder;
  buyer: Buyer;
  /** As the page names the buyer */
  shownNick: string;
  rating: 1 | 2 | 3 | 4 | 5;
  words: string;
  at: string;
  /** `at` null: the page tells days after receipt only. */
  followUp: { words: string; at: string | null; days: number } | null;
  reply: string | null;
}

const bad = [
  '质量太差了，和图片完全不一样',
  '还没收到货，先给差评',
  '客服态度恶劣，不退钱就差评到底',
  '用了一天就坏了，联系不上客服',
  '味道很大，尺码也不对，太失望',
  '根本没发货，骗子店铺',
  '加微信谈，不给200就不删',
];
const good = ['很好，和描述一致，推荐购买', '物流很快，包装完好', '质量不错，下次还来', '宝贝收到了，很喜欢'];
const follow = [
  '用了几天掉色严重，大家别买',
  '卖家联系我了，还是没解决',
  '追加：再不处理继续投诉',
  '补充一下，后来又坏了一个',
];
const replies = [
  '亲，非常抱歉给您带来不好的体验，请联系在线客服处理。',
  '您好，经核实您的订单物流显示运输中，请您耐心等待。',
  '感谢您的支持。',
];

function inventReview(random: Random): InventedReview {
  const at = moment(random);
  const order = inventOrder(random.part('order'), at);
  const buyer = inventBuyer(random.part('buyer'));
  const rating = random.pick([1, 1, 1, 2, 3, 4, 5] as const);
  const days = random.int(1, 60);
  const told = random.chance(0.65);
  return {
    order,
    buyer,
    shownNick: random.chance(0.5) ? buyer.nick : buyer.maskedNick,
    rating,
    words: random.pick(rating <= 3 ? bad : good),
    at,
    followUp: random.chance(0.45)
      ? {
          words: random.pick(follow),
          at: told ? addSeconds(at, days * 86_400 + random.int(-9000, 9000)) : null,
          days,
        }
      : null,
    reply: random.chance(0.35) ? random.pick(replies) : null,
  };
}

/** The newest first, as review pages list them. */
export function inventReviews(random: Random, count: number): InventedReview[] {
  return Array.from({ length: count }, (_, at) => inventReview(random.part(at))).sort((a, b) =>
    a.at < b.at ? 1 : -1,
  );
}

export const ratingWord = (rating: number): string => (rating <= 2 ? '差评' : rating === 3 ? '中评' : '好评');
