import { after, wall } from './case-story.fixture';
import {
  type Contradiction,
  isKind,
  mapFiles,
  misread,
  setIn,
  withItem,
  withOrder,
} from './contradiction.fixture';

const extortion = 'extortion_for_improper_benefit';
const unreceived = 'fake_review_before_receipt';

export const trapContradictions: readonly Contradiction[] = [
  {
    name: 'the only nick is masked, and no order number is shown',
    code: 'traps.masked_nick',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts, story }) => {
      const nick = Array.from(story.order.buyerNick);
      const masked = setIn(facts, 'wangwang.chat', isKind('buyer_nick'), () => ({
        value: `${nick[0] ?? ''}***${nick.at(-1) ?? ''}`,
      }));
      return mapFiles(masked, (file) => ({
        ...file,
        fields: file.fields.filter(({ kind }) => kind !== 'order_id'),
      }));
    },
  },
  {
    name: 'one character of the nick is another',
    code: 'traps.near_nick',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wangwang'], whole: true },
    plant: ({ facts, story }) =>
      setIn(facts, 'wangwang.chat', isKind('buyer_nick'), () => ({
        value: misread(story.order.buyerNick, 2),
      })),
  },
  {
    name: 'the nick has one character too many',
    code: 'traps.near_nick',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wangwang'], whole: true },
    plant: ({ facts, story }) =>
      setIn(facts, 'wangwang.chat', isKind('buyer_nick'), () => ({ value: `${story.order.buyerNick}1` })),
  },
  {
    name: 'a new Alipay trade number stands for the order number',
    code: 'traps.alipay_number',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts, random }) =>
      setIn(facts, 'wangwang.chat', isKind('order_id'), () => ({ value: `20261112${random.digits(20)}` })),
  },
  {
    name: 'an old Alipay trade number stands for the order number',
    code: 'traps.alipay_number',
    verdict: 'unknown',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts, random }) =>
      setIn(facts, 'wangwang.chat', isKind('order_id'), () => ({ value: random.digits(16) })),
  },
  {
    name: 'the case itself was opened under an Alipay trade number',
    code: 'traps.alipay_number',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts, random }) => withOrder(facts, { orderId: random.digits(16) }),
  },
  {
    name: 'the certificate is about another sub-order’s parcel',
    code: 'traps.split_parcel',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'], split: true },
    plant: ({ facts, story }) => {
      const other = facts.order.items.find(({ oid }) => oid !== story.item.oid);
      return setIn(facts, 'red_stamp.certificate', isKind('tracking_no'), () => ({
        value: other?.waybill ?? '',
      }));
    },
  },
  {
    name: 'the tracking record has the sign time of another sub-order',
    code: 'traps.split_parcel',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'], split: true },
    plant: ({ facts, story }) => {
      const other = facts.order.items.find(({ oid }) => oid !== story.item.oid);
      return setIn(facts, 'tracking.record', isKind('timestamp', 'signed'), () => ({
        value: wall(other?.signedAt ?? story.now),
      }));
    },
  },
  {
    name: 'the parcel was sent offline and signed for at once',
    code: 'traps.offline_send',
    verdict: 'unknown',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts, story }) =>
      withItem(facts, story.item.oid, {
        offlineSend: true,
        signedAt: after(story.order.createdAt, 3_600_000),
      }),
  },
  {
    name: 'the follow-up was opened with the first review’s time',
    code: 'traps.review_phase',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'], phase: 'followup' },
    plant: ({ facts }) => ({ ...facts, review: { ...facts.review, firstCreatedAt: facts.review.createdAt } }),
  },
];
