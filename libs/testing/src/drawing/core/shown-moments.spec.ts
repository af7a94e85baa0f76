import fc from 'fast-check';
import { addSeconds, daysBetween, fromSeconds, toSeconds } from '../inventions';
import { showMoment, type MomentStyle } from './shown-moments';

const wechat: MomentStyle = {
  halfDays: false,
  gap: ' ',
  week: '星期',
  yesterday: true,
  dayBefore: false,
  date: 'chinese',
  shortThisYear: true,
  seconds: false,
  paddedHour: true,
};
const halfDays = { ...wechat, halfDays: true };
const dashes: MomentStyle = { ...wechat, date: 'dashes', week: null, yesterday: false };

describe('showMoment', () => {
  it.each([
    ['the clock alone today', '2026-11-05 15:20:09', '2026-11-05 23:59:59', wechat, '15:20'],
    ['昨天 after midnight', '2026-11-05 23:59:00', '2026-11-06 00:01:00', wechat, '昨天 23:59'],
    ['昨天 over the end of the year', '2025-12-31 14:03:00', '2026-01-01 08:00:00', wechat, '昨天 14:03'],
    ['昨天 on the day after Feb 29', '2024-02-29 14:03:00', '2024-03-01 08:00:00', wechat, '昨天 14:03'],
    ['the weekday within a week', '2026-11-18 10:15:00', '2026-11-22 09:00:00', wechat, '星期三 10:15'],
    ['no weekday after seven days', '2026-11-15 10:15:00', '2026-11-22 09:00:00', wechat, '11月15日 10:15'],
    [
      'the year when it is another one',
      '2025-11-05 15:20:00',
      '2026-11-22 09:00:00',
      wechat,
      '2025年11月5日 15:20',
    ],
    ['凌晨 before six', '2026-11-05 01:05:00', '2026-11-05 09:00:00', halfDays, '凌晨 1:05'],
    ['中午 at twelve', '2026-11-05 12:30:00', '2026-11-06 09:00:00', halfDays, '昨天 中午 12:30'],
    ['下午 with hours from one', '2026-11-05 15:20:00', '2026-11-30 09:00:00', halfDays, '11月5日 下午 3:20'],
    ['晚上 from six', '2026-11-05 18:00:00', '2026-11-05 19:00:00', halfDays, '晚上 6:00'],
    ['dates with dashes', '2026-11-05 09:03:07', '2026-11-06 09:00:00', dashes, '11-05 09:03'],
    [
      'the word 今天 where it is used',
      '2026-11-05 09:03:07',
      '2026-11-05 10:00:00',
      { ...wechat, today: true },
      '今天 09:03',
    ],
  ] as const)('writes %s', (_, local, capture, style, text) => {
    expect(showMoment(local, capture, style)).toEqual({ text, value: local.slice(0, 16) });
  });

  it('gives a value to the second where seconds are shown', () => {
    const style = { ...dashes, seconds: true, shortThisYear: false };

    expect(showMoment('2026-11-05 09:03:07', '2026-11-06 09:00:00', style)).toEqual({
      text: '2026-11-05 09:03:07',
      value: '2026-11-05 09:03:07',
    });
  });
});

describe('moments', () => {
  it('come back from seconds as they were, whatever the zone of the host', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
        expect(toSeconds(fromSeconds(seconds))).toBe(seconds);
      }),
    );
  });

  it('count midnights, not hours', () => {
    expect(daysBetween('2026-11-05 23:59:59', addSeconds('2026-11-05 23:59:59', 1))).toBe(1);
    expect(daysBetween('2026-11-05 00:00:00', '2026-11-05 23:59:59')).toBe(0);
  });

  it('refuse what is no local time', () => {
    expect(() => toSeconds('2026-11-05')).toThrow('not a local time');
  });
});
