import type { CallRecord, FoundMoment, FoundText } from '../reading/document/found-document';
import { shippedRules } from '../rules/shipped-rules';
import type { FactEvidence } from './case-facts';
import type { CheckCode } from './check-codes';
import { facts, type FactsOverrides, field, file } from './facts.fixture';
import { runChecks } from './run-checks';

const check = (code: CheckCode, overrides: FactsOverrides) =>
  runChecks(facts(overrides)).find((result) => result.code === code);

const text = (row: number, value: string): FoundText => ({
  text: value,
  page: 1,
  box: [0, row * 40, 300, 30],
});
const moment = (row: number, time: string): FoundMoment => ({ ...text(row, time), time });

interface Call {
  called?: string;
  start?: string;
  end?: string;
  expires?: string;
}

/** A page with calls, each on rows of its own. */
function page(calls: readonly Call[], change: Partial<CallRecord> = {}): FactEvidence {
  const records = calls.map((call, index): CallRecord => {
    const row = index * 10;
    return {
      number: text(row, 'AC71221470373469'),
      caller: null,
      called: text(row + 1, call.called ?? '13857140382'),
      start: call.start ? moment(row + 2, call.start) : null,
      end: call.end ? moment(row + 3, call.end) : null,
      duration: { ...text(row + 4, '3分'), seconds: 180 },
      remark: null,
      code: null,
      expires: call.expires ? moment(row + 5, call.expires) : null,
      ...change,
    };
  });
  const at = (found: FoundText | null, value: Parameters<typeof field>) =>
    found ? [{ ...field(...value), box: found.box }] : [];
  const fields = records.flatMap((record) => [
    ...at(record.called, ['phone', record.called?.text ?? '']),
    ...at(record.start, ['timestamp', record.start?.time ?? '']),
    ...at(record.end, ['timestamp', record.end?.time ?? '']),
    ...at(record.expires, ['timestamp', record.expires?.time ?? '']),
  ]);
  return file('evd_1', 'phone', 'record', fields, { document: { kind: 'recording', records } });
}

const call: Call = {
  start: '2026-11-14 10:00:00',
  end: '2026-11-14 10:03:00',
  expires: '2026-11-29 10:00:00',
};

describe('completeness.recording', () => {
  const ask = (evidence: FactEvidence) => check('completeness.recording', { evidence: [evidence] });

  it('matches with number, called number, start, end and duration', () => {
    expect(ask(page([call]))).toMatchObject({ verdict: 'match' });
    expect(ask(page([call]))?.found).toHaveLength(5);
  });

  it('contradicts when one is missing, and names it', () => {
    const result = ask(page([{ ...call, end: undefined }], { duration: null }));
    expect(result?.verdict).toBe('mismatch');
    expect(result?.message.zh).toContain('结束时间、通话时长');
  });

  it('is unknown for a number alone, and asks a person about a page on which nothing was found', () => {
    expect(ask(file('evd_1', 'phone', null, []))).toMatchObject({ verdict: 'unknown', needsPerson: false });
    expect(ask(page([]))).toMatchObject({ verdict: 'unknown', needsPerson: true });
  });

  it('looks at the call to the order’s number in a list', () => {
    const stranger = { ...call, called: '13900000001' };
    expect(ask(page([stranger, call]))?.verdict).toBe('match');
    expect(ask(page([stranger, { ...call, called: '13900000002' }]))?.verdict).toBe('unknown');
  });
});

describe('identity.order_id', () => {
  it('is not contradicted by what is noted beside another call of a list', () => {
    const list = page([{ ...call, called: '13900000001' }, call]);
    const noted = (row: number) => ({
      ...list.fields[0],
      ...field('order_id', '9999900000000000009'),
      box: text(row, '').box,
    });
    const withNote = (row: number): FactEvidence => ({
      ...list,
      fields: [...list.fields, { ...noted(row), id: 'evd_1/note' }],
    });
    const ask = (evidence: FactEvidence) => check('identity.order_id', { evidence: [evidence] })?.verdict;
    expect(ask(withNote(1))).toBe('unknown');
    expect(ask(withNote(11))).toBe('mismatch');
  });
});

