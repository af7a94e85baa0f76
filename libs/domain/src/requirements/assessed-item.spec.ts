import { Requirements } from '@juzheng/contracts';
import { at } from '../checks/facts.fixture';
import { effectiveRules } from '../rules/effective-rules';
import type { RuleOverride } from '../rules/rule-override';
import { shippedRules } from '../rules/shipped-rules';
import { assessRequirements, type RequirementsInput } from './assess-requirements';
import type { RequirementEvidence } from './requirement-evidence';

const chat: RequirementEvidence = {
  id: 'evd_1',
  channel: 'wangwang',
  part: 'chat',
  position: 1,
  state: 'read',
  fields: [{ kind: 'timestamp', role: 'message', status: 'accepted', value: '2026-11-14 10:03:05' }],
};
function assess(rest: Partial<RequirementsInput> = {}) {
  return assessRequirements({
    complaintType: 'extortion_for_improper_benefit',
    evidence: [],
    checks: [],
    now: at('2026-11-18 20:00:00'),
    dueAt: at('2026-12-13 21:15:00'),
    rules: shippedRules,
    ...rest,
  });
}
function item(key: string, rest: Partial<RequirementsInput> = {}) {
  const { paths, supporting } = assess(rest);
  const found = [...paths, ...supporting].flatMap(({ items }) => items).find((each) => each.key === key);
  if (!found) throw new Error(`no item ${key}`);
  return found;
}
function rulesWith(ruleId: string, value: unknown, rest: Partial<RuleOverride> = {}) {
  const override = {
    ruleId,
    value,
    shopId: null,
    by: 'user usr_1',
    reason: '客服确认',
    at: '2026-11-20',
    ...rest,
  };
  return effectiveRules(shippedRules, [override]);
}
const mismatch = (code: string, evidenceId = 'evd_1') => ({
  code,
  verdict: 'mismatch' as const,
  found: [{ evidenceId }, { evidenceId }],
});

describe('why an item has its status', () => {
  const rejected = [{ status: 'rejected' as const }];
  it.each([
    ['missing', [], '还没有上传。'],
    ['ok', [chat], '已有 1 份，没有发现矛盾。'],
    ['reading', [{ ...chat, state: 'queued' as const }], '正在识别 1 个文件。'],
    ['weak', [{ ...chat, state: 'failed' as const }], '1 个文件无法识别。'],
    ['weak', [{ ...chat, fields: rejected }], '读到的内容已全部被人工否定。'],
  ])('is said when it is %s', (status, evidence, why) => {
    expect(item('wangwang.chat', { evidence })).toMatchObject({ status, why: { zh: why } });
  });

  it('counts what could be used where the rules ask for more', () => {
    const rules = rulesWith('channel.wangwang.chat', { count: 3 });
    const evidence = [chat, { ...chat, id: 'evd_2', position: 2 }];
    const { status, why } = item('wangwang.chat', { evidence, rules });
    expect([status, why.zh, why.en]).toEqual(['missing', '只认出 2 / 3 份。', 'Only 2 of 3 could be used.']);
  });

  it('names the checks that contradict, each once', () => {
    const checks = [
      mismatch('identity.buyer_nick'),
      mismatch('identity.order_id'),
      mismatch('identity.phone', 'evd_9'),
    ];
    const evidence = [chat, { ...chat, id: 'evd_2' }];
    expect(item('wangwang.chat', { evidence, checks }).why).toEqual({
      zh: '有 1 个文件与订单或其他证据矛盾：买家昵称、订单号。',
      en: '1 file(s) contradict the order or other evidence: buyer nick, order number.',
    });
    const both = [mismatch('identity.phone'), mismatch('identity.phone', 'evd_2')];
    expect(item('wangwang.chat', { evidence, checks: both }).why.zh).toBe(
      '有 2 个文件与订单或其他证据矛盾：手机号。',
    );
  });

  it('names no check that did not say which it is', () => {
    const checks = [{ verdict: 'mismatch' as const, found: [{ evidenceId: 'evd_1' }] }];
    expect(item('wangwang.chat', { evidence: [chat], checks }).why.zh).toBe(
      '有 1 个文件与订单或其他证据矛盾。',
    );
  });
});

