import { formatWallTime } from '@juzheng/contracts';
import fc from 'fast-check';
import { at } from '../checks/facts.fixture';
import { effectiveRules } from '../rules/effective-rules';
import type { RuleSet } from '../rules/rule-set';
import { shippedRules } from '../rules/shipped-rules';
import { type AgeFacts, ageOf } from './evidence-age';
import { daysAfter } from './limits';
import type { RequirementEvidence } from './requirement-evidence';

type Field = RequirementEvidence['fields'][number];
const part = (channel: RequirementEvidence['channel'], name: string, rules: RuleSet = shippedRules) => {
  const found = rules.channels[channel].find((rule) => rule.part === name);
  if (!found) throw new Error(`no such part: ${channel}.${name}`);
  return found;
};
const [chat, record, bill] = [part('wangwang', 'chat'), part('phone', 'record'), part('sms', 'bill')];

function file(
  channel: RequirementEvidence['channel'],
  name: RequirementEvidence['part'],
  times: readonly (string | Field)[],
): RequirementEvidence {
  const fields = times.map((time): Field =>
    typeof time === 'string' ? { kind: 'timestamp', role: 'message', status: 'accepted', value: time } : time,
  );
  return { id: `evd_${channel}`, channel, part: name, position: 1, state: 'read', fields };
}
function facts(rest: Partial<AgeFacts> = {}): AgeFacts {
  return {
    evidence: [],
    rules: shippedRules,
    now: at('2026-11-18 20:00:00'),
    dueAt: at('2026-12-13 21:15:00'),
    ...rest,
  };
}
const talk = file('wangwang', 'chat', ['2026-11-14 10:05:32', '2026-11-14 10:03:05', '14:03']);
const endOf = (...args: Parameters<typeof ageOf>) => {
  const age = ageOf(...args);
  return age && formatWallTime(age.at);
};
const moment = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2029-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const second = 1000;

describe('evidence that ages', () => {
  it('is Wangwang chat, 90 days after its oldest message', () => {
    expect(ageOf(chat, false, facts({ evidence: [talk] }))).toEqual({
      at: at('2027-02-12 10:03:05'),
      why: {
        zh: '最早的消息在 2026-11-14 10:03，小二看不到满 90 天的旺旺聊天。投诉期限（2026-12-13 21:15）更早。',
        en: 'The oldest message is of 2026-11-14 10:03; staff cannot see Wangwang messages that are 90 days old. The filing window ends earlier (2026-12-13 21:15).',
      },
      verified: true,
      doubt: { zh: '', en: '' },
    });
  });

  it('is Wangwang chat even once it was fetched: staff must see it when the complaint is filed', () => {
    expect(endOf(chat, true, facts({ evidence: [talk] }))).toBe('2027-02-12 10:03:05');
  });

  it('is a recording, 30 days after the call, by a rule that is not verified', () => {
    const call = file('phone', 'record', [
      { kind: 'timestamp', role: 'plain', status: 'accepted', value: '2026-11-01 09:00:00' },
      { kind: 'timestamp', role: 'review', status: 'accepted', value: '2026-10-01 09:00:00' },
    ]);
    const age = ageOf(record, true, facts({ evidence: [call] }));
    expect(age).toMatchObject({ at: at('2026-12-01 09:00:00'), verified: false });
    expect(age?.why.zh).toBe('通话在 2026-11-01 09:00，安存免费版只保留录音 30 天（未经核实）。');
  });

  it('is an extraction code as soon as somebody knows how long it lasts', () => {
    const rules = effectiveRules(shippedRules, [
      {
        ruleId: 'limit.recording_code',
        value: 7,
        shopId: null,
        by: 'user',
        reason: '页面写明',
        at: '2026-11-20',
      },
    ]);
    const call = file('phone', 'record', ['2026-11-16 09:00:00']);
    const age = ageOf(record, true, facts({ evidence: [call], rules }));
    expect(age?.at).toEqual(at('2026-11-23 09:00:00'));
    expect(age?.why.zh).toBe('通话在 2026-11-16 09:00，安存提取码 7 天后失效（自行设定）。');
  });

  it('is a bill until it is fetched: the month of the oldest SMS must not be over', () => {
    const thread = file('sms', 'thread', ['2026-11-14 09:17', '2026-12-01 00:00']);
    const age = ageOf(bill, false, facts({ evidence: [thread] }));
    expect(age?.at).toEqual(at('2026-12-01 00:00:00'));
    expect(age?.why.zh).toBe(
      '最早的消息在 2026-11-14 09:17，短信详单只能查 1 个月内的（含当月）（未经核实）。',
    );
    expect(ageOf(bill, true, facts({ evidence: [thread] }))).toBeNull();
  });

  it.each([
    ['2026-12-31 23:59:59', 1, '2027-01-01 00:00:00'],
    ['2027-01-01 00:00:00', 1, '2027-02-01 00:00:00'],
    ['2028-02-29 12:00', 1, '2028-03-01 00:00:00'],
    ['2026-11-14 09:17', 6, '2027-05-01 00:00:00'],
  ])('counts months in Shanghai: an SMS of %s with %i month(s) until %s', (time, value, end) => {
    const rules = effectiveRules(shippedRules, [
      { ruleId: 'limit.sms_bill_months', value, shopId: null, by: 'user', reason: '', at: '2026-11-20' },
    ]);
    expect(endOf(bill, false, facts({ evidence: [file('sms', 'thread', [time])], rules }))).toBe(end);
  });

  it('says when the time is over already', () => {
    const old = file('wangwang', 'chat', ['2026-08-20 19:59:59']);
    const why = (now: string) => ageOf(chat, false, facts({ evidence: [old], now: at(now) }))?.why.zh;
    expect(why('2026-11-18 19:59:58')).not.toContain('已过');
    expect(why('2026-11-18 19:59:59')).toContain('这个时间已过。');
  });

  it('counts only what was read and is trusted', () => {
    const older = (status: Field['status']): Field => ({
      kind: 'timestamp',
      role: 'message',
      status,
      value: '2026-10-01 10:00',
    });
    const end = (status: Field['status'], state: RequirementEvidence['state'] = 'read') =>
      endOf(
        chat,
        false,
        facts({ evidence: [talk, { ...file('wangwang', 'chat', [older(status)]), state }] }),
      );
    for (const status of ['accepted', 'confirmed', 'corrected'] as const) {
      expect(end(status)).toBe('2026-12-30 10:00:00');
    }
    for (const status of ['needs_person', 'rejected'] as const)
      expect(end(status)).toBe('2027-02-12 10:03:05');
    expect(end('accepted', 'failed')).toBe('2027-02-12 10:03:05');
  });

  it('is nothing where nobody knows the limit or any time to count from', () => {
    expect(ageOf(chat, false, facts())).toBeNull();
    expect(ageOf(part('wechat', 'chat'), false, facts({ evidence: [talk] }))).toBeNull();
    const { limits } = shippedRules;
    const rules = { limits: { ...limits, wangwangChatDays: { ...limits.wangwangChatDays, value: null } } };
    expect(ageOf(chat, false, facts({ evidence: [talk], rules }))).toBeNull();
  });
});

