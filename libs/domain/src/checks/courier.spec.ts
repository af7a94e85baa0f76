import type { CheckCode } from './check-codes';
import type { CheckResult } from './check-result';
import { facts, type FactsOverrides, field, file, item, trackingRecord } from './facts.fixture';
import { runChecks } from './run-checks';

const check = (code: CheckCode, overrides: FactsOverrides): CheckResult | undefined =>
  runChecks(facts(overrides)).find((result) => result.code === code);

describe('the courier', () => {
  it('fits the pattern of the waybill, or warns without contradicting', () => {
    expect(check('identity.courier', { evidence: [trackingRecord] })?.verdict).toBe('match');
    const result = check('identity.courier', {
      order: { items: [{ ...item, courier: 'SF' }] },
      evidence: [trackingRecord],
    });
    expect(result).toMatchObject({ verdict: 'unknown', expected: { value: 'SF' } });
    expect(result?.message.zh).toContain('不像顺丰');
  });

  it('is for a person when another courier signed the certificate', () => {
    const certificate = (text: string) =>
      file('evd_1', 'red_stamp', 'certificate', [field('tracking_no', 'YT7493028516640')], {
        document: {
          kind: 'certificate',
          parts: {
            waybill: null,
            item: null,
            logistics_times: null,
            state: null,
            stated_time: null,
            issue_time: null,
            signatory: { text, page: 1, box: [1, 2, 3, 4] },
          },
          seals: null,
        },
      });
    const ask = (text: string) => check('identity.courier', { evidence: [certificate(text)] });
    expect(ask('圆通速递成都高新营业部')?.verdict).toBe('match');
    expect(ask('成都高新营业部')?.verdict).toBe('match');
    expect(ask('中通快递成都分公司')).toMatchObject({
      verdict: 'unknown',
      needsPerson: true,
      expected: { value: 'YTO' },
      found: [{ value: 'ZTO', box: [1, 2, 3, 4] }],
    });
  });

  it('is unknown when the order names none', () => {
    for (const courier of [null, 'OTHER'] as const) {
      const given = { order: { items: [{ ...item, courier }] }, evidence: [trackingRecord] };
      expect(check('identity.courier', given)?.verdict).toBe('unknown');
    }
  });

  it.each([
    ['SF', 'SF1650384927716'],
    ['SF', '165038492771'],
    ['JT', 'JT5260174839205'],
    ['JD', 'JDVA1234567890'],
    ['EMS', 'EA123456789CN'],
    ['ZTO', '75843920167453'],
    ['STO', '773158204966718'],
    ['YUNDA', '433092817564028'],
  ] as const)('knows that %s writes waybills like %s', (courier, waybill) => {
    const evidence = [file('evd_1', 'tracking', 'record', [field('tracking_no', waybill)])];
    expect(check('identity.courier', { order: { items: [{ ...item, courier }] }, evidence })?.verdict).toBe(
      'match',
    );
  });
});
