import { Requirements } from '@juzheng/contracts';
import {
  type AssessedRequirements,
  assessRequirements,
  missingTitles,
  type RequirementsInput,
} from './assess-requirements';
import type { RequirementEvidence } from './requirement-evidence';

const due = new Date('2026-12-13T13:15:00Z');
const now = new Date('2026-11-18T12:00:00Z');
const accepted = [{ status: 'accepted' as const }];
const rejected = [{ status: 'rejected' as const }, { status: 'rejected' as const }];

function given(
  place: `${RequirementEvidence['channel']}.${NonNullable<RequirementEvidence['part']> | '?'}`,
  rest: Partial<RequirementEvidence> = {},
): RequirementEvidence {
  const [channel, part] = place.split('.') as [
    RequirementEvidence['channel'],
    RequirementEvidence['part'] | '?',
  ];
  return {
    id: `evd_${place}`,
    channel,
    part: part === '?' ? null : part,
    position: 1,
    state: 'read',
    fields: accepted,
    ...rest,
  };
}
function assess(
  evidence: readonly RequirementEvidence[],
  rest: Partial<RequirementsInput> = {},
): AssessedRequirements {
  return assessRequirements({
    complaintType: 'extortion_for_improper_benefit',
    evidence,
    checks: [],
    now,
    dueAt: due,
    ...rest,
  });
}
const statuses = ({ paths }: AssessedRequirements) =>
  Object.fromEntries(paths.flatMap(({ items }) => items.map(({ key, status }) => [key, status])));
const against = (evidenceId: string) => ({
  checks: [{ verdict: 'mismatch' as const, found: [{ evidenceId }] }],
});
const wechat = [given('wechat.reason'), given('wechat.profile'), given('wechat.chat')];

describe('assessRequirements', () => {
  it('is complete when one channel’s path is, whichever it is', () => {
    expect(assess([given('wangwang.chat')]).complete).toBe(true);
    expect(assess([given('phone.record')]).complete).toBe(true);
    expect(assess([given('sms.thread'), given('sms.bill')]).complete).toBe(true);
    expect(assess(wechat).complete).toBe(true);
    expect(assess([given('qq.reason'), given('qq.profile'), given('qq.chat')]).complete).toBe(true);
  });

  it('is not complete while any part of every path is missing', () => {
    expect(assess([]).complete).toBe(false);
    expect(assess([given('sms.thread'), given('wechat.chat'), given('wechat.profile')]).complete).toBe(false);
    for (const left of wechat) expect(assess(wechat.filter((part) => part !== left)).complete).toBe(false);
  });

  it('does not look at channels the type has no use for', () => {
    const logistics = [given('red_stamp.certificate'), given('tracking.record')];
    expect(assess(logistics).complete).toBe(false);
    expect(assess(logistics.slice(0, 1), { complaintType: 'fake_review_before_receipt' }).complete).toBe(
      true,
    );
    expect(assess(logistics.slice(1), { complaintType: 'fake_review_before_receipt' }).complete).toBe(true);
  });

  it('needs nothing for a type whose review speaks for itself', () => {
    const result = assess([], { complaintType: 'privacy_leak' });
    expect(result).toMatchObject({ complete: true, noneNeeded: true, paths: [] });
    expect(result.next.zh).toContain('不要重复被泄露的个人信息');
  });

  it('knows the part of a file whose channel has only one', () => {
    expect(assess([given('wangwang.?')]).complete).toBe(true);
    expect(assess([given('wechat.?')]).next.zh).toContain('有 1 个文件看不出属于哪一部分');
  });

  it.each([
    ['ok', given('sms.thread'), {}],
    ['reading', given('sms.thread', { state: 'queued' }), {}],
    ['reading', given('sms.thread', { state: 'reading' }), {}],
    ['weak', given('sms.thread', { state: 'failed', fields: [] }), {}],
    ['weak', given('sms.thread', { fields: rejected }), {}],
    ['ok', given('sms.thread', { fields: [] }), {}],
    ['contradicts', given('sms.thread'), against('evd_sms.thread')],
    ['ok', given('sms.thread'), against('evd_other')],
    ['missing', given('sms.bill'), {}],
  ] as const)('calls a part %s', (status, evidence, rest) => {
    expect(statuses(assess([evidence], rest))['sms.thread']).toBe(status);
  });

  it('is satisfied by one good file beside failed, rejected and unread ones', () => {
    const others = [
      given('wangwang.chat', { id: 'evd_2', state: 'failed' }),
      given('wangwang.chat', { id: 'evd_3', fields: rejected }),
      given('wangwang.chat', { id: 'evd_4', state: 'queued' }),
    ];
    expect(statuses(assess([...others, given('wangwang.chat')]))['wangwang.chat']).toBe('ok');
    expect(assess(others.slice(0, 1)).complete).toBe(false);
  });

  it('counts contradicting and rejected evidence as given: its worth is for a person to say', () => {
    expect(assess([given('wangwang.chat')], against('evd_wangwang.chat')).complete).toBe(true);
    expect(assess([given('wangwang.chat', { fields: rejected })]).complete).toBe(true);
  });

  it('puts the path that is nearest to complete first', () => {
    expect(assess([]).paths.map(({ channel }) => channel)).toEqual([
      'wangwang',
      'phone',
      'sms',
      'qq',
      'wechat',
    ]);
    expect(assess([given('wechat.chat')]).paths[0]?.channel).toBe('wechat');
    expect(assess([given('phone.record', { state: 'failed' })]).paths[0]?.channel).toBe('phone');
    expect(assess([given('wechat.chat'), given('sms.thread')]).paths[0]?.channel).toBe('sms');
    expect(assess([given('wechat.chat'), given('phone.record')]).paths[0]?.channel).toBe('phone');
  });

  it('lists the files of an item in their order', () => {
    const series = [3, 1, 2].map((position) => given('wangwang.chat', { id: `evd_${position}`, position }));
    expect(assess(series).paths[0]?.items[0]?.evidenceIds).toEqual(['evd_1', 'evd_2', 'evd_3']);
  });

  it('has the shape of the contract', () => {
    const answer = { caseId: 'case_01JD3M5Q8ZK7T2V4X6Y8Z0A1B2', ...assess([given('sms.thread')]) };
    expect(Requirements.parse(answer)).toEqual(answer);
    expect(answer.dueAt).toBe('2026-12-13T21:15:00+08:00');
  });
});

