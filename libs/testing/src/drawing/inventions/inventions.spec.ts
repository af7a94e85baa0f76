import { Random } from '../core/random';
import {
  buyerNick,
  inventBuyer,
  inventOrder,
  inventShop,
  inventTalk,
  maskedMobile,
  maskedNick,
  moment,
} from '.';
import type { TalkMessage } from '.';

const seeds = Array.from({ length: 200 }, (_, index) => Random.of('inventions', index));

function talkOf(random: Random, textOnly = false): TalkMessage[] {
  const startsAt = moment(random.part('start'));
  return inventTalk(random.part('talk'), {
    buyer: inventBuyer(random.part('buyer')),
    shop: inventShop(random.part('shop')),
    order: inventOrder(random.part('order'), startsAt),
    startsAt,
    messages: 20,
    textOnly,
    orderCards: true,
    transfers: true,
  });
}

describe('invented people', () => {
  it('have numbers in the forms of the domain sheet', () => {
    for (const random of seeds) {
      const buyer = inventBuyer(random.part('buyer'));

      expect(buyer.phone).toMatch(/^1[3-9]\d{9}$/);
      expect(buyer.maskedPhone).toMatch(/^1[3-9]\d\*{4}\d{4}$/);
      expect(buyer.qq).toMatch(/^[1-9]\d{4,10}$/);
      expect(buyer.wechatId).toMatch(/^[a-zA-Z][-_a-zA-Z0-9]{5,19}$/);
      expect(inventShop(random.part('shop')).staffNick).toMatch(/^[^:：]+[:：][^:：]+$/);
    }
  });

  it('have nicks with characters that are hard to read, and generated ones', () => {
    const nicks = seeds.map((random) => buyerNick(random.part('nick')));

    expect(nicks.some((nick) => /[饕餮翀龘犇赟]/.test(nick))).toBe(true);
    expect(nicks.some((nick) => /^tb\d{5,10}$/.test(nick))).toBe(true);
  });

  it('are masked as pages mask them', () => {
    expect(maskedNick('tony1988')).toBe('t**8');
    expect(maskedNick('鹿晗饕餮翀', 1)).toBe('鹿*翀');
    expect(maskedMobile('13857140382')).toBe('138****0382');
  });
});

describe('invented orders', () => {
  it('are created, paid, shipped, signed and reviewed in this order', () => {
    for (const random of seeds) {
      const order = inventOrder(random.part('order'), moment(random.part('when')));
      const times = [order.createdAt, order.paidAt, order.shippedAt, order.signedAt, order.reviewedAt];

      expect(times).toEqual([...times].sort());
      expect(order.orderId).toMatch(/^\d{17,19}$/);
    }
  });
});

describe('invented talks', () => {
  it('are the same for the same chance, and have times that never go back', () => {
    for (const random of seeds.slice(0, 40)) {
      const talk = talkOf(random);
      const times = talk.map(({ at }) => at);

      expect(talk).toEqual(talkOf(random));
      expect(times).toEqual([...times].sort());
    }
  });

  it('show orders, pictures, voices, transfers and recalls, but words alone in text messages', () => {
    const types = new Set(seeds.flatMap((random) => talkOf(random).map(({ body }) => body.type)));
    const plain = new Set(seeds.flatMap((random) => talkOf(random, true).map(({ body }) => body.type)));

    expect(types).toEqual(new Set(['text', 'order', 'picture', 'voice', 'transfer', 'notice']));
    expect(plain).toEqual(new Set(['text']));
  });

  it('mark every kind of value that buyers and shops tell each other', () => {
    const kinds = new Set(
      seeds.flatMap((random) =>
        talkOf(random).flatMap(({ body }) =>
          body.type === 'text'
            ? body.parts.flatMap((part) => (typeof part === 'object' && 'field' in part ? [part.field] : []))
            : [],
        ),
      ),
    );

    expect(kinds).toEqual(new Set(['order_id', 'tracking_no', 'phone', 'wechat_id', 'qq_number']));
  });
});
