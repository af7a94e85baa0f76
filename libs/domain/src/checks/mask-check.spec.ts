import {
  type FactsOverrides,
  facts,
  field,
  file,
  smsThread,
  wangwangChat,
  wechatProfile,
  wechatReason,
} from './facts.fixture';
import { maskCheck } from './mask-check';
import { runChecks } from './run-checks';

const masked = (overrides: FactsOverrides) => runChecks(facts(overrides)).map(maskCheck);

describe('maskCheck', () => {
  it('masks personal values and shows what is not personal', () => {
    const checks = masked({ evidence: [wangwangChat, smsThread, wechatReason, wechatProfile] });
    const values = Object.fromEntries(
      checks.map(({ code, expected, found }) => [code, [expected?.value, found[0]?.value]]),
    );
    expect(values).toMatchObject({
      'identity.order_id': ['3311900000000000001', '3311900000000000001'],
      'identity.buyer_nick': ['t**6', 't**6'],
      'identity.phone': ['138****0382', '138****0382'],
      'identity.wechat_account': ['d****6', 'd****6'],
    });
  });

  it('leaves verdict, source, file and box as they are', () => {
    const evidence = [file('evd_1', 'phone', 'record', [field('phone', '13900000009')])];
    const [check] = masked({ evidence }).filter(({ code }) => code === 'identity.phone');
    expect(check).toMatchObject({
      verdict: 'mismatch',
      found: [
        {
          value: '139****0009',
          source: 'evidence',
          evidenceId: 'evd_1',
          fieldId: 'evd_1/0',
          box: [20, 0, 200, 30],
        },
      ],
    });
  });

  it('masks the values of a code it does not know', () => {
    const value = {
      value: 'something',
      source: 'order' as const,
      evidenceId: null,
      fieldId: null,
      box: null,
    };
    expect(maskCheck({ code: 'identity.of_the_future', expected: value, found: [] }).expected?.value).toBe(
      's****g',
    );
  });
});
