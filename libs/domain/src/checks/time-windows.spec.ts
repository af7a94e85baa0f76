import { formatWallTime } from '@juzheng/contracts';
import fc from 'fast-check';
import { line, readingOf } from '../reading/fixtures/reading.fixture';
import { parseReading } from '../reading/parse-reading';
import type { FactField } from './case-facts';
import type { CheckCode } from './check-codes';
import { at, billRow, facts, type FactsOverrides, field, file, item, message } from './facts.fixture';
import { runChecks } from './run-checks';

/** Seconds of four years around two leap days, year ends and midnights. */
const anyMoment = fc.oneof(
  fc.constantFrom(
    ...[
      '2028-02-29 00:00:00',
      '2028-02-29 23:59:59',
      '2028-03-01 00:00:00',
      '2027-12-31 23:59:59',
      '2028-01-01 00:00:00',
      '2026-03-01 00:00:00',
    ].map(at),
  ),
  fc
    .integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2028, 11, 31) / 1000 })
    .map((seconds) => new Date(seconds * 1000)),
);
const shift = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000);
const wall = (instant: Date, seconds = 0) => formatWallTime(shift(instant, seconds));
const verdict = (code: CheckCode, overrides: FactsOverrides) =>
  runChecks(facts(overrides)).find((result) => result.code === code)?.verdict;
const unreceived = { complaintType: 'fake_review_before_receipt' } as const;
const chat = (...walls: string[]) =>
  file(
    'evd_1',
    'wangwang',
    'chat',
    walls.map((each) => message(each)),
  );

/** What a check says one second before, at, and one second after a moment, whatever day it is. */
function holdsAround(
  code: CheckCode,
  overridesAt: (moment: Date, seconds: number) => FactsOverrides,
  [before, on, after]: readonly [string | undefined, string | undefined, string | undefined],
): void {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      const said = [-1, 0, 1].map((seconds) => verdict(code, overridesAt(moment, seconds)));
      expect(said).toEqual([before, on, after]);
    }),
    { numRuns: 60 },
  );
}