describe('evidence of which no time is known', () => {
  const known = { orderCreatedAt: at('2026-11-11 00:08:31'), reviewCreatedAt: at('2026-11-13 21:15:00') };

  it('ages from the order, from which on people may have talked', () => {
    const age = ageOf(chat, false, facts(known));
    expect(age?.at).toEqual(at('2027-02-09 00:08:31'));
    expect(age?.why.zh).toContain('还不知道从何时开始，按下单时间 2026-11-11 00:08 算，');
  });

  it('ages from the review when the order is so old that all would be over', () => {
    const age = ageOf(chat, false, facts({ ...known, orderCreatedAt: at('2026-07-01 10:00:00') }));
    expect(age?.at).toEqual(at('2027-02-11 21:15:00'));
    expect(age?.why.en).toContain('Counted from the review of 2026-11-13 21:15;');
  });

  it('ages from the review where it cannot be older: calls and bills', () => {
    expect(endOf(record, false, facts(known))).toBe('2026-12-13 21:15:00');
    expect(endOf(bill, false, facts(known))).toBe('2026-12-01 00:00:00');
  });
});

describe('around the end of each window', () => {
  const wall = (date: Date) => formatWallTime(date);

  it('chat is 90 days of 24 hours from its oldest message, to the second', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(-1, 0, 1), (oldest, offset) => {
        const end = daysAfter(oldest, 90);
        const now = new Date(end.getTime() + offset * second);
        const evidence = [file('wangwang', 'chat', [wall(oldest)])];
        const age = ageOf(chat, false, facts({ evidence, now, dueAt: daysAfter(oldest, 365) }));
        expect(age?.at).toEqual(end);
        expect(age?.why.zh.includes('已过')).toBe(offset >= 0);
      }),
    );
  });

  it('a recording is 30 days of 24 hours from the call, to the second', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(-1, 0, 1), (call, offset) => {
        const end = daysAfter(call, 30);
        const now = new Date(end.getTime() + offset * second);
        const evidence = [file('phone', 'record', [wall(call)])];
        const age = ageOf(record, false, facts({ evidence, now, dueAt: daysAfter(call, 365) }));
        expect(age?.at).toEqual(end);
        expect(age?.why.zh.includes('已过')).toBe(offset >= 0);
      }),
    );
  });

  it('a bill lasts until the first second of the next month in Shanghai, and one second earlier is the same month', () => {
    fc.assert(
      fc.property(moment, (sent) => {
        const end = (time: Date) =>
          ageOf(bill, false, facts({ evidence: [file('sms', 'thread', [wall(time)])] }))?.at;
        const next = end(sent);
        if (!next) throw new Error('a bill ages');
        expect(wall(next)).toMatch(/-01 00:00:00$/);
        expect(next > sent).toBe(true);
        const last = new Date(next.getTime() - second);
        expect(wall(last).slice(0, 7)).toBe(wall(sent).slice(0, 7));
        expect(end(last)).toEqual(next);
        expect(end(next)).not.toEqual(next);
      }),
    );
  });
});
