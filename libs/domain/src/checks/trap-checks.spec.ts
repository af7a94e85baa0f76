import type { FoundMessage } from '../reading/reading';
import type { FactEvidence } from './case-facts';
import type { CheckCode } from './check-codes';
import {
  at,
  facts,
  type FactsOverrides,
  field,
  file,
  item,
  message,
  order,
  title,
  trackingRecord,
  wangwangChat,
} from './facts.fixture';
import { runChecks } from './run-checks';

const check = (code: CheckCode, overrides: FactsOverrides) =>
  runChecks(facts(overrides)).find((result) => result.code === code);
const chat = (...fields: Parameters<typeof file>[3]) => file('evd_1', 'wangwang', 'chat', fields);
const unreceived = { complaintType: 'fake_review_before_receipt' } as const;

describe('traps.masked_nick', () => {
  const ask = (...fields: Parameters<typeof file>[3]) =>
    check('traps.masked_nick', { evidence: [chat(...fields)] });

  it('warns of a nick that only fits, and never counts it as a match', () => {
    expect(ask(title('t**6'))).toMatchObject({ verdict: 'unknown', needsPerson: false });
    const almostWhole = chat(title('tb8375***26'));
    expect(check('identity.buyer_nick', { evidence: [almostWhole] })?.verdict).toBe('unknown');
  });

  it('is silent when the whole nick is shown too, or nothing is masked', () => {
    expect(ask(title('t**6'), title('tb83750126'))).toBeUndefined();
    expect(ask(title('tb83750126'))).toBeUndefined();
  });
});

describe('traps.near_nick', () => {
  const ask = (...fields: Parameters<typeof file>[3]) =>
    check('traps.near_nick', { evidence: [chat(...fields)] });

  it('asks a person about one character, and names it in both', () => {
    const result = ask(title('tb83750128'));
    expect(result).toMatchObject({ verdict: 'unknown', needsPerson: true });
    expect(result?.message.zh).toContain('第 10 个字符不同：图中为“8”，订单为“6”');
    expect(ask(title('tb837501260'))?.message.zh).toContain('图中为“0”，订单没有');
  });

  it('is silent beside the right nick, for another buyer, and for one nobody vouches for', () => {
    expect(ask(title('tb83750128'), field('buyer_nick', 'tb83750126', 'message'))).toBeUndefined();
    expect(ask(title('橘子汽水88'))).toBeUndefined();
    expect(ask(title('tb83750128', 'needs_person'))).toBeUndefined();
  });
});

describe('traps.alipay_number', () => {
  const ask = (value: string, overrides: FactsOverrides = {}) =>
    check('traps.alipay_number', { evidence: [chat(field('order_id', value))], ...overrides });

  it.each([
    ['2026111122001431445566', undefined],
    ['2026111122001431445566778899', 'unknown'],
    ['2026139922001431445566778899', undefined],
    ['2026111112345678', 'unknown'],
    [order.orderId, undefined],
  ] as const)('takes %s as: %s', (value, expected) => {
    expect(ask(value)?.verdict).toBe(expected);
  });

  it('explains the mismatch of the order number', () => {
    const evidence = [chat(field('order_id', '2026111122001431445566778899'))];
    expect(check('identity.order_id', { evidence })).toMatchObject({
      verdict: 'mismatch',
      message: { zh: expect.stringContaining('支付宝交易号') as string },
    });
  });

  it('is silent beside the order’s own number', () => {
    const evidence = [chat(field('order_id', '2026111112345678'), field('order_id', order.orderId))];
    expect(check('traps.alipay_number', { evidence })).toBeUndefined();
  });

  it('contradicts a case that was opened under such a number, unless ids were that short then', () => {
    const orderId = '2017010112345678';
    expect(ask(orderId, { order: { orderId } })?.verdict).toBe('mismatch');
    expect(ask(orderId, { order: { orderId, createdAt: at('2016-05-01 10:00:00') } })).toBeUndefined();
  });
});