describe('the next step', () => {
  const next = (...args: Parameters<typeof assess>) => assess(...args).next.zh;
  const until = '请在 2026-12-13 21:15 前提交投诉（期限规则未经核实）。';

  it('names what is missing on the path that was begun', () => {
    expect(next([given('wechat.chat')])).toBe(
      `还缺：改用微信沟通的原因证明、微信个人资料页（账号完整可见）。${until}`,
    );
    expect(assess([given('wechat.chat'), given('wechat.reason')]).next.en).toBe(
      'Still missing: WeChat profile page (account fully legible). File before 2026-12-13 21:15 (unverified rule).',
    );
  });

  it('offers the other channels while nothing was begun', () => {
    expect(next([])).toBe(
      `还缺：旺旺完整聊天截图或举证号；也可改用其他渠道：电话录音、短信、QQ、微信。${until}`,
    );
  });

  it('says that files are being read, and what is missing besides', () => {
    expect(next([given('wangwang.chat', { state: 'reading' })])).toBe(`正在识别 1 个文件。${until}`);
    expect(next([given('sms.thread', { state: 'queued' })])).toBe(
      `正在识别 1 个文件。还缺：运营商官方短信详单（同一月份）。${until}`,
    );
  });

  it('asks to upload again what could not be read', () => {
    expect(next([given('wangwang.chat', { state: 'failed' })])).toContain(
      '旺旺完整聊天截图或举证号（已上传的文件无法识别，请重新截图上传）',
    );
  });

  it('says when all is there, and what a person must look at', () => {
    expect(next([given('wangwang.chat')])).toBe(`旺旺证据已齐全。${until}`);
    expect(next([given('wangwang.chat')], against('evd_wangwang.chat'))).toBe(
      `旺旺证据已齐全。请人工核对：旺旺完整聊天截图或举证号。${until}`,
    );
  });

  it('says when the window is over, not a second before', () => {
    expect(next([], { now: due })).toContain('前提交投诉');
    expect(next([], { now: new Date(due.getTime() + 1000) })).toContain('投诉期限 2026-12-13 21:15 已过');
  });
});

describe('missingTitles', () => {
  it('names the parts of the nearest path that are not there, and none when the case is complete', () => {
    expect(missingTitles(assess([given('sms.thread')]))).toEqual([
      '运营商官方短信详单（同一月份） (the carrier’s official SMS bill of the same month)',
    ]);
    expect(missingTitles(assess([given('wangwang.chat')]))).toEqual([]);
  });
});
