import type { CertificatePart, FoundDocument } from '../reading/document/found-document';
import type { FoundMessage, FoundWindow } from '../reading/reading';
import { talk } from '../reading/series/series.fixture';
import type { FactEvidence } from './case-facts';
import type { CheckCode } from './check-codes';
import type { CheckResult } from './check-result';
import {
  facts,
  type FactsOverrides,
  field,
  file,
  item,
  message,
  smsBill,
  smsThread,
  wechatProfile,
  wechatReason,
  wechatTalk,
} from './facts.fixture';
import { runChecks } from './run-checks';

const check = (code: CheckCode, overrides: FactsOverrides): CheckResult | undefined =>
  runChecks(facts(overrides)).find((result) => result.code === code);

const cropped = (...missing: FoundWindow['missing']): FoundWindow => ({
  complete: missing.length === 0,
  missing,
});
const whole = { window: cropped() };
const screen = (position: number, messages: readonly FoundMessage[], rest: Partial<FactEvidence> = {}) =>
  file(`evd_${position}`, 'wangwang', 'chat', [], { position, messages, ...rest });

describe('completeness.window', () => {
  const verdict = (...windows: FactEvidence['window'][]) =>
    check('completeness.window', {
      evidence: windows.map((window, index) =>
        screen(index + 1, talk('left 在吗'), { window: window ?? null }),
      ),
    });

  it('matches when every screenshot shows the whole window', () => {
    expect(verdict(whole.window, whole.window)?.verdict).toBe('match');
  });

  it('contradicts when one is cropped, and names the side and the file', () => {
    const result = verdict(whole.window, cropped('title_bar', 'right_edge'));
    expect(result).toMatchObject({ verdict: 'mismatch', evidenceIds: ['evd_2'] });
    expect(result?.message.zh).toContain('旺旺第 2 张不是完整窗口，缺：标题栏、右边');
  });

  it('is unknown when it could not be told or was not looked for', () => {
    expect(verdict({ complete: null, missing: [] })?.verdict).toBe('unknown');
    expect(verdict(null, whole.window)).toMatchObject({ verdict: 'unknown', needsPerson: false });
  });

  it('concerns talks only', () => {
    const cut = { window: cropped('left_edge') };
    const evidence = [
      { ...wechatProfile, ...cut },
      { ...wechatReason, ...cut },
      { ...smsBill, ...cut },
    ];
    expect(check('completeness.window', { evidence })).toBeUndefined();
  });
});

describe('completeness.series', () => {
  const [one, two, three, four] = talk(
    'left 东西没有问题差评删了',
    'right 您好请问是哪一单呢',
    'left 退货快递到单请看下',
    'right 我们只按平台规则处理',
  ) as [FoundMessage, FoundMessage, FoundMessage, FoundMessage];
  const series = (...evidence: FactEvidence[]) => check('completeness.series', { evidence });

  it('matches when neighbours overlap', () => {
    expect(series(screen(1, [one, two, three]), screen(2, [two, three, four]))?.verdict).toBe('match');
  });

  it('leaves a gap to a person, and shows the messages beside it', () => {
    const result = series(screen(1, [one, two]), screen(2, [three, four]));
    expect(result).toMatchObject({
      verdict: 'unknown',
      needsPerson: true,
      found: [{ box: two.box }, { box: three.box }],
    });
    expect(result?.message.zh).toContain('不能证明旺旺第 1 张与旺旺第 2 张之间没有遗漏消息');
  });

  it('says when the places are against the content', () => {
    const result = series(screen(2, [one, two, three]), screen(1, [two, three, four]));
    expect(result).toMatchObject({ verdict: 'unknown', needsPerson: true });
    expect(result?.message.zh).toContain('旺旺第 2 张的内容在旺旺第 1 张之前');
  });

  it('does not take the order of screenshots that nobody numbered for wrong', () => {
    const unnumbered = [screen(1, [two, three, four]), { ...screen(1, [one, two, three]), id: 'evd_2' }];
    expect(series(...unnumbered)?.verdict).toBe('match');
  });

  it('names a copy', () => {
    const result = series(screen(1, [one, two]), screen(2, [one, two]), screen(3, [one, two, three]));
    expect(result?.message.zh).toContain('重复');
    expect(result?.verdict).toBe('match');
  });

  it('asks a person when one of several screenshots shows no message', () => {
    expect(series(screen(1, [one, two], whole), screen(2, [], whole))).toMatchObject({
      verdict: 'unknown',
      needsPerson: true,
    });
  });

  it('knows nothing without messages, and asks nobody', () => {
    expect(series(screen(1, [], whole), screen(2, [], whole))).toMatchObject({
      verdict: 'unknown',
      needsPerson: false,
    });
  });

  it('needs two screenshots of one talk', () => {
    expect(series(screen(1, [one]), { ...wechatTalk, messages: [two] })).toBeUndefined();
  });
});

