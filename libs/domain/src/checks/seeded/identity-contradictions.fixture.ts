import {
  type Contradiction,
  isKind,
  mapFiles,
  misread,
  setDocument,
  setFields,
  setIn,
  withOrder,
} from './contradiction.fixture';

const extortion = 'extortion_for_improper_benefit';
const unreceived = 'fake_review_before_receipt';

export const identityContradictions: readonly Contradiction[] = [
  {
    name: 'the chat shows another order',
    code: 'identity.order_id',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts, random }) =>
      setIn(facts, 'wangwang.chat', isKind('order_id'), () => ({ value: random.digits(19) })),
  },
  {
    name: 'one digit of the order number is another',
    code: 'identity.order_id',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts, random }) => {
      const place = random.int(1, 16);
      return setIn(facts, 'wangwang.chat', isKind('order_id'), () => ({
        value: misread(facts.order.orderId, place),
      }));
    },
  },
  {
    name: 'only the second screenshot shows another order',
    code: 'identity.order_id',
    verdict: 'mismatch',
    wishes: { type: 'competitor_malicious_review', channels: ['wangwang'], screens: 2 },
    plant: ({ facts, random }) =>
      mapFiles(facts, (file) =>
        file.position === 2
          ? setFields(file, isKind('order_id'), () => ({ value: random.digits(18) }))
          : file,
      ),
  },
  {
    name: 'the talk is with another buyer',
    code: 'identity.buyer_nick',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts }) =>
      setIn(facts, 'wangwang.chat', isKind('buyer_nick'), () => ({ value: '青青子衿_88' })),
  },
  {
    name: 'a masked nick that cannot be the buyer’s',
    code: 'identity.buyer_nick',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wangwang'] },
    plant: ({ facts }) => setIn(facts, 'wangwang.chat', isKind('buyer_nick'), () => ({ value: '青**衿' })),
  },
  {
    name: 'the reason for WeChat was taken from another buyer’s talk',
    code: 'identity.buyer_nick',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wechat'] },
    plant: ({ facts }) =>
      setIn(facts, 'wechat.reason', isKind('buyer_nick'), () => ({ value: '青青子衿_88' })),
  },
  {
    name: 'the call went to another number',
    code: 'identity.phone',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['phone'] },
    plant: ({ facts }) => setIn(facts, 'phone.record', isKind('phone'), () => ({ value: '15911112222' })),
  },
  {
    name: 'thread and bill are with another number',
    code: 'identity.phone',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts }) =>
      mapFiles(facts, (file) =>
        setFields(
          file,
          ({ value }) => value === facts.order.receiverPhone,
          () => ({ value: '15911112222' }),
        ),
      ),
  },
  {
    name: 'the bill does not know the thread’s number, and the order has none',
    code: 'identity.sms_number',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['sms'] },
    plant: ({ facts }) =>
      withOrder(
        setIn(facts, 'sms.thread', isKind('phone', 'title'), () => ({ value: '15911112222' })),
        {
          receiverPhone: null,
        },
      ),
  },
  {
    name: 'the certificate is about another parcel',
    code: 'identity.waybill',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts, random }) =>
      setIn(facts, 'red_stamp.certificate', isKind('tracking_no'), () => ({
        value: `YT${random.digits(13)}`,
      })),
  },
  {
    name: 'one digit of the tracking record’s waybill is another',
    code: 'identity.waybill',
    verdict: 'mismatch',
    wishes: { type: unreceived, channels: ['red_stamp', 'tracking'] },
    plant: ({ facts, random }) => {
      const place = random.int(4, 9);
      return setIn(facts, 'tracking.record', isKind('tracking_no'), ({ value }) => ({
        value: misread(value, place),
      }));
    },
  },
  {
    name: 'another courier signed the certificate',
    code: 'identity.courier',
    verdict: 'unknown',
    wishes: { type: unreceived, channels: ['red_stamp'] },
    plant: ({ facts }) =>
      setDocument(facts, 'certificate', (document) => ({
        ...document,
        parts: {
          ...document.parts,
          signatory: { text: '中通快递义乌分公司', page: 1, box: [60, 410, 400, 30] },
        },
      })),
  },
  {
    name: 'the WeChat profile is somebody else’s',
    code: 'identity.wechat_account',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['wechat'] },
    plant: ({ facts }) =>
      setIn(facts, 'wechat.profile', isKind('wechat_id'), () => ({ value: 'someone_else' })),
  },
  {
    name: 'the QQ profile is somebody else’s',
    code: 'identity.qq_account',
    verdict: 'mismatch',
    wishes: { type: extortion, channels: ['qq'] },
    plant: ({ facts }) => setIn(facts, 'qq.profile', isKind('qq_number'), () => ({ value: '10001' })),
  },
];
