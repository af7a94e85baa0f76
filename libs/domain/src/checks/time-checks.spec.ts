import type { FactEvidence } from './case-facts';
import type { CheckCode } from './check-codes';
import type { CheckResult } from './check-result';
import {
  certificate,
  facts,
  type FactsOverrides,
  field,
  file,
  item,
  message,
  trackingRecord,
  wangwangChat,
  wechatTalk,
} from './facts.fixture';
import { runChecks } from './run-checks';

const check = (code: CheckCode, overrides: FactsOverrides): CheckResult | undefined =>
  runChecks(facts(overrides)).find((result) => result.code === code);
const chat = (...fields: Parameters<typeof file>[3]): FactEvidence =>
  file('evd_1', 'wangwang', 'chat', fields);
const unreceived = { complaintType: 'fake_review_before_receipt' } as const;

describe('time.after_order', () => {
  const verdict = (...walls: string[]) =>
    check('time.after_order', { evidence: [chat(...walls.map((wall) => message(wall)))] });

  it.each([
    ['2026-11-11 00:08:30', 'mismatch'],
    ['2026-11-11 00:08:31', 'match'],
    ['2026-11-11 00:08:32', 'match'],
    ['2026-11-11 00:07', 'mismatch'],
    ['2026-11-11 00:08', 'match'],
    ['2026-11-10', 'mismatch'],
  ] as const)('sets a message of %s beside an order of 00:08:31: %s', (wall, expected) => {
    expect(verdict(wall)?.verdict).toBe(expected);
  });

  it('names every message that is older', () => {
    const result = verdict('2026-11-09 10:00', '2026-11-10 10:00', '2026-11-14 10:00');
    expect(result).toMatchObject({ verdict: 'mismatch', expected: { value: '2026-11-11 00:08:31' } });
    expect(result?.found.map(({ value }) => value)).toEqual(['2026-11-09 10:00', '2026-11-10 10:00']);
  });

  it('asks a person only about a screenshot without any usable time', () => {
    const unsure = message('2026-11-14 10:00', 'needs_person');
    expect(
      check('time.after_order', { evidence: [chat(unsure, message('2026-11-14 10:01'))] }),
    ).toMatchObject({
      verdict: 'match',
      pendingFieldIds: [],
    });
    const other = file('evd_2', 'wangwang', 'chat', [unsure], { position: 2 });
    expect(check('time.after_order', { evidence: [wangwangChat, other] })).toMatchObject({
      verdict: 'unknown',
      pendingFieldIds: ['evd_2/0'],
    });
  });

  it('is unknown when the day of a message is not known', () => {
    expect(verdict('14:03')).toMatchObject({ verdict: 'unknown', pendingFieldIds: [] });
    expect(check('time.after_order', { evidence: [chat()] })?.verdict).toBe('unknown');
  });

  it('looks at talks only', () => {
    expect(check('time.after_order', { evidence: [trackingRecord, certificate] })).toBeUndefined();
  });
});

describe('time.after_review', () => {
  const verdict = (...walls: string[]) =>
    check('time.after_review', { ...unreceived, evidence: [chat(...walls.map((wall) => message(wall)))] })
      ?.verdict;

  it.each([
    ['2026-11-13 21:15:01', 'match'],
    ['2026-11-13 21:15:00', 'mismatch'],
    ['2026-11-13 21:14:59', 'mismatch'],
    ['2026-11-13 21:15', 'unknown'],
    ['2026-11-13 21:16', 'match'],
  ] as const)('sets an admission of %s beside a review of 21:15:00: %s', (wall, expected) => {
    expect(verdict(wall)).toBe(expected);
  });

  it('is content with one message after the review, in any screenshot of the talk', () => {
    expect(verdict('2026-11-12 10:00', '2026-11-14 10:00')).toBe('match');
    const before = chat(message('2026-11-12 10:00'));
    const after = file('evd_2', 'wangwang', 'chat', [message('2026-11-14 10:00')], { position: 2 });
    expect(check('time.after_review', { ...unreceived, evidence: [before, after] })?.verdict).toBe('match');
  });

  it('waits for a person when the later message may be the unsure one', () => {
    const evidence = [chat(message('2026-11-12 10:00'), message('2026-11-14 10:00', 'needs_person'))];
    expect(check('time.after_review', { ...unreceived, evidence })).toMatchObject({
      verdict: 'unknown',
      pendingFieldIds: ['evd_1/1'],
    });
  });

  it('matters only where an admission is needed', () => {
    expect(check('time.after_review', { evidence: [wangwangChat] })).toBeUndefined();
    expect(check('time.after_review', { ...unreceived, evidence: [wechatTalk] })).toBeUndefined();
  });
});

