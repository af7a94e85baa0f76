import { formatWallTime } from '@juzheng/contracts';
import fc from 'fast-check';
import { at, field, file, message } from '../checks/facts.fixture';
import { limitNames, type LimitName } from '../rules/limit-name';
import type { RuleSet } from '../rules/rule-set';
import { shippedRules } from '../rules/shipped-rules';
import { caseDeadline, type DeadlineInput } from './case-deadline';

const review = '2026-11-13 21:15:00';

function rulesWith(values: Partial<Record<LimitName, number | null>>): RuleSet {
  const limits = limitNames.map((name) => {
    const rule = shippedRules.limits[name];
    return [name, { ...rule, value: values[name] === undefined ? rule.value : values[name] }];
  });
  return { ...shippedRules, limits: Object.fromEntries(limits) as RuleSet['limits'] };
}
const rules = rulesWith({ filingWindowDays: 30, wangwangChatDays: 90, recordingKeepDays: 30 });

function deadline(evidence: DeadlineInput['evidence'], rest: Partial<DeadlineInput> = {}) {
  return caseDeadline({ reviewCreatedAt: at(review), evidence, rules, ...rest });
}
const due = (...input: Parameters<typeof deadline>) => {
  const found = deadline(...input);
  return found && [found.ruleId, formatWallTime(found.dueAt)];
};
const chat = (...walls: string[]) =>
  file(
    'evd_chat',
    'wangwang',
    'chat',
    walls.map((wall) => message(wall)),
  );
const call = (...walls: string[]) =>
  file(
    'evd_call',
    'phone',
    'record',
    walls.map((wall) => field('timestamp', wall)),
  );

