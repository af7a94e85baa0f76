import { type AssessedRequirements, assessRequirements } from '../requirements/assess-requirements';
import { dueAt } from '../requirements/limits';
import type { CaseFacts, FactEvidence } from './case-facts';
import { concludeCase, type Conclusion } from './conclude-case';
import {
  certificate,
  facts,
  type FactsOverrides,
  field,
  file,
  item,
  message,
  smsBill,
  smsThread,
  title,
  trackingRecord,
  wangwangChat,
  wechatProfile,
  wechatReason,
  wechatTalk,
} from './facts.fixture';
import { runChecks } from './run-checks';

function assessed(given: CaseFacts): AssessedRequirements {
  return assessRequirements({
    complaintType: given.disputeCase.complaintType,
    evidence: given.evidence,
    checks: runChecks(given),
    now: given.now,
    dueAt: dueAt(given.review.createdAt),
  });
}
function conclude(overrides: FactsOverrides): Conclusion | null {
  const given = facts(overrides);
  return concludeCase({ checks: runChecks(given), requirements: assessed(given), evidence: given.evidence });
}
const failed = (id: string, channel: FactEvidence['channel'], part: FactEvidence['part']) =>
  file(id, channel, part, [], { state: 'failed', position: 2 });
const otherOrder = file('evd_other', 'wangwang', 'chat', [
  title('橘子汽水88'),
  field('order_id', '9999900000000000009'),
  message('2026-11-14 10:00'),
]);

describe('a case passes', () => {
  it.each([
    ['a Wangwang talk', { evidence: [wangwangChat] }],
    ['SMS with their bill', { evidence: [smsThread, smsBill] }],
    ['a WeChat talk with reason and profile', { evidence: [wechatReason, wechatProfile, wechatTalk] }],
    ['a red-stamp certificate', { evidence: [certificate], complaintType: 'fake_review_before_receipt' }],
    [
      'certificate and tracking record',
      { evidence: [certificate, trackingRecord], complaintType: 'fake_review_before_receipt' },
    ],
    ['nothing, when nothing is needed', { complaintType: 'insulting_content' }],
  ] as const)('with %s', (_name, overrides) => {
    expect(conclude(overrides)?.command).toBe('checks_passed');
  });

  it('and says what agreed and what could not be checked', () => {
    expect(conclude({ evidence: [smsThread, smsBill] })?.reason.zh).toBe(
      '证据齐全，可以提交投诉。核对一致：手机号、短信号码、聊天晚于下单、时间不在未来、聊天时间顺序、短信与详单逐条对应、详单月份、短信与详单齐全。未能核对：订单号、聊天窗口完整。',
    );
    expect(conclude({ complaintType: 'insulting_content' })?.reason.zh).toBe(
      '该类型无需上传证据，可以提交投诉。',
    );
  });

  it('although a file of another path failed', () => {
    expect(conclude({ evidence: [wangwangChat, failed('evd_2', 'sms', 'thread')] })?.command).toBe(
      'checks_passed',
    );
  });

  it('on one sound path beside another with a failed file', () => {
    const evidence = [wangwangChat, smsThread, smsBill, failed('evd_2', 'sms', 'thread')];
    expect(conclude({ evidence })?.command).toBe('checks_passed');
  });
});

describe('a case waits', () => {
  it.each(['queued', 'reading'] as const)('while a file is %s, even with a contradiction', (state) => {
    expect(conclude({ evidence: [otherOrder, { ...wangwangChat, state }] })).toBeNull();
  });
});