describe('time.call_after_review', () => {
  const record = (...walls: string[]) =>
    file(
      'evd_1',
      'phone',
      'record',
      walls.map((wall) => field('timestamp', wall)),
    );

  it('refuses a call made before the review', () => {
    expect(
      check('time.call_after_review', { evidence: [record('2026-11-14 10:00:00', '2026-11-14 10:05:00')] })
        ?.verdict,
    ).toBe('match');
    expect(
      check('time.call_after_review', { evidence: [record('2026-11-12 10:00:00', '2026-11-12 10:05:00')] })
        ?.verdict,
    ).toBe('mismatch');
  });

  it('wants each recording to be after the review', () => {
    const early = file('evd_2', 'phone', 'record', [field('timestamp', '2026-11-12 10:00:00')]);
    expect(
      check('time.call_after_review', { evidence: [record('2026-11-14 10:00:00'), early] }),
    ).toMatchObject({
      verdict: 'mismatch',
      evidenceIds: ['evd_2'],
    });
  });
});

describe('time.not_future', () => {
  it.each([
    ['2026-11-18 20:00:00', 'match'],
    ['2026-11-18 20:00:01', 'mismatch'],
    ['2026-11-18 20:00', 'match'],
    ['2026-11-18 20:01', 'mismatch'],
  ] as const)('sees %s at 20:00:00 as: %s', (wall, expected) => {
    expect(check('time.not_future', { evidence: [chat(message(wall))] })?.verdict).toBe(expected);
  });
});

describe('time.chat_monotone', () => {
  const verdict = (...walls: string[]) =>
    check('time.chat_monotone', { evidence: [chat(...walls.map((wall) => message(wall)))] })?.verdict;

  it('allows equal and rising times, to the precision they are written in', () => {
    expect(verdict('2026-11-14 10:03:05', '2026-11-14 10:03:05', '2026-11-14 10:03')).toBe('match');
  });

  it.each([
    [['2026-11-14 10:03:05', '2026-11-14 10:03:04']],
    [['2026-11-14 10:03', '2026-11-14 10:02']],
    [['2026-11-14 10:00', '2026-11-14 12:00', '2026-11-14 10:01', '2026-11-14 12:01']],
    [['2026-12-31 23:59', '2026-12-31 00:01']],
  ])('contradicts when time goes back: %s', (walls) => {
    expect(verdict(...walls)).toBe('mismatch');
  });

  it('does not compare one screenshot with another', () => {
    const later = file(
      'evd_2',
      'wangwang',
      'chat',
      [message('2026-11-14 08:00'), message('2026-11-14 08:01')],
      { position: 2 },
    );
    expect(check('time.chat_monotone', { evidence: [wangwangChat, later] })?.verdict).toBe('match');
  });

  it('reads from the top of the picture down, whatever the order of the fields', () => {
    const fields = [message('2026-11-14 10:01'), message('2026-11-14 10:02')];
    const upsideDown = file('evd_1', 'wangwang', 'chat', fields);
    expect(
      check('time.chat_monotone', { evidence: [{ ...upsideDown, fields: upsideDown.fields.toReversed() }] })
        ?.verdict,
    ).toBe('match');
  });

  it('needs two times', () => {
    expect(verdict('2026-11-14 10:03')).toBeUndefined();
  });
});