describe('the deadline of a case', () => {
  it('is the end of the filing window without evidence that ages', () => {
    expect(due([])).toEqual(['limit.filing_window', '2026-12-13 21:15:00']);
    expect(deadline([])?.because).toEqual({
      zh: '评价（2026-11-13 21:15:00）后 30 天内须提交，至 2026-12-13 21:15:00 截止（未经核实）。',
      en: 'A complaint is filed within 30 days of the review (2026-11-13 21:15:00): until 2026-12-13 21:15:00 (unverified).',
    });
  });

  it('is the end of 90 days after the oldest Wangwang message when that comes first', () => {
    const found = deadline([chat('2026-11-14 10:00:00', '2026-08-20 09:30:15', '2026-09-01 10:00:00')]);
    expect(found).toMatchObject({
      ruleId: 'limit.wangwang_chat',
      dueAt: at('2026-11-18 09:30:15'),
      windowEndsAt: at('2026-12-13 21:15:00'),
    });
    expect(found?.because.zh).toMatch(
      /^最早的消息在 2026-08-20 09:30:15，.*90.*，至 2026-11-18 09:30:15 截止/,
    );
    expect(found?.because.en).toMatch(/2026-08-20 09:30:15; .*90.*: until 2026-11-18 09:30:15/);
    expect(found?.all.map(({ ruleId, evidenceIds }) => [ruleId, evidenceIds])).toEqual([
      ['limit.wangwang_chat', ['evd_chat']],
      ['limit.filing_window', []],
    ]);
  });

  it.each([
    ['2026-09-14 21:14:59', ['limit.wangwang_chat', '2026-12-13 21:14:59']],
    ['2026-09-14 21:15:01', ['limit.filing_window', '2026-12-13 21:15:00']],
  ])('decides by one second which window ends first: message of %s', (wall, expected) => {
    expect(due([chat(wall)])).toEqual(expected);
  });

  it('is the end of 30 days after the start of a recording, not after its end', () => {
    expect(due([call('2026-11-10 10:05:00', '2026-11-10 10:00:00')])).toEqual([
      'limit.recording_keep',
      '2026-12-10 10:00:00',
    ]);
  });

  it('is the end of an extraction code once somebody knows how long it lasts', () => {
    const known = rulesWith({ recordingKeepDays: 30, recordingCodeDays: 7 });
    expect(due([call('2026-11-14 10:00:00')], { rules: known })).toEqual([
      'limit.recording_code',
      '2026-11-21 10:00:00',
    ]);
  });

  it('takes the earliest second that a time written to the minute or the day can mean', () => {
    expect(due([chat('2026-08-20 09:30')])?.[1]).toBe('2026-11-18 09:30:00');
    expect(due([call('2026-11-10')])?.[1]).toBe('2026-12-10 00:00:00');
  });

  it('counts over the leap day and the end of the year in days of 24 hours', () => {
    const of = (wall: string) =>
      formatWallTime(deadline([], { reviewCreatedAt: at(wall) })?.dueAt ?? new Date(0));
    expect(of('2028-02-10 23:59:59')).toBe('2028-03-11 23:59:59');
    expect(of('2027-02-10 23:59:59')).toBe('2027-03-12 23:59:59');
    expect(of('2026-12-31 00:00:00')).toBe('2027-01-30 00:00:00');
  });

  it.each(['needs_person', 'rejected'] as const)('ignores a value that is %s', (status) => {
    const old = file('evd_chat', 'wangwang', 'chat', [message('2026-08-20 09:30:15', status)]);
    expect(due([old])?.[0]).toBe('limit.filing_window');
  });

  it.each(['accepted', 'confirmed', 'corrected'] as const)('counts a value that is %s', (status) => {
    const old = file('evd_chat', 'wangwang', 'chat', [message('2026-08-20 09:30:15', status)]);
    expect(due([old])?.[0]).toBe('limit.wangwang_chat');
  });

  it('ignores files that could not be read, times without a date and times that are no message', () => {
    const failed = { ...chat('2026-08-20 09:30:15'), state: 'failed' as const };
    const vague = chat('09:30');
    const other = file('evd_chat', 'wangwang', 'chat', [field('timestamp', '2026-08-20 09:30:15', 'review')]);
    expect(due([failed, vague, other])?.[0]).toBe('limit.filing_window');
  });

  it('does not let an SMS or a tracking record age', () => {
    const thread = file('evd_sms', 'sms', 'thread', [message('2026-08-20 09:30:15')]);
    const record = file('evd_track', 'tracking', 'record', [field('timestamp', '2026-08-20 09:30:15')]);
    expect(due([thread, record])?.[0]).toBe('limit.filing_window');
  });

  it('does not let evidence bind that the complaint type does not ask for', () => {
    const old = [chat('2026-08-20 09:30:15')];
    expect(due(old, { complaintType: 'meaningless_content' })?.[0]).toBe('limit.filing_window');
    expect(due(old, { complaintType: 'extortion_for_improper_benefit' })?.[0]).toBe('limit.wangwang_chat');
  });

  it('is not set by evidence that was too old before the review was written', () => {
    expect(due([chat('2016-11-14 10:00:00')])?.[0]).toBe('limit.filing_window');
    expect(due([chat('2026-08-15 21:15:00')])?.[0]).toBe('limit.filing_window');
    expect(due([chat('2026-08-15 21:15:01')])).toEqual(['limit.wangwang_chat', '2026-11-13 21:15:01']);
  });

  it('knows no window where the limit is not known', () => {
    const evidence = [chat('2026-08-20 09:30:15'), call('2026-11-10 10:00:00')];
    expect(due(evidence, { rules: rulesWith({ wangwangChatDays: null }) })?.[0]).toBe('limit.recording_keep');
    expect(
      due(evidence, { rules: rulesWith({ wangwangChatDays: null, recordingKeepDays: null }) })?.[0],
    ).toBe('limit.filing_window');
    const unlimited = rulesWith({ filingWindowDays: null });
    expect(deadline(evidence, { rules: unlimited })).toMatchObject({ windowEndsAt: null });
    expect(deadline([], { rules: unlimited })).toBeNull();
  });

  it('is never later than the filing window, never earlier than the review, whatever the order of the files', () => {
    const wall = fc
      .date({ min: at('2026-05-01 00:00:00'), max: at('2026-12-01 00:00:00'), noInvalidDate: true })
      .map((date) => formatWallTime(date));
    const files = fc.array(fc.tuple(fc.constantFrom(chat, call), fc.array(wall, { maxLength: 4 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(files, (made) => {
        const evidence = made.map(([kind, walls], index) => ({ ...kind(...walls), id: `evd_${index}` }));
        const found = deadline(evidence);
        expect(found?.dueAt.getTime()).toBeLessThanOrEqual(at('2026-12-13 21:15:00').getTime());
        expect(found?.dueAt.getTime()).toBeGreaterThan(at(review).getTime());
        expect(deadline(evidence.toReversed())).toEqual(found);
      }),
    );
  });
});
