import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markedValues } from '../core/marked-values';
import type { FieldKind } from '../core/template';
import { demoScenes } from './demo-scenes';
import { factsOf, type DemoCaseFacts } from './demo-story';
import { readDemoStory } from './story-file';

const root = path.resolve(__dirname, '../../../../..');
const story = readDemoStory(root);
const scenes = demoScenes(story);

function facts(key: string): DemoCaseFacts {
  const disputeCase = story.cases.find((candidate) => candidate.key === key);
  if (!disputeCase) throw new Error(`no case ${key}`);
  return factsOf(story, disputeCase);
}

/** Values of one kind in the file that is this part of a case. */
function shown(key: string, part: string, kind: FieldKind): string[] {
  const file = facts(key).disputeCase.evidence.find((evidence) => evidence.part === part)?.file;
  const scene = scenes.find((candidate) => candidate.file === file);
  if (!scene) throw new Error(`no ${part} in ${key}`);
  return markedValues(scene.template, kind);
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
const toMinute = (time: string): string => time.slice(0, 16);

describe('the evidence of the demo', () => {
  it('has one committed file per scene and no other', () => {
    const committed = readdirSync(path.join(root, 'scripts/demo/evidence'));

    expect(committed.sort()).toEqual(scenes.map(({ file }) => file).sort());
  });

  it('has files whose bytes are what their name says, under 4 MB together', () => {
    const files = scenes.map(({ file }) => ({
      file,
      bytes: readFileSync(path.join(root, 'scripts/demo/evidence', file)),
    }));

    for (const { file, bytes } of files) {
      expect(bytes.subarray(0, 3).toString('hex')).toBe(file.endsWith('.jpg') ? 'ffd8ff' : '89504e');
    }
    expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(4 * 1024 * 1024);
  });

  it.each([
    ['extortion-wangwang', 'chat'],
    ['extortion-wechat', 'chat'],
    ['extortion-wechat', 'reason'],
    ['extortion-wechat-incomplete', 'chat'],
  ])('shows nick and order id of its own order: %s, %s', (key, part) => {
    const { order } = facts(key);

    expect(distinct(shown(key, part, 'buyer_nick'))).toEqual([order.buyerNick]);
    expect(distinct(shown(key, part, 'order_id'))).toEqual([order.orderId]);
  });

  it.each([
    ['extortion-wangwang', 'chat'],
    ['extortion-wechat', 'chat'],
    ['extortion-wechat', 'reason'],
    ['extortion-wechat-incomplete', 'chat'],
    ['extortion-other-order', 'chat'],
    ['competitor-sms', 'thread'],
  ])('has messages after the review, in order of time, before the week ends: %s, %s', (key, part) => {
    const times = shown(key, part, 'timestamp');
    const span = [toMinute(facts(key).disputeCase.review.createdAt), ...times, story.drawnAt];

    expect(times.length).toBeGreaterThan(1);
    expect(span).toEqual([...span].sort());
  });

  it('contradicts its order in one case: nick and order id of another buyer of the shop', () => {
    const { order, shop } = facts('extortion-other-order');
    const [nick] = shown('extortion-other-order', 'chat', 'buyer_nick');
    const [orderId] = shown('extortion-other-order', 'chat', 'order_id');
    const other = shop.orders.find((candidate) => candidate.orderId === orderId);

    expect(orderId).not.toBe(order.orderId);
    expect(nick).not.toBe(order.buyerNick);
    expect(other?.buyerNick).toBe(nick);
  });

  it('gives one WeChat account on Wangwang and on the profile page', () => {
    const [account] = shown('extortion-wechat', 'profile', 'wechat_id');

    expect(account).toMatch(/^[a-zA-Z][-_a-zA-Z0-9]{5,19}$/);
    expect(shown('extortion-wechat', 'reason', 'wechat_id')).toEqual([account]);
    expect(shown('extortion-wechat', 'profile', 'buyer_nick')).toEqual([
      facts('extortion-wechat').order.buyerNick,
    ]);
  });

  it('lacks profile and reason where the case must keep collecting', () => {
    const { disputeCase } = facts('extortion-wechat-incomplete');

    expect(disputeCase.evidence.map(({ part }) => part)).toEqual(['chat']);
  });

  it('has a bill row with the number of the order in every minute of the text messages', () => {
    const phone = facts('competitor-sms').order.receiverPhone;
    const minutes = shown('competitor-sms', 'thread', 'timestamp');
    const rows = shown('competitor-sms', 'bill', 'timestamp').map(toMinute);

    expect(shown('competitor-sms', 'thread', 'phone')).toEqual([phone]);
    expect(rows).toEqual(expect.arrayContaining(minutes));
    const numbers = shown('competitor-sms', 'bill', 'phone');
    expect(numbers.filter((number) => number === phone)).toHaveLength(minutes.length);
  });

  it('certifies the minute of the review, with the waybill of the order, before it is issued', () => {
    const { reviewedItem, disputeCase } = facts('unreceived-red-stamp');
    const times = shown('unreceived-red-stamp', 'certificate', 'timestamp');
    const [stated = '', issued = ''] = times.slice(-2);

    expect(shown('unreceived-red-stamp', 'certificate', 'tracking_no')).toEqual([reviewedItem.waybill]);
    expect(stated <= disputeCase.review.createdAt).toBe(true);
    expect(stated).toBe(toMinute(disputeCase.review.createdAt));
    expect(disputeCase.review.createdAt <= issued).toBe(true);
    expect(times).toContain(reviewedItem.signedAt);
  });

  it('tracks the parcel of the order from newest to oldest node, signed when the order says', () => {
    const { reviewedItem } = facts('unreceived-red-stamp');
    const times = shown('unreceived-red-stamp', 'record', 'timestamp');

    expect(shown('unreceived-red-stamp', 'record', 'tracking_no')).toEqual([reviewedItem.waybill]);
    expect(times).toEqual([...times].sort().reverse());
    expect(times[0]).toBe(reviewedItem.signedAt);
    expect(times.every((time) => time > reviewedItem.shippedAt)).toBe(true);
  });

  it('refuses an evidence file that nobody drew', () => {
    const [first, ...others] = story.cases;
    if (!first) throw new Error('the story has no case');
    const unknown = { ...first, key: 'unknown-case' };

    expect(() => demoScenes({ ...story, cases: [unknown, ...others] })).toThrow(
      'no drawing for unknown-case/wangwang/chat',
    );
  });
});