describe('time.wangwang_90_days', () => {
  it.each([
    ['2026-08-20 20:00:00', 'mismatch'],
    ['2026-08-20 20:00:01', 'match'],
    ['2026-08-20 19:59', 'mismatch'],
    ['2026-08-20 20:00', 'match'],
  ] as const)('on 18 November 20:00 finds a message of %s: %s', (wall, expected) => {
    const evidence = [chat(message(wall))];
    expect(check('time.wangwang_90_days', { evidence, order: {} })?.verdict).toBe(expected);
  });

  it('does not concern other channels', () => {
    expect(check('time.wangwang_90_days', { evidence: [wechatTalk] })).toBeUndefined();
  });
});

describe('time.certificate_order', () => {
  const verdict = (
    stated: string | null,
    issued: string | null,
    status: 'accepted' | 'needs_person' = 'accepted',
  ) =>
    check('time.certificate_order', {
      evidence: [
        file('evd_1', 'red_stamp', 'certificate', [
          ...(stated ? [field('timestamp', stated, 'stated', status)] : []),
          ...(issued ? [field('timestamp', issued, 'issued', status)] : []),
        ]),
      ],
    });

  it.each([
    ['2026-11-13 21:15:00', '2026-11-13 21:15:00', 'match'],
    ['2026-11-13 21:15', '2026-11-13', 'match'],
    ['2026-11-13 21:14:59', '2026-11-13 21:15:01', 'match'],
    ['2026-11-13 21:15:01', '2026-11-16 09:30', 'mismatch'],
    ['2026-11-13 21:15:00', '2026-11-13 21:14:59', 'mismatch'],
    ['2026-11-13 21:15:00', '2026-11-12', 'mismatch'],
    ['2026-11-13 21:15:00', null, 'unknown'],
    [null, '2026-11-16 09:30', 'unknown'],
    [null, null, 'unknown'],
    [null, '2026-11-12', 'mismatch'],
  ] as const)('sets stated %s and issued %s around a review of 21:15:00: %s', (stated, issued, expected) => {
    expect(verdict(stated, issued)?.verdict).toBe(expected);
  });

  it('takes the pages of a certificate together', () => {
    const pages = ['stated', 'issued'].map((role, page) =>
      file(`evd_${page}`, 'red_stamp', 'certificate', [
        field('timestamp', '2026-11-13 21:15', role as 'stated' | 'issued'),
      ]),
    );
    expect(check('time.certificate_order', { evidence: pages })?.verdict).toBe('match');
  });

  it('asks a person for the times it needs', () => {
    expect(verdict('2026-11-13 21:15', '2026-11-16', 'needs_person')?.pendingFieldIds).toEqual([
      'evd_1/0',
      'evd_1/1',
    ]);
  });
});

describe('time.tracking_order', () => {
  const verdict = (...nodes: [string, ('plain' | 'picked_up' | 'signed')?][]) =>
    check('time.tracking_order', {
      evidence: [
        file(
          'evd_1',
          'tracking',
          'record',
          nodes.map(([wall, role]) => field('timestamp', wall, role)),
        ),
      ],
    })?.verdict;

  it('allows the newest node on top or at the bottom', () => {
    expect(
      verdict(['2026-11-15 16:40', 'signed'], ['2026-11-13 08:52'], ['2026-11-11 18:42', 'picked_up']),
    ).toBe('match');
    expect(
      verdict(['2026-11-11 18:42', 'picked_up'], ['2026-11-13 08:52'], ['2026-11-15 16:40', 'signed']),
    ).toBe('match');
    expect(verdict(['2026-11-11 18:42'], ['2026-11-13 08:52'])).toBe('match');
  });

  it('contradicts when a node is out of order or the parcel was signed for before it was picked up', () => {
    expect(
      verdict(['2026-11-15 16:40', 'signed'], ['2026-11-10 08:52'], ['2026-11-11 18:42', 'picked_up']),
    ).toBe('mismatch');
    expect(verdict(['2026-11-11 18:42', 'picked_up'], ['2026-11-10 16:40', 'signed'])).toBe('mismatch');
    expect(verdict(['2026-11-11'], ['2026-11-13'], ['2026-11-12'])).toBe('mismatch');
  });

  it('leaves out the times above and below the list', () => {
    const asked = ['2026-11-18 09:00'] as [string];
    const list: [string, ('plain' | 'picked_up' | 'signed')?][] = [
      ['2026-11-11 18:42', 'picked_up'],
      ['2026-11-13 08:52'],
      ['2026-11-15 16:40', 'signed'],
    ];
    expect(verdict(asked, ...list)).toBe('match');
    expect(verdict(...list.toReversed(), asked)).toBe('match');
    expect(
      verdict(asked, ['2026-11-11 18:42', 'picked_up'], ['2026-11-14 07:00'], ['2026-11-13 08:52']),
    ).toBe('mismatch');
    expect(verdict(asked, ...list.slice(0, 2), ['2026-11-14 07:00'])).toBe('match');
    expect(verdict(...list.slice(0, 2).toReversed(), asked)).toBe('match');
  });
});