describe('traps.split_parcel', () => {
  const other = {
    ...item,
    oid: '3311900000000000003',
    waybill: 'YT1111111111111',
    signedAt: at('2026-11-14 09:00:00'),
  };
  const record = (waybill: string, signed = '2026-11-15 16:40:18') =>
    file('evd_1', 'tracking', 'record', [
      field('tracking_no', waybill),
      field('timestamp', signed, 'signed'),
    ]);
  const ask = (
    evidence: FactEvidence,
    changes: FactsOverrides['order'] = { items: [item, other], reviewedOid: item.oid },
  ) => check('traps.split_parcel', { evidence: [evidence], order: changes });

  it('matches the reviewed sub-order’s parcel', () => {
    expect(ask(record('YT7493028516640'))?.verdict).toBe('match');
  });

  it('names the other sub-order whose waybill it is', () => {
    const result = ask(record('YT1111111111111'));
    expect(result?.verdict).toBe('mismatch');
    expect(result?.message.zh).toContain(other.oid);
  });

  it('names the other sub-order whose sign time it is, a minute apart at most', () => {
    expect(ask(record('YT7493028516640', '2026-11-14 09:01:00'))?.verdict).toBe('mismatch');
    expect(ask(record('YT7493028516640', '2026-11-14 09:01:01'))?.verdict).toBe('match');
  });

  it('is unknown when nobody said which is meant, and silent for one parcel', () => {
    expect(ask(record('YT7493028516640'), { items: [item, other] })?.verdict).toBe('unknown');
    expect(ask(record('YT7493028516640'), {})).toBeUndefined();
  });

  it('keeps the other parcel’s sign time out of the comparison with the review', () => {
    const signs = (evidence: FactEvidence, signedAt: Date | null) =>
      check('time.review_before_sign', {
        ...unreceived,
        evidence: [evidence],
        order: { items: [{ ...item, signedAt }, other], reviewedOid: item.oid },
      })?.verdict;
    expect(signs(record('YT1111111111111', '2026-11-12 09:00:00'), null)).toBe('unknown');
    expect(signs(record('YT1111111111111', '2026-11-16 09:00:00'), null)).toBe('unknown');
    expect(signs(record('YT7493028516640', '2026-11-16 09:00:00'), null)).toBe('match');
    expect(signs(record('YT7493028516640', '2026-11-12 09:00:00'), null)).toBe('mismatch');
  });
});

describe('traps.offline_send', () => {
  const offline = (
    signedAt: Date | null,
    complaintType: FactsOverrides['complaintType'],
    evidence: FactEvidence[] = [],
  ) =>
    check('traps.offline_send', {
      order: { items: [{ ...item, offlineSend: true, signedAt }] },
      complaintType,
      evidence,
    });

  it('asks a person when the sign time speaks against a review before receipt', () => {
    expect(offline(at('2026-11-12 10:00:00'), 'fake_review_before_receipt')).toMatchObject({
      verdict: 'unknown',
      needsPerson: true,
    });
    expect(offline(at('2026-11-14 10:00:00'), 'fake_review_before_receipt')).toMatchObject({
      verdict: 'unknown',
      needsPerson: false,
    });
  });

  it('is about offline-send parcels with logistics only', () => {
    expect(offline(null, 'extortion_for_improper_benefit')).toBeUndefined();
    expect(offline(null, 'extortion_for_improper_benefit', [trackingRecord])?.verdict).toBe('unknown');
    expect(check('traps.offline_send', { ...unreceived, evidence: [trackingRecord] })).toBeUndefined();
  });
});

