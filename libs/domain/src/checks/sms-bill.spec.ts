import type { FactEvidence } from './case-facts';
import type { CheckCode } from './check-codes';
import type { CheckResult } from './check-result';
import {
  billRow,
  facts,
  type FactsOverrides,
  field,
  file,
  message,
  smsBill,
  smsThread,
} from './facts.fixture';
import { runChecks } from './run-checks';

const check = (code: CheckCode, overrides: FactsOverrides): CheckResult | undefined =>
  runChecks(facts(overrides)).find((result) => result.code === code);
const thread = (...fields: Parameters<typeof file>[3]): FactEvidence =>
  file('evd_t', 'sms', 'thread', fields);
const bill = (...fields: Parameters<typeof file>[3]): FactEvidence => file('evd_b', 'sms', 'bill', fields);
const row = (wall: string, status?: 'needs_person') => field('timestamp', wall, 'bill_row', status);
const buyer = '13857140382';
const stranger = '13900000001';

describe('time.sms_bill_rows', () => {
  const verdict = (
    messages: Parameters<typeof file>[3],
    rows: Parameters<typeof file>[3],
    rest: FactsOverrides = {},
  ) => check('time.sms_bill_rows', { ...rest, evidence: [thread(...messages), bill(...rows)] });

  it('finds every message of a clean case in the bill', () => {
    expect(check('time.sms_bill_rows', { evidence: [smsThread, smsBill] })?.verdict).toBe('match');
  });

  it.each([
    ['2026-11-14 09:17:22', '2026-11-14 09:18:22', 'match'],
    ['2026-11-14 09:17:22', '2026-11-14 09:18:23', 'mismatch'],
    ['2026-11-14 09:17:22', '2026-11-14 09:16:22', 'match'],
    ['2026-11-14 09:17:22', '2026-11-14 09:16:21', 'mismatch'],
    ['2026-11-14 09:17', '2026-11-14 09:18:59', 'match'],
    ['2026-11-14 09:17', '2026-11-14 09:19:00', 'mismatch'],
    ['2026-11-14 09:17', '2026-11-14 09:16:00', 'match'],
    ['2026-11-14 09:17', '2026-11-14 09:15:59', 'mismatch'],
    ['2026-11-30 23:59', '2026-12-01 00:00:30', 'match'],
  ] as const)('sets a message of %s beside a row of %s: %s', (sent, billed, expected) => {
    expect(verdict([message(sent)], [row(billed)])?.verdict).toBe(expected);
  });

  it('names the messages without a row', () => {
    const result = verdict(
      [message('2026-11-14 09:17'), message('2026-11-14 11:00')],
      [row('2026-11-14 09:17:30')],
    );
    expect(result).toMatchObject({
      verdict: 'mismatch',
      found: [{ value: '2026-11-14 11:00' }],
      evidenceIds: ['evd_t'],
    });
  });

  it('does not count the row of another number', () => {
    expect(verdict([message('2026-11-14 09:17')], billRow('2026-11-14 09:17:30', buyer, 1))?.verdict).toBe(
      'match',
    );
    expect(verdict([message('2026-11-14 09:17')], billRow('2026-11-14 09:17:30', stranger, 1))?.verdict).toBe(
      'mismatch',
    );
    expect(
      verdict([message('2026-11-14 09:17')], billRow('2026-11-14 09:17:30', '13857140383', 1))?.verdict,
    ).toBe('unknown');
  });

  it('cannot tell whose rows they are when no number of the talk is known', () => {
    const rows = billRow('2026-11-14 09:17:30', stranger, 1);
    const result = verdict([message('2026-11-14 09:17')], rows, { order: { receiverPhone: null } });
    expect(result?.verdict).toBe('unknown');
  });

  it('is unknown when a message has no full date', () => {
    expect(
      verdict([message('09:17'), message('2026-11-14 09:17')], [row('2026-11-14 09:17:30')])?.verdict,
    ).toBe('unknown');
  });

  it('waits for a person when a message is unsure, unless another screenshot shows it clearly', () => {
    const unsure = message('2026-11-14 09:17', 'needs_person');
    expect(verdict([unsure], [row('2026-11-14 09:17:30')])).toMatchObject({
      verdict: 'unknown',
      pendingFieldIds: ['evd_t/0'],
    });
    expect(verdict([unsure, message('2026-11-14 09:17')], [row('2026-11-14 09:17:30')])?.verdict).toBe(
      'match',
    );
  });

  it('waits for unsure rows only while a message lacks its row', () => {
    const unsure = row('2026-11-14 09:30:00', 'needs_person');
    expect(verdict([message('2026-11-14 09:17')], [unsure, row('2026-11-14 09:17:30')])?.verdict).toBe(
      'match',
    );
    expect(verdict([message('2026-11-14 09:17')], [unsure, row('2026-11-14 11:00:00')])).toMatchObject({
      verdict: 'unknown',
      pendingFieldIds: ['evd_b/0'],
    });
  });

  it('is unknown when the bill shows no row', () => {
    expect(verdict([message('2026-11-14 09:17')], [])?.verdict).toBe('unknown');
  });

  it('needs both thread and bill', () => {
    expect(check('time.sms_bill_rows', { evidence: [smsThread] })).toBeUndefined();
  });
});

describe('time.bill_month', () => {
  const verdict = (sent: string, billed: string, status?: 'needs_person') =>
    check('time.bill_month', {
      evidence: [
        thread(message(sent)),
        bill(row(billed), ...(status ? [row('2026-10-01 10:00:00', status)] : [])),
      ],
    });

  it.each([
    ['2026-11-14 09:17', '2026-11-01 00:00:00', 'match'],
    ['2026-11-14 09:17', '2026-10-31 23:59:59', 'mismatch'],
    ['2026-10-31 23:59', '2026-11-02 10:00:00', 'match'],
    ['2026-10-31 23:57', '2026-11-02 10:00:00', 'mismatch'],
    ['2027-01-01 00:00', '2026-12-31 23:00:00', 'match'],
  ] as const)('sets a message of %s beside a bill with a row of %s: %s', (sent, billed, expected) => {
    expect(verdict(sent, billed)?.verdict).toBe(expected);
  });

  it('names the message and asks for the other month', () => {
    expect(verdict('2026-11-14 09:17', '2026-10-02 10:00:00')?.message.zh).toBe(
      '短信时间 2026-11-14 09:17 不在详单的月份（2026-10）内，请补充该月详单。',
    );
  });

  it('is unknown while rows of the bill are unsure', () => {
    expect(verdict('2026-11-14 09:17', '2026-10-02 10:00:00', 'needs_person')?.verdict).toBe('unknown');
  });
});