describe('before when an item must be fetched', () => {
  it('is given with the reason, in Shanghai time', () => {
    expect(item('wangwang.chat', { evidence: [chat] }).before).toMatchObject({
      at: '2027-02-12T10:03:05+08:00',
      verified: true,
    });
    expect(item('wechat.chat').before).toBeNull();
  });

  it('comes first in the next step when it is earlier than the filing window', () => {
    const next = (evidence: readonly RequirementEvidence[], now = '2026-11-18 20:00:00') =>
      assess({ evidence, now: at(now) }).next.zh;
    const old = {
      ...chat,
      fields: [{ ...chat.fields[0], status: 'accepted' as const, value: '2026-09-01 10:00' }],
    };
    const until = '请在 2026-12-13 21:15 前提交投诉（期限规则未经核实）。';
    expect(next([old])).toBe(`旺旺证据已齐全。旺旺完整聊天截图或举证号在 2026-11-30 10:00 后失效。${until}`);
    expect(next([old], '2026-11-30 10:00:00')).toContain(
      '旺旺完整聊天截图或举证号到 2026-11-30 10:00 已可能失效。',
    );
    expect(next([chat])).toBe(`旺旺证据已齐全。${until}`);
    const thread = { ...chat, id: 'evd_2', channel: 'sms' as const, part: 'thread' as const };
    expect(next([thread])).toBe(
      `还缺：运营商官方短信详单（同一月份）。须在 2026-12-01 00:00 前取得（未经核实）。${until}`,
    );
  });

  it('names what ages first when more is missing', () => {
    const rules = rulesWith('limit.wangwang_chat', 20);
    const { next } = assess({ rules, reviewCreatedAt: at('2026-11-13 21:15:00') });
    expect(next.zh).toContain('其中旺旺完整聊天截图或举证号须在 2026-12-03 21:15 前取得（自行设定）。');
    expect(next.en).toContain('Fetch the complete Wangwang chat or its proof number before 2026-12-03 21:15');
  });
});

describe('rules in the answer', () => {
  it('are marked when they are not certain, each menu for itself', () => {
    const bill = item('sms.bill');
    expect(bill.verified).toBe(true);
    expect(bill.places.map(({ verified }) => verified)).toEqual([false, false, false]);
    expect(item('phone.record').places[0]).toMatchObject({
      verified: true,
      rule: { id: 'place.phone.record.call' },
    });
  });

  it('say who set them otherwise, and why', () => {
    const rules = rulesWith('channel.sms.bill', {
      confidence: 'low',
      hint: { zh: '去营业厅打印', en: 'Print it' },
    });
    expect(item('sms.bill', { rules })).toMatchObject({
      verified: false,
      hint: { zh: '去营业厅打印' },
      rule: { confidence: 'low', overridden: { by: 'user usr_1', reason: '客服确认', at: '2026-11-20' } },
    });
    expect(item('sms.thread', { rules }).rule.overridden).toBeNull();
  });

  it('decide about paths: what an agency made useless is no path any more', () => {
    const type = 'type.extortion_for_improper_benefit';
    const without = assess({ rules: rulesWith(`${type}.wangwang`, 'useless'), evidence: [chat] });
    expect(without.paths.map(({ channel }) => channel)).not.toContain('wangwang');
    expect(without.complete).toBe(false);
    const optional = assess({ rules: rulesWith(`${type}.wangwang`, 'optional'), evidence: [chat] });
    expect(optional.supporting.map(({ channel }) => channel)).toEqual(['wangwang']);
    expect(optional.complete).toBe(false);
  });

  it('say how sure the filing window is', () => {
    expect(assess().next.zh).toContain('（期限规则未经核实）');
    expect(assess({ rules: rulesWith('limit.filing_window', 15) }).next.zh).toContain('（期限自行设定）');
    const { limits } = shippedRules;
    const sure = { ...limits, filingWindowDays: { ...limits.filingWindowDays, confidence: 'high' as const } };
    expect(assess({ rules: { ...shippedRules, limits: sure } }).next.zh).toMatch(/前提交投诉。$/);
  });

  it('are named by their version, in the shape of the contract', () => {
    const answer = {
      caseId: 'case_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2',
      ...assess({ complaintType: 'insulting_content', evidence: [chat] }),
    };
    expect(Requirements.parse(answer)).toEqual(answer);
    expect(answer.rulesVersion).toBe(shippedRules.version);
  });
});

describe('evidence that a type does not need', () => {
  it('is welcome in support, and never makes the case complete or incomplete', () => {
    const answer = assess({ complaintType: 'insulting_content', evidence: [chat] });
    expect(answer).toMatchObject({ complete: true, noneNeeded: true, paths: [] });
    expect(answer.supporting).toMatchObject([{ channel: 'wangwang', items: [{ status: 'ok' }] }]);
    expect(answer.next.zh).not.toContain('没有用处');
  });

  it('is said to be of no use when the platform does not look at it', () => {
    const stamp = { ...chat, channel: 'red_stamp' as const, part: 'certificate' as const };
    expect(assess({ evidence: [chat, stamp] }).next.zh).toBe(
      '旺旺证据已齐全。物流红章对该类型没有用处，平台不看。请在 2026-12-13 21:15 前提交投诉（期限规则未经核实）。',
    );
    expect(assess({ complaintType: 'privacy_leak', evidence: [chat] }).next.zh).toContain(
      '旺旺对该类型没有用处，平台不看。',
    );
  });
});