describe('time.recording_expiry', () => {
  const ask = (expires: string | undefined, now: string, rules = shippedRules) =>
    check('time.recording_expiry', { evidence: [page([{ ...call, expires }])], now, rules });

  it.each([
    ['2026-11-29 10:00:00', '2026-11-29 09:59:59', 'match'],
    ['2026-11-29 10:00:00', '2026-11-29 10:00:00', 'match'],
    ['2026-11-29 10:00:00', '2026-11-29 10:00:01', 'mismatch'],
    ['2026-11-29', '2026-11-29 23:59:59', 'match'],
    ['2026-11-29', '2026-11-30 00:00:00', 'mismatch'],
  ] as const)('a code until %s is at %s: %s', (expires, now, expected) => {
    expect(ask(expires, now)?.verdict).toBe(expected);
  });

  it('without an end counts the days that Ancun keeps a recording, and then asks a person', () => {
    expect(ask(undefined, '2026-12-14 10:00:00')?.verdict).toBe('match');
    expect(ask(undefined, '2026-12-14 10:00:01')).toMatchObject({ verdict: 'unknown', needsPerson: true });
  });

  it('says nothing when nobody knows those days', () => {
    const { limits } = shippedRules;
    const rules = {
      ...shippedRules,
      limits: { ...limits, recordingKeepDays: { ...limits.recordingKeepDays, value: null } },
    };
    expect(ask(undefined, '2027-12-14 10:00:00', rules)).toBeUndefined();
  });

  it('takes an end that nobody vouches for as unknown', () => {
    const unsure = page([call]);
    const fields = unsure.fields.map((one) => ({ ...one, status: 'needs_person' as const }));
    expect(check('time.recording_expiry', { evidence: [{ ...unsure, fields }] })).toBeUndefined();
  });
});

describe('time.call_after_review', () => {
  const ask = (evidence: FactEvidence) => check('time.call_after_review', { evidence: [evidence] })?.verdict;

  it.each([
    ['2026-11-13 21:15:01', 'match'],
    ['2026-11-13 21:15:00', 'mismatch'],
    ['2026-11-13 21:14:59', 'mismatch'],
  ] as const)(
    'sets a call that ended at %s beside a review of 21:15:00, whatever its code’s end: %s',
    (end, expected) => {
      expect(ask(page([{ ...call, start: '2026-11-13 21:10:00', end }]))).toBe(expected);
    },
  );

  it('does not take another buyer’s call for this one', () => {
    const early = { ...call, start: '2026-11-12 10:00:00', end: '2026-11-12 10:01:00' };
    expect(ask(page([{ ...call, called: '13900000001' }, early]))).toBe('mismatch');
  });
});

describe('time.case_window', () => {
  const ask = (evidence: FactEvidence, now?: string) =>
    check('time.case_window', { evidence: [evidence], ...(now ? { now } : {}) })?.verdict;
  const picked = (wall: string) =>
    file('evd_1', 'tracking', 'record', [field('timestamp', wall, 'picked_up')]);

  it.each([
    ['2026-11-11 00:08:30', 'mismatch'],
    ['2026-11-11 00:08:31', 'match'],
    ['2026-11-11 00:07', 'mismatch'],
    ['2026-11-11 00:08', 'match'],
  ] as const)('sets a pick-up at %s beside an order of 00:08:31: %s', (wall, expected) => {
    expect(ask(picked(wall))).toBe(expected);
  });

  it('contradicts a call before the order, but not a code that ends in the future', () => {
    expect(ask(page([call]))).toBe('match');
    expect(ask(page([{ ...call, start: '2026-11-10 10:00:00' }]))).toBe('mismatch');
  });

  it('contradicts a certificate that speaks of the future', () => {
    const stated = (wall: string) =>
      file('evd_1', 'red_stamp', 'certificate', [field('timestamp', wall, 'stated')]);
    expect(ask(stated('2026-11-18 20:00:01'), '2026-11-18 20:00:00')).toBe('mismatch');
    expect(ask(stated('2026-11-18 20:00:00'), '2026-11-18 20:00:00')).toBe('match');
  });

  it('leaves messages to their own checks', () => {
    expect(
      ask(file('evd_1', 'wangwang', 'chat', [field('timestamp', '2026-11-09 10:00', 'message')])),
    ).toBeUndefined();
  });
});
