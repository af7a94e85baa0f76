import type { FactEvidence } from './case-facts';
import type { CheckCode } from './check-codes';
import type { CheckResult } from './check-result';
import {
  facts,
  type FactsOverrides,
  field,
  file,
  item,
  order,
  smsBill,
  smsThread,
  title,
  wangwangChat,
  wechatProfile,
  wechatReason,
  wechatTalk,
} from './facts.fixture';
import { runChecks } from './run-checks';

const check = (code: CheckCode, overrides: FactsOverrides): CheckResult | undefined =>
  runChecks(facts(overrides)).find((result) => result.code === code);
const chat = (...fields: Parameters<typeof file>[3]): FactEvidence =>
  file('evd_1', 'wangwang', 'chat', fields);

describe('the order number', () => {
  const verdict = (...fields: Parameters<typeof file>[3]) =>
    check('identity.order_id', { evidence: [chat(...fields)] });

  it('matches the order, one of its sub-orders, or one value among several', () => {
    expect(verdict(field('order_id', order.orderId))?.verdict).toBe('match');
    expect(verdict(field('order_id', item.oid))?.verdict).toBe('match');
    expect(verdict(field('order_id', '9999900000000000009'), field('order_id', order.orderId))?.verdict).toBe(
      'match',
    );
  });

  it('contradicts when another order is shown, and names both with file and box', () => {
    const result = verdict(field('order_id', '9999900000000000009'));
    expect(result).toMatchObject({
      verdict: 'mismatch',
      expected: { value: order.orderId, source: 'order', evidenceId: null },
      found: [
        {
          value: '9999900000000000009',
          source: 'evidence',
          evidenceId: 'evd_1',
          fieldId: 'evd_1/0',
          box: [20, 0, 200, 30],
        },
      ],
      evidenceIds: ['evd_1'],
    });
    expect(result?.message.zh).toBe(
      '证据中的订单号 9999900000000000009 与订单的 3311900000000000001 不一致。',
    );
  });

  it('says that one wrong character may be a misreading, and which', () => {
    const result = verdict(field('order_id', '3311900000000000801'));
    expect(result?.verdict).toBe('mismatch');
    expect(result?.message.zh).toContain('只差一个字符（第 17 位）');
  });

  it('contradicts when one file agrees and another does not', () => {
    const other = file('evd_2', 'wangwang', 'chat', [field('order_id', '9999900000000000009')]);
    expect(check('identity.order_id', { evidence: [wangwangChat, other] })).toMatchObject({
      verdict: 'mismatch',
      evidenceIds: ['evd_2'],
    });
  });

  it('is unknown while a person has to look, and lists the value', () => {
    expect(verdict(field('order_id', order.orderId, 'plain', 'needs_person'))).toMatchObject({
      verdict: 'unknown',
      pendingFieldIds: ['evd_1/0'],
    });
  });

  it('asks nobody about an unsure value beside a trusted one that agrees', () => {
    const unsure = field('order_id', '9999900000000000009', 'plain', 'needs_person');
    expect(verdict(unsure, field('order_id', order.orderId))).toMatchObject({
      verdict: 'match',
      pendingFieldIds: [],
    });
  });

  it('takes what a person confirmed or typed, and says so', () => {
    expect(verdict(field('order_id', order.orderId, 'plain', 'confirmed'))).toMatchObject({
      verdict: 'match',
    });
    expect(verdict(field('order_id', order.orderId, 'plain', 'corrected'))?.found[0]).toMatchObject({
      source: 'person',
    });
  });

  it('ignores what a person rejected', () => {
    expect(verdict(field('order_id', '9999900000000000009', 'plain', 'rejected'))).toMatchObject({
      verdict: 'unknown',
      found: [],
    });
  });

  it('is not asked when no file was read', () => {
    expect(check('identity.order_id', {})).toBeUndefined();
    expect(check('identity.order_id', { evidence: [{ ...wangwangChat, state: 'reading' }] })).toBeUndefined();
  });
});