describe('time.series_monotone', () => {
  const at = (position: number, ...walls: string[]) =>
    file(
      `evd_${position}`,
      'wangwang',
      'chat',
      walls.map((wall) => message(wall)),
      { position },
    );
  const verdict = (...evidence: FactEvidence[]) => check('time.series_monotone', { evidence })?.verdict;

  it('allows neighbours to overlap', () => {
    expect(
      verdict(at(1, '2026-11-14 10:00', '2026-11-14 10:10'), at(2, '2026-11-14 10:05', '2026-11-14 10:20')),
    ).toBe('match');
  });

  it.each([
    ['2026-11-14 10:00:00', 'match'],
    ['2026-11-14 09:59:59', 'mismatch'],
    ['2026-11-14 10:00', 'match'],
    ['2026-11-14 09:59', 'mismatch'],
  ] as const)('sets a later screenshot that begins at %s beside one from 10:00:00: %s', (wall, expected) => {
    expect(verdict(at(1, '2026-11-14 10:00:00'), at(2, wall))).toBe(expected);
  });

  it('says nothing of screenshots that nobody numbered', () => {
    expect(verdict(at(1, '2026-11-14 10:00'), { ...at(2, '2026-11-14 09:00'), position: 1 })).toBeUndefined();
  });
});

describe('sets of evidence', () => {
  it('asks for reason, profile with its account, and chat', () => {
    const ask = (...evidence: FactEvidence[]) => check('completeness.offsite_set', { evidence });
    expect(ask(wechatReason, wechatProfile, wechatTalk)?.verdict).toBe('match');
    expect(ask(wechatReason, wechatTalk)).toMatchObject({
      verdict: 'unknown',
      message: { zh: '微信材料还缺：资料页。' },
    });
    const blurred = file('evd_profile', 'wechat', 'profile', [
      field('wechat_id', 'deer19920816', 'profile', 'needs_person'),
    ]);
    expect(ask(wechatReason, blurred, wechatTalk)?.verdict).toBe('unknown');
    expect(ask(smsThread)).toBeUndefined();
  });

  it('asks for the SMS thread with its number and the bill of SMS', () => {
    const ask = (...evidence: FactEvidence[]) => check('completeness.sms_set', { evidence });
    const bill = (service: 'sms' | 'call'): FactEvidence => ({
      ...smsBill,
      document: {
        kind: 'bill',
        carrier: null,
        service,
        heading: null,
        months: [],
        period: null,
        number: null,
      },
    });
    expect(ask(smsThread, smsBill)?.verdict).toBe('match');
    expect(ask(smsThread, bill('sms'))?.verdict).toBe('match');
    expect(ask(smsThread, bill('call'))?.verdict).toBe('mismatch');
    expect(ask(smsThread, bill('call'), { ...smsBill, id: 'evd_other' })?.verdict).toBe('match');
    expect(ask(smsThread)?.verdict).toBe('unknown');
    expect(ask({ ...smsThread, fields: smsThread.fields.slice(1) }, smsBill)?.verdict).toBe('unknown');
    expect(ask(wechatTalk)).toBeUndefined();
  });
});

