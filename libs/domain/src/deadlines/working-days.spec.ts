import { formatWallTime } from '@juzheng/contracts';
import { at } from '../checks/facts.fixture';
import { shippedRules } from '../rules/shipped-rules';
import { addWorkingDays, answerExpectedAt } from './working-days';

describe('working days', () => {
  it.each([
    ['Monday', '2026-11-23 10:00:00', 1, '2026-11-24 10:00:00'],
    ['Friday over the weekend', '2026-11-20 10:00:00', 1, '2026-11-23 10:00:00'],
    ['Friday, five days', '2026-11-20 10:00:00', 5, '2026-11-27 10:00:00'],
    ['Saturday', '2026-11-21 10:00:00', 1, '2026-11-23 10:00:00'],
    ['Sunday', '2026-11-22 23:59:59', 2, '2026-11-24 23:59:59'],
    ['Thursday over the leap day', '2028-02-24 08:00:00', 3, '2028-02-29 08:00:00'],
    ['the end of the year', '2026-12-31 08:00:00', 1, '2027-01-01 08:00:00'],
    ['no day at all', '2026-11-21 10:00:00', 0, '2026-11-21 10:00:00'],
  ])('count from %s', (_name, from, days, to) => {
    expect(formatWallTime(addWorkingDays(at(from), days))).toBe(to);
  });

  it('are those of Shanghai: Friday 23:30 UTC is Saturday there', () => {
    expect(addWorkingDays(new Date('2026-11-20T23:30:00Z'), 1)).toEqual(new Date('2026-11-22T23:30:00Z'));
  });

  it.each([-1, 1.5, NaN])('refuse %s', (days) => {
    expect(() => addWorkingDays(at('2026-11-23 10:00:00'), days)).toThrow(RangeError);
  });
});

describe('the expected answer', () => {
  it('has one length for a complaint and another for an appeal', () => {
    const filedAt = at('2026-11-23 10:00:00');
    const of = (kind: 'complaint' | 'appeal') => {
      const { limits } = shippedRules;
      const rules = {
        ...shippedRules,
        limits: {
          ...limits,
          decisionWorkingDays: { ...limits.decisionWorkingDays, value: 2 },
          appealWorkingDays: { ...limits.appealWorkingDays, value: null },
        },
      };
      return answerExpectedAt(filedAt, kind, rules);
    };
    expect(of('complaint')).toEqual(at('2026-11-25 10:00:00'));
    expect(of('appeal')).toBeNull();
  });
});