describe('the buyer nick', () => {
  const verdict = (buyerNick: string | null, ...fields: Parameters<typeof file>[3]) =>
    check('identity.buyer_nick', { order: { buyerNick }, evidence: [chat(...fields)] });

  it('matches exactly', () => {
    expect(verdict('tb83750126', title('tb83750126'))?.verdict).toBe('match');
  });

  it('stays unknown when it is masked and fits: weak evidence', () => {
    const result = verdict('tb83750126', title('t**6'));
    expect(result).toMatchObject({ verdict: 'unknown', found: [{ value: 't**6' }] });
    expect(result?.message.zh).toContain('弱证据');
    expect(verdict('t**6', title('tb83750126'))?.verdict).toBe('unknown');
  });

  it('contradicts when it is masked and cannot be the buyer', () => {
    expect(verdict('tb83750126', title('黄**成'))?.verdict).toBe('mismatch');
  });

  it('stays unknown with a hint when one character is off: a person compares', () => {
    const result = verdict('tb83750126', title('tb83750128'));
    expect(result?.verdict).toBe('unknown');
    expect(result?.message.zh).toContain('可能是识别有误');
  });

  it('shows personal values masked in the sentence and whole in the values', () => {
    const result = verdict('tb83750126', title('橘子汽水88'));
    expect(result?.message.zh).toBe('证据中的买家昵称 橘**8 与订单的 t**6 不一致。');
    expect(result?.expected?.value).toBe('tb83750126');
    expect(verdict('tb83750126', title('tbxxxxxxx6'))?.message.zh).toContain('遮挡的部分不同');
  });

  it('lets the title decide when it names somebody else', () => {
    const sender = field('buyer_nick', 'tb83750126', 'message');
    expect(verdict('tb83750126', title('橘子汽水88'), sender)?.verdict).toBe('mismatch');
    expect(verdict('tb83750126', title('tb83750128'), sender)?.verdict).toBe('match');
  });

  it('is content when one of several titles agrees', () => {
    expect(verdict('tb83750126', title('橘子汽水88'), title('tb83750126'))?.verdict).toBe('match');
  });

  it('does not take the shop’s staff for the buyer', () => {
    const staff = field('buyer_nick', '青禾旗舰店：小禾', 'message');
    expect(verdict('tb83750126', staff)?.verdict).toBe('unknown');
  });

  it('is unknown when the order has none', () => {
    const result = verdict(null, title('tb83750126'));
    expect(result).toMatchObject({ verdict: 'unknown', expected: null, pendingFieldIds: [] });
    expect(result?.message.zh).toContain('订单没有买家昵称');
  });

  it('is not contradicted by the name a WeChat contact was saved under, but may agree with it', () => {
    const saved = (nick: string) => file('evd_1', 'wechat', 'chat', [title(nick)]);
    expect(check('identity.buyer_nick', { evidence: [saved('森林里的鹿')] })?.verdict).toBe('unknown');
    expect(check('identity.buyer_nick', { evidence: [saved('tb83750126')] })?.verdict).toBe('match');
  });

  it('is contradicted by the Wangwang page given as reason for WeChat', () => {
    const reason = file('evd_1', 'wechat', 'reason', [title('橘子汽水88')]);
    expect(check('identity.buyer_nick', { evidence: [reason] })?.verdict).toBe('mismatch');
  });
});

describe('the phone number', () => {
  it('matches in thread and bill', () => {
    const results = runChecks(facts({ evidence: [smsThread, smsBill] }));
    expect(results.find(({ code }) => code === 'identity.phone')).toMatchObject({
      verdict: 'match',
      evidenceIds: ['evd_bill', 'evd_thread'],
    });
    expect(results.find(({ code }) => code === 'identity.sms_number')?.verdict).toBe('match');
  });

  it('contradicts when the thread is with somebody else, even if the bill lists the buyer', () => {
    const stranger = {
      ...smsThread,
      fields: file('evd_thread', 'sms', 'thread', [field('phone', '13900000009', 'title')]).fields,
    };
    const evidence = [stranger, smsBill];
    expect(check('identity.phone', { evidence })).toMatchObject({
      verdict: 'mismatch',
      evidenceIds: ['evd_thread'],
    });
    expect(check('identity.sms_number', { evidence })?.verdict).toBe('mismatch');
  });

  it('takes the pages of a bill together: strangers’ numbers on one page contradict nothing', () => {
    const page = file('evd_bill0', 'sms', 'bill', [field('phone', '13900000001', 'bill_row')]);
    expect(check('identity.phone', { evidence: [smsThread, page, smsBill] })?.verdict).toBe('match');
    expect(check('identity.phone', { evidence: [page] })?.verdict).toBe('mismatch');
  });

  it('compares thread and bill when the order has no number', () => {
    const given = { order: { receiverPhone: null }, evidence: [smsThread, smsBill] };
    expect(check('identity.phone', given)?.verdict).toBe('unknown');
    expect(check('identity.sms_number', given)?.verdict).toBe('match');
  });

  it('is not contradicted by a number mentioned in a message or in another channel', () => {
    const mention = file('evd_1', 'sms', 'thread', [field('phone', '13900000009')]);
    expect(check('identity.phone', { evidence: [mention] })?.verdict).toBe('unknown');
    expect(check('identity.phone', { evidence: [chat(field('phone', '13900000009'))] })?.verdict).toBe(
      'unknown',
    );
    expect(check('identity.phone', { evidence: [chat(field('phone', '13857140382'))] })?.verdict).toBe(
      'match',
    );
  });

  it('asks nobody about an unsure number where it could not contradict', () => {
    const unsure = field('phone', '13857140382', 'plain', 'needs_person');
    expect(check('identity.phone', { evidence: [chat(unsure)] })).toMatchObject({
      verdict: 'unknown',
      pendingFieldIds: [],
    });
  });

  it('is the called number of a recording', () => {
    const record = (phone: string) => file('evd_1', 'phone', 'record', [field('phone', phone)]);
    expect(check('identity.phone', { evidence: [record('13857140382')] })?.verdict).toBe('match');
    expect(check('identity.phone', { evidence: [record('13857140380')] })?.verdict).toBe('mismatch');
  });

  it('asks for the thread’s number when it is unsure and the bill waits for it', () => {
    const unsure = file('evd_thread', 'sms', 'thread', [
      field('phone', '13857140382', 'title', 'needs_person'),
    ]);
    const given = { order: { receiverPhone: null }, evidence: [unsure, smsBill] };
    expect(check('identity.sms_number', given)).toMatchObject({
      verdict: 'unknown',
      pendingFieldIds: ['evd_thread/0'],
    });
  });
});