describe('completeness.certificate', () => {
  const part = { text: '…', page: 1, box: [0, 0, 10, 10] } as const;
  const certificate = (missing: CertificatePart[], seals: 0 | 1 | null, id = 'evd_1') =>
    file(id, 'red_stamp', 'certificate', [], {
      document: {
        kind: 'certificate',
        parts: Object.fromEntries(
          (
            ['waybill', 'item', 'logistics_times', 'state', 'stated_time', 'issue_time', 'signatory'] as const
          ).map((name) => [name, missing.includes(name) ? null : { ...part, box: [...part.box] }]),
        ) as Record<CertificatePart, null>,
        seals: seals === null ? null : seals === 0 ? [] : [{ page: 1, box: [1, 2, 3, 4] }],
      },
    });
  const ask = (...evidence: FactEvidence[]) => check('completeness.certificate', { evidence });

  it('matches with seven parts and a seal, and shows where they are', () => {
    expect(ask(certificate([], 1))).toMatchObject({ verdict: 'match', evidenceIds: ['evd_1'] });
    expect(ask(certificate([], 1))?.found).toHaveLength(8);
  });

  it('contradicts when parts are missing, and names them', () => {
    const result = ask(certificate(['item', 'signatory'], 1));
    expect(result?.verdict).toBe('mismatch');
    expect(result?.message.zh).toContain('物品名称、快递公司署名');
  });

  it('leaves a missing seal to a person, and says nothing where none was looked for', () => {
    expect(ask(certificate([], 0))).toMatchObject({ verdict: 'unknown', needsPerson: true });
    expect(ask(certificate([], null))).toMatchObject({ verdict: 'unknown', needsPerson: false });
    expect(ask(file('evd_1', 'red_stamp', 'certificate', []))).toMatchObject({
      verdict: 'unknown',
      needsPerson: false,
    });
  });

  it('takes the pages of a certificate together', () => {
    expect(ask(certificate(['item', 'state'], 0), certificate(['waybill'], 1, 'evd_2'))?.verdict).toBe(
      'match',
    );
  });
});

describe('completeness.tracking_nodes', () => {
  type Node = Extract<FoundDocument, { kind: 'tracking' }>['nodes'][number];
  const node = (kind: Node['kind'], time: string | null): Node => ({
    kind,
    time,
    text: '…',
    page: 1,
    box: [0, 0, 9, 9],
  });
  const course = [
    node('signed', '2026-11-15 16:40:18'),
    node('in_transit', '2026-11-13 08:52'),
    node('picked_up', '2026-11-11 18:42:07'),
  ];
  const record = (
    nodes: readonly Node[],
    site: 'courier' | 'platform' | null = 'courier',
    rest: Partial<FactEvidence> = {},
  ) =>
    file('evd_1', 'tracking', 'record', [], {
      document: { kind: 'tracking', nodes, site, siteMark: null },
      ...rest,
    });
  const ask = (evidence: FactEvidence, order: FactsOverrides['order'] = {}) =>
    check('completeness.tracking_nodes', { evidence: [evidence], order });

  it('matches from the pick-up to the last node, whichever stands on top', () => {
    expect(ask(record(course))).toMatchObject({
      verdict: 'match',
      found: [{ value: '揽收' }, { value: '签收' }],
    });
    expect(ask(record(course.toReversed()))?.verdict).toBe('match');
  });

  it('contradicts without the pick-up, on a platform’s page, or cut', () => {
    expect(ask(record(course.slice(0, 2)))?.verdict).toBe('mismatch');
    expect(ask(record(course, 'platform'))?.verdict).toBe('mismatch');
    expect(ask(record(course, 'courier', { window: cropped('last_row') }))?.verdict).toBe('mismatch');
    expect(ask(record(course, 'courier', { window: cropped('left_edge') }))?.verdict).toBe('match');
  });

  it('contradicts when the record goes on after the order’s sign time and never says so', () => {
    const late = [node('in_transit', '2026-11-16 08:00'), ...course.slice(1)];
    expect(ask(record(late))?.verdict).toBe('mismatch');
    expect(ask(record(late), { items: [{ ...item, signedAt: null }] })?.verdict).toBe('match');
    expect(ask(record(course.slice(1)))?.verdict).toBe('match');
  });

  it('is unknown when it is not said whose page it is, or nothing could be read', () => {
    expect(ask(record(course, null))).toMatchObject({ verdict: 'unknown', needsPerson: false });
    expect(ask(record([node('picked_up', null)]))).toMatchObject({ verdict: 'unknown', needsPerson: true });
    expect(ask(file('evd_1', 'tracking', 'record', []))).toMatchObject({
      verdict: 'unknown',
      needsPerson: false,
    });
  });
});