describe('traps.review_phase', () => {
  const page = (first: string | null, followup: string | null): FactEvidence => {
    const place = (row: number, time: string | null) =>
      time === null
        ? null
        : { text: time, time, page: 1, box: [20, 40 * row, 200, 30] as [number, number, number, number] };
    const document = { kind: 'review', first: place(0, first), followup: place(1, followup) } as const;
    return file(
      'evd_1',
      'wangwang',
      null,
      [
        field('timestamp', first ?? '2020-01-01', 'review'),
        field('timestamp', followup ?? '2020-01-01', 'review'),
      ],
      { document },
    );
  };
  const ask = (phase: 'first' | 'followup', evidence: FactEvidence[], firstCreatedAt: Date | null = null) => {
    const given = facts({ evidence });
    return runChecks({ ...given, review: { ...given.review, phase, firstCreatedAt } }).find(
      ({ code }) => code === 'traps.review_phase',
    );
  };

  it('compares the case’s time with that of its own phase on the page', () => {
    expect(ask('first', [page('2026-11-13 21:15', '2026-11-16 08:00')])?.verdict).toBe('match');
    expect(ask('followup', [page('2026-11-10 08:00', '2026-11-13 21:15')])?.verdict).toBe('match');
    const swapped = ask('followup', [page('2026-11-13 21:15', '2026-11-16 08:00')]);
    expect(swapped?.verdict).toBe('mismatch');
    expect(swapped?.message.zh).toContain('另一次评价的时间');
    expect(ask('first', [page('2026-11-13 21:14', null)])?.verdict).toBe('mismatch');
  });

  it('knows that a follow-up comes after the first review, to the second', () => {
    const reviewed = facts().review.createdAt.getTime();
    expect(ask('followup', [], new Date(reviewed - 1000))?.verdict).toBe('match');
    expect(ask('followup', [], new Date(reviewed))?.verdict).toBe('mismatch');
    expect(ask('first', [], new Date(reviewed + 5000))).toBeUndefined();
  });

  it('is silent when nothing tells', () => {
    expect(ask('followup', [wangwangChat])).toBeUndefined();
    expect(ask('first', [page(null, '2026-11-16 08:00')])).toBeUndefined();
  });
});

describe('time.admission_after_review', () => {
  const said = (text: string, time: string | null, rest: Partial<FoundMessage> = {}): FoundMessage => ({
    side: 'left',
    sender: null,
    time,
    text,
    page: 1,
    box: [20, 60, 300, 40],
    ...rest,
  });
  const ask = (messages: FoundMessage[], fields: Parameters<typeof file>[3], more: FactEvidence[] = []) =>
    check('time.admission_after_review', {
      ...unreceived,
      evidence: [{ ...chat(...fields), messages }, ...more],
    });

  it.each([
    ['2026-11-13 21:15:01', 'match'],
    ['2026-11-13 21:15:00', 'mismatch'],
    ['2026-11-13 21:14:59', 'mismatch'],
    ['2026-11-13 21:15', 'unknown'],
    ['2026-11-13 21:16', 'match'],
  ] as const)('sets words of %s beside a review of 21:15:00: %s', (wall, expected) => {
    expect(ask([said('快递一直没收到', wall)], [message(wall)])?.verdict).toBe(expected);
  });

  it.each(['我还没收到货呢', '东西到现在都没到', '未收到货', '根本没有收到快递', '货还在路上吧'])(
    'knows %s',
    (text) => {
      expect(ask([said(text, '2026-11-14 10:00')], [message('2026-11-14 10:00')])?.verdict).toBe('match');
    },
  );

  it('does not take the shop’s words, other words or a denial for the buyer’s admission', () => {
    const at10 = '2026-11-14 10:00';
    const verdict = (...messages: FoundMessage[]) => ask(messages, [message(at10)])?.verdict;
    expect(verdict(said('您是没收到货吗', at10, { side: 'right' }))).toBe('unknown');
    expect(verdict(said('您是没收到货吗', at10, { sender: '青禾旗舰店:小禾' }))).toBe('unknown');
    expect(verdict(said('东西质量太差', at10))).toBe('unknown');
    expect(verdict(said('不是没收到，是坏了', at10))).toBe('unknown');
    expect(verdict(said('没收到货', at10, { side: 'right', sender: 'tb83750126' }))).toBe('match');
  });

  it('takes only a time that somebody vouches for', () => {
    const messages = [said('没收到货', '2026-11-14 10:00')];
    expect(ask(messages, [message('2026-11-14 10:00', 'needs_person')])?.verdict).toBe('unknown');
    expect(ask(messages, [])?.verdict).toBe('unknown');
  });

  it('asks a person about a talk without such words only when nothing else shows where the parcel was', () => {
    const messages = [said('东西质量太差', '2026-11-14 10:00')];
    expect(ask(messages, [])?.needsPerson).toBe(true);
    expect(ask(messages, [], [trackingRecord])?.needsPerson).toBe(false);
  });

  it('is silent without messages and for other types', () => {
    expect(ask([], [message('2026-11-14 10:00')])).toBeUndefined();
    expect(
      check('time.admission_after_review', {
        evidence: [{ ...wangwangChat, messages: [said('没收到货', null)] }],
      }),
    ).toBeUndefined();
  });
});