describe('a case needs a person', () => {
  it('when the evidence contradicts the order, with the contradictions in words', () => {
    const conclusion = conclude({ evidence: [otherOrder] });
    expect(conclusion?.command).toBe('checks_need_person');
    expect(conclusion?.reason.zh).toBe(
      '证据中的订单号 9999900000000000009 与订单的 3311900000000000001 不一致。证据中的买家昵称 橘**8 与订单的 t**6 不一致。',
    );
  });

  it('when the evidence contradicts, before anything missing is asked for', () => {
    const evidence = [file('evd_1', 'sms', 'thread', [field('phone', '13900000009', 'title')])];
    expect(conclude({ evidence })?.command).toBe('checks_need_person');
  });

  it('names three contradictions and counts the rest', () => {
    const all = file('evd_1', 'wangwang', 'chat', [
      title('橘子汽水88'),
      field('order_id', '9999900000000000009'),
      message('2026-11-09 10:00'),
      message('2026-11-08 10:00'),
    ]);
    expect(conclude({ evidence: [all] })?.reason.zh).toContain('另有 1 项，见核对结果。');
  });

  it('when the goods had arrived before the review, without any evidence', () => {
    const items = [{ ...item, signedAt: new Date('2026-11-12T02:00:00Z') }];
    expect(conclude({ complaintType: 'fake_review_before_receipt', order: { items } })?.command).toBe(
      'checks_need_person',
    );
  });

  it('for an unsure value that would be compared, and names it masked', () => {
    const unsure = file('evd_1', 'wangwang', 'chat', [
      title('tb83750126', 'needs_person'),
      field('order_id', '3311900000000000001'),
      message('2026-11-14 10:00'),
    ]);
    const conclusion = conclude({ evidence: [unsure] });
    expect(conclusion).toMatchObject({ command: 'checks_need_person' });
    expect(conclusion?.reason.zh).toBe('有 1 个值需要人工确认：买家昵称 t**6。');
    expect(conclude({ evidence: [unsure], order: { buyerNick: null } })?.command).toBe('checks_passed');
  });

  it('when nothing ties complete evidence to the order, and says what comes close', () => {
    const masked = file('evd_1', 'wangwang', 'chat', [title('t**6'), message('2026-11-14 10:00')]);
    const conclusion = conclude({ evidence: [masked] });
    expect(conclusion?.command).toBe('checks_need_person');
    expect(conclusion?.reason.zh).toContain('证据中没有任何内容能对应到该订单');
    expect(conclusion?.reason.zh).toContain('弱证据');
  });

  it('for a proof number alone: nothing in it can be compared', () => {
    expect(conclude({ evidence: [file('evd_1', 'wangwang', null, [])] })?.command).toBe('checks_need_person');
  });

  it('when the tie lies on another path than the complete one', () => {
    const loose = file('evd_1', 'wangwang', 'chat', [message('2026-11-14 10:00')]);
    expect(conclude({ evidence: [loose, smsThread] })?.command).toBe('checks_need_person');
  });

  it('when a file of the only complete path failed', () => {
    const conclusion = conclude({ evidence: [wangwangChat, failed('evd_2', 'wangwang', 'chat')] });
    expect(conclusion?.command).toBe('checks_need_person');
    expect(conclusion?.reason.zh).toBe('有 1 个文件无法识别：旺旺第 2 张；请重新上传或人工判断。');
  });

  it('when a person rejected everything that was read in a needed file', () => {
    const profile = file('evd_profile', 'wechat', 'profile', [
      field('wechat_id', 'deer19920816', 'profile', 'rejected'),
    ]);
    const conclusion = conclude({ evidence: [wechatReason, profile, wechatTalk] });
    expect(conclusion?.command).toBe('checks_need_person');
    expect(conclusion?.reason.zh).toContain('微信个人资料页');
  });
});

describe('a case is incomplete', () => {
  it('when no path is complete, and says what to fetch', () => {
    const conclusion = conclude({ evidence: [wechatTalk] });
    expect(conclusion?.command).toBe('checks_incomplete');
    expect(conclusion?.reason.zh).toContain('还缺：改用微信沟通的原因证明、微信个人资料页');
  });

  it('when the only file of a path failed: a new file helps more than a person', () => {
    expect(conclude({ evidence: [failed('evd_1', 'wangwang', 'chat')] })?.command).toBe('checks_incomplete');
  });

  it('when nothing was uploaded', () => {
    expect(conclude({})?.command).toBe('checks_incomplete');
  });
});