describe('the waybill', () => {
  const other = { ...item, oid: '3311900000000000003', waybill: 'YT1111111111111' };
  const split = { items: [item, other] };
  const record = (waybill: string) => file('evd_1', 'tracking', 'record', [field('tracking_no', waybill)]);
  const verdict = (waybill: string, changes: FactsOverrides['order']) =>
    check('identity.waybill', { order: changes, evidence: [record(waybill)] });

  it('is that of the only item', () => {
    expect(verdict('YT7493028516640', {})?.verdict).toBe('match');
    expect(verdict('YT7493028516641', {})?.verdict).toBe('mismatch');
  });

  it('is that of the reviewed sub-order when the order was split', () => {
    expect(verdict('YT7493028516640', { ...split, reviewedOid: item.oid })?.verdict).toBe('match');
    const wrong = verdict('YT1111111111111', { ...split, reviewedOid: item.oid });
    expect(wrong?.verdict).toBe('mismatch');
    expect(wrong?.message.zh).toContain(`另一子订单 ${other.oid}`);
  });

  it('is unknown when nobody said which parcel is meant, unless it is none of them', () => {
    expect(verdict('YT1111111111111', split)?.verdict).toBe('unknown');
    expect(verdict('YT2222222222222', split)?.verdict).toBe('mismatch');
    expect(verdict('YT2222222222222', { items: [item, { ...other, waybill: null }] })?.verdict).toBe(
      'unknown',
    );
  });

  it('matches when all items went in one parcel', () => {
    expect(verdict('YT7493028516640', { items: [item, { ...other, waybill: item.waybill }] })?.verdict).toBe(
      'match',
    );
  });

  it('is unknown when the order carries none', () => {
    expect(verdict('YT7493028516640', { items: [] })?.verdict).toBe('unknown');
    expect(verdict('YT7493028516640', { items: [{ ...item, waybill: null }] })?.verdict).toBe('unknown');
  });

  it('is not contradicted by a waybill that comes up in a chat', () => {
    expect(
      check('identity.waybill', { evidence: [chat(field('tracking_no', 'YT1111111111111'))] })?.verdict,
    ).toBe('unknown');
  });
});

describe('the account of a talk elsewhere', () => {
  const evidence = [wechatReason, wechatProfile, wechatTalk];

  it('is the one of the profile page', () => {
    expect(check('identity.wechat_account', { evidence })).toMatchObject({
      verdict: 'match',
      expected: { value: 'deer19920816', source: 'evidence', evidenceId: 'evd_profile' },
    });
  });

  it('contradicts when the profile is somebody else’s', () => {
    const profile = file('evd_profile', 'wechat', 'profile', [field('wechat_id', 'someone_else', 'profile')]);
    expect(check('identity.wechat_account', { evidence: [wechatReason, profile, wechatTalk] })).toMatchObject(
      {
        verdict: 'mismatch',
        evidenceIds: ['evd_reason'],
      },
    );
  });

  it('is unknown when nothing names an account, and asks for an unsure profile only when something does', () => {
    expect(check('identity.wechat_account', { evidence: [wechatProfile, wechatTalk] })?.verdict).toBe(
      'unknown',
    );
    const unsure = file('evd_profile', 'wechat', 'profile', [
      field('wechat_id', 'deer19920816', 'profile', 'needs_person'),
    ]);
    expect(check('identity.wechat_account', { evidence: [unsure, wechatReason] })?.pendingFieldIds).toEqual([
      'evd_profile/0',
    ]);
    expect(check('identity.wechat_account', { evidence: [unsure, wechatTalk] })?.pendingFieldIds).toEqual([]);
  });

  it('is not asked for a profile page alone', () => {
    expect(check('identity.wechat_account', { evidence: [wechatProfile] })).toBeUndefined();
  });

  it('compares QQ numbers the same way', () => {
    const profile = file('evd_1', 'qq', 'profile', [field('qq_number', '10001', 'profile')]);
    const talk = (number: string) =>
      file('evd_2', 'qq', 'chat', [
        field('qq_number', number, 'message'),
        field('qq_number', '88888', 'message'),
      ]);
    expect(check('identity.qq_account', { evidence: [profile, talk('10001')] })?.verdict).toBe('match');
    expect(check('identity.qq_account', { evidence: [profile, talk('20002')] })?.verdict).toBe('mismatch');
  });
});
