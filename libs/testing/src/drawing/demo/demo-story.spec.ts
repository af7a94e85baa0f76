import path from 'node:path';
import { factsOf } from './demo-story';
import { readDemoStory } from './story-file';

const story = readDemoStory(path.resolve(__dirname, '../../../../..'));
const orders = story.shops.flatMap((shop) => shop.orders);
const items = orders.flatMap((order) => order.items.map((item) => ({ order, item })));

/** Patterns of domain.md section 6. */
const waybills = {
  SF: /^SF\d{13}$/,
  YTO: /^YT\d{13}$/,
  JT: /^JT\d{13}$/,
  JD: /^JD[A-Z0-9]{12,14}$/,
  EMS: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
  ZTO: /^7[3-5]\d{10,12}$/,
  STO: /^7[7-9]\d{11,13}$/,
  YUNDA: /^\d{15}$/,
} as const;

describe('the demo story', () => {
  it('has order ids of 19 digits that no JavaScript number can hold', () => {
    const ids = [...orders.map(({ orderId }) => orderId), ...items.map(({ item }) => item.oid)];

    for (const id of ids) {
      expect(id).toMatch(/^33119\d{14}$/);
      expect(Number.isSafeInteger(Number(id))).toBe(false);
    }
  });

  it.each([
    ['order ids', orders.map(({ orderId }) => orderId)],
    ['sub-order ids', items.map(({ item }) => item.oid)],
    ['nicks', orders.map(({ buyerNick }) => buyerNick)],
    ['phones', orders.map(({ receiverPhone }) => receiverPhone)],
    ['waybills', items.map(({ item }) => item.waybill)],
    ['shop keys', story.shops.map(({ key }) => key)],
    ['case keys', story.cases.map(({ key }) => key)],
    ['files', story.cases.flatMap(({ evidence }) => evidence.map(({ file }) => file))],
  ])('uses none of its %s twice', (_, values) => {
    expect(new Set(values).size).toBe(values.length);
  });

  it('has waybills as their couriers write them', () => {
    for (const { item } of items) expect(item.waybill).toMatch(waybills[item.courier]);
  });

  it('lets every order be made, paid, shipped and signed in this order, all in one week', () => {
    for (const { order, item } of items) {
      const steps = [
        '2026-11-10 00:00:00',
        order.createdAt,
        order.paidAt,
        item.shippedAt,
        item.signedAt,
        story.drawnAt,
      ];
      expect(steps).toEqual([...steps].sort());
    }
    expect(story.drawnAt < '2026-11-19').toBe(true);
  });

  it('lets every case be about an order of its shop, reviewed after it was paid', () => {
    for (const disputeCase of story.cases) {
      const { order } = factsOf(story, disputeCase);

      expect(disputeCase.review.createdAt > order.paidAt).toBe(true);
      expect(disputeCase.review.createdAt < story.drawnAt).toBe(true);
    }
  });

  it('has a review before the goods were signed only where that is the complaint', () => {
    for (const disputeCase of story.cases) {
      const { reviewedItem } = factsOf(story, disputeCase);

      expect(disputeCase.review.createdAt < reviewedItem.signedAt).toBe(
        disputeCase.complaintType === 'fake_review_before_receipt',
      );
    }
  });

  it('shows every end: four ready, one for a person, one that waits for files', () => {
    const states = story.cases.map(({ expectedState }) => expectedState).sort();

    expect(states).toEqual(['collecting', 'needs_review', 'ready', 'ready', 'ready', 'ready']);
  });

  it('refuses a case about an order the shop does not have', () => {
    const [first] = story.cases;
    if (!first) throw new Error('the story has no case');

    expect(() => factsOf(story, { ...first, orderId: '3311900000000000000' })).toThrow(
      'unknown shop or order',
    );
    expect(() => factsOf(story, { ...first, shop: 'nobody' })).toThrow('unknown shop or order');
  });
});