describe('a second before, at and after the moment, on any day', () => {
  const late = '2029-12-01 00:00:00';

  it('the order: a message is not older', () => {
    holdsAround(
      'time.after_order',
      (moment, seconds) => ({
        order: { createdAt: moment },
        evidence: [chat(wall(moment, seconds))],
        now: late,
      }),
      ['mismatch', 'match', 'match'],
    );
  });

  it('the review: a message is later', () => {
    holdsAround(
      'time.after_review',
      (moment, seconds) => ({
        ...unreceived,
        reviewedAt: wall(moment),
        evidence: [chat(wall(moment, seconds))],
        now: late,
      }),
      ['mismatch', 'mismatch', 'match'],
    );
  });

  it('now: nothing is later', () => {
    holdsAround(
      'time.not_future',
      (moment, seconds) => ({ now: wall(moment), evidence: [chat(wall(moment, seconds))] }),
      ['match', 'match', 'mismatch'],
    );
  });

  it('90 days: a Wangwang message is younger', () => {
    holdsAround(
      'time.wangwang_90_days',
      (moment, seconds) => ({ now: wall(moment, 90 * 86_400 + seconds), evidence: [chat(wall(moment))] }),
      ['match', 'mismatch', 'mismatch'],
    );
  });

  it('the signing: the review is earlier', () => {
    holdsAround(
      'time.review_before_sign',
      (moment, seconds) => ({
        ...unreceived,
        reviewedAt: wall(moment),
        order: { items: [{ ...item, signedAt: shift(moment, seconds) }] },
      }),
      ['mismatch', 'mismatch', 'match'],
    );
  });

  it('the certificate: states no later than the review, and is issued no earlier', () => {
    const stamp = (stated: string, issued: string): FactsOverrides['evidence'] => [
      file('evd_1', 'red_stamp', 'certificate', [
        field('timestamp', stated, 'stated'),
        field('timestamp', issued, 'issued'),
      ]),
    ];
    holdsAround(
      'time.certificate_order',
      (moment, seconds) => ({
        reviewedAt: wall(moment),
        evidence: stamp(wall(moment, seconds), wall(moment, 60)),
        now: late,
      }),
      ['match', 'match', 'mismatch'],
    );
    holdsAround(
      'time.certificate_order',
      (moment, seconds) => ({
        reviewedAt: wall(moment),
        evidence: stamp(wall(moment, -60), wall(moment, seconds)),
        now: late,
      }),
      ['mismatch', 'match', 'match'],
    );
  });

  it('the bill: a row is at most 60 seconds from its SMS, on either side', () => {
    const sms = (sent: string, row: string): FactsOverrides => ({
      evidence: [
        file('evd_thread', 'sms', 'thread', [field('phone', '13857140382', 'title'), message(sent)]),
        file('evd_bill', 'sms', 'bill', billRow(row, '13857140382', 3)),
      ],
      now: late,
    });
    holdsAround('time.sms_bill_rows', (moment, seconds) => sms(wall(moment), wall(moment, 60 + seconds)), [
      'match',
      'match',
      'mismatch',
    ]);
    holdsAround('time.sms_bill_rows', (moment, seconds) => sms(wall(moment), wall(moment, -60 + seconds)), [
      'mismatch',
      'match',
      'match',
    ]);
  });

  it('a recording’s code: it may still be used in its last second', () => {
    const box: FactField['box'] = [20, 0, 200, 30];
    const none = {
      number: null,
      caller: null,
      called: null,
      start: null,
      end: null,
      duration: null,
      remark: null,
      code: null,
    };
    holdsAround(
      'time.recording_expiry',
      (moment, seconds) => ({
        now: wall(moment, seconds),
        evidence: [
          file('evd_1', 'phone', 'record', [{ ...field('timestamp', wall(moment)), box }], {
            document: {
              kind: 'recording',
              records: [{ ...none, expires: { text: '', time: wall(moment), page: 1, box } }],
            },
          }),
        ],
      }),
      ['match', 'match', 'mismatch'],
    );
  });
});

describe('a time written to the minute or the day', () => {
  it('counts as the whole of it, on 29 February as at the year’s end', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const order = { createdAt: moment };
        const now = '2029-12-01 00:00:00';
        const said = (text: string) => verdict('time.after_order', { order, evidence: [chat(text)], now });
        expect(said(wall(moment).slice(0, 16))).toBe('match');
        expect(said(wall(moment).slice(0, 10))).toBe('match');
        expect(said(wall(moment, -86_400).slice(0, 10))).toBe('mismatch');
        expect(said(wall(moment, -60).slice(0, 16))).toBe('mismatch');
      }),
      { numRuns: 60 },
    );
  });

  it('that is no day of the calendar proves nothing', () => {
    for (const text of ['2026-02-29 10:00', '2027-02-29 10:00:00', '2026-04-31 10:00', '2026-11-14 24:01']) {
      expect(verdict('time.after_order', { evidence: [chat(text)] })).toBe('unknown');
    }
    expect(
      verdict('time.after_order', { evidence: [chat('2028-02-29 10:00')], now: '2028-03-05 00:00:00' }),
    ).toBe('match');
  });
});

describe('昨天 in a talk that was taken on any day', () => {
  it('is the day before in Asia/Shanghai, over midnight, the year’s end and 29 February', () => {
    fc.assert(
      fc.property(anyMoment, (capture) => {
        const talk = readingOf(
          [
            line('云淡风轻', { top: 60, left: 330 }),
            line('昨天 23:59', { top: 160, left: 330 }),
            line('东西没有问题差评删了', { top: 220 }),
          ],
          [780, 1600],
        );
        const { fields } = parseReading(talk, { channel: 'wechat', part: 'chat', captureDate: capture });
        const expected = `${wall(capture, -86_400).slice(0, 10)} 23:59`;
        expect(fields.filter(({ kind }) => kind === 'timestamp').map(({ normalized }) => normalized)).toEqual(
          [expected],
        );
      }),
      { numRuns: 60 },
    );
  });
});