describe('time.review_before_sign', () => {
  const verdict = (
    signedAt: Date | null,
    evidence: readonly FactEvidence[] = [],
    changes: Partial<typeof item> = {},
  ) =>
    check('time.review_before_sign', {
      ...unreceived,
      order: { items: [{ ...item, signedAt, ...changes }] },
      evidence,
    });
  const reviewed = facts().review.createdAt.getTime();

  it('compares with the second', () => {
    expect(verdict(new Date(reviewed + 1000))?.verdict).toBe('match');
    expect(verdict(new Date(reviewed))?.verdict).toBe('mismatch');
    expect(verdict(new Date(reviewed - 1000))?.verdict).toBe('mismatch');
  });

  it('uses the logistics evidence when the order has no sign time, and contradicts when either is too early', () => {
    expect(verdict(null, [trackingRecord])?.verdict).toBe('match');
    expect(verdict(new Date(reviewed - 1000), [trackingRecord])?.verdict).toBe('mismatch');
    const early = file('evd_1', 'tracking', 'record', [field('timestamp', '2026-11-13 10:00', 'signed')]);
    expect(verdict(item.signedAt, [early])).toMatchObject({ verdict: 'mismatch', evidenceIds: ['evd_1'] });
  });

  it('does not take the sign time of an offline-send parcel for receipt', () => {
    const result = verdict(new Date(reviewed - 1000), [], { offlineSend: true });
    expect(result?.verdict).toBe('unknown');
    expect(result?.message.zh).toContain('线下发货');
    expect(verdict(new Date(reviewed + 1000), [], { offlineSend: true })?.verdict).toBe('match');
  });

  it('is about the reviewed sub-order only', () => {
    const early = { ...item, oid: '3311900000000000003', signedAt: new Date(reviewed - 1000) };
    const ask = (reviewedOid: string | null) =>
      check('time.review_before_sign', { ...unreceived, order: { items: [item, early], reviewedOid } });
    expect(ask(item.oid)?.verdict).toBe('match');
    expect(ask(early.oid)?.verdict).toBe('mismatch');
    expect(ask(null)?.verdict).toBe('unknown');
    expect(ask(null)?.message.zh).toContain('未指明被评价的子订单');
  });

  it('asks a person for an unsure sign time only when there is no other', () => {
    const unsure = file('evd_1', 'tracking', 'record', [
      field('timestamp', '2026-11-15 16:40', 'signed', 'needs_person'),
    ]);
    expect(verdict(null, [unsure])?.pendingFieldIds).toEqual(['evd_1/0']);
    expect(verdict(item.signedAt, [unsure])?.pendingFieldIds).toEqual([]);
  });

  it('belongs to one complaint type', () => {
    expect(check('time.review_before_sign', { evidence: [trackingRecord] })).toBeUndefined();
  });
});
