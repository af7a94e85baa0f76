import {
  findMonthDayTime,
  nearestDay,
  parseMonthDay,
  parseUndatedTime,
  resolveUndatedTime,
  undatedReadings,
} from './undated-times';

/** Wednesday, 18 November 2026, 20:00 in Shanghai. */
const captured = new Date('2026-11-18T12:00:00Z');

function resolve(text: string, at = captured): string | null {
  const time = parseUndatedTime(text);
  return time && resolveUndatedTime(time, at);
}

describe('times without a year', () => {
  it.each([
    ['14:03', '2026-11-18 14:03'],
    ['9:03:07', '2026-11-18 09:03:07'],
    ['今天 14:03', '2026-11-18 14:03'],
    ['昨天 14:03', '2026-11-17 14:03'],
    ['昨天下午3:20', '2026-11-17 15:20'],
    ['前天 晚上 8:01', '2026-11-16 20:01'],
    ['星期二 凌晨 1:05', '2026-11-17 01:05'],
    ['周四 14:03', '2026-11-12 14:03'],
    ['星期三 14:03', '2026-11-11 14:03'],
    ['星期天 中午12:30', '2026-11-15 12:30'],
    ['11月12日 14:03', '2026-11-12 14:03'],
    ['11-12 14:03', '2026-11-12 14:03'],
    ['11月13日 周五 上午9:03', '2026-11-13 09:03'],
    ['12月30日 14:03', '2025-12-30 14:03'],
    ['11/05 15:20', '2026-11-05 15:20'],
    ['07-17 16:19', '2026-07-17 16:19'],
    ['9月27日 早上7:16', '2026-09-27 07:16'],
    ['11月5日 下午 3:20', '2026-11-05 15:20'],
    ['2月29日 8:00', '2024-02-29 08:00'],
    ['07-1716:19', '2026-07-17 16:19'],
  ])('%s is %s when captured in the evening of 18 November 2026', (text, expected) => {
    expect(resolve(text)).toBe(expected);
  });

  it('count days in Shanghai, not where the program runs', () => {
    expect(resolve('昨天 14:03', new Date('2026-11-18T16:30:00Z'))).toBe('2026-11-18 14:03');
  });

  it('are unknown when the clock is later than that of the capture', () => {
    expect(resolve('20:00')).toBe('2026-11-18 20:00');
    expect(resolve('20:01')).toBeNull();
  });

  it.each([
    ['25:03'],
    ['14:63'],
    ['昨天'],
    ['凌晨 9:03'],
    ['我昨天 14:03 到'],
    ['2026-11-12 14:03'],
    ['1403'],
    ['13:30 好的'],
  ])('are not seen in %s', (text) => {
    expect(parseUndatedTime(text)).toBeNull();
  });

  it('have two readings when a lost space leaves the day open', () => {
    const texts = undatedReadings('1/107:16').map((time) => resolveUndatedTime(time, captured));
    expect(texts).toEqual(['2026-01-10 07:16', '2026-01-01 07:16']);
    expect(undatedReadings('1/1 07:16')).toHaveLength(1);
  });

  it.each([
    ['07-17 16:19 【苏州市】快件已签收', 0, 11],
    ['于11月9日10:00到达', 1, 11],
    ['07-1716:19【苏州市】', 0, 10],
  ])('are found inside %s', (text, start, end) => {
    expect(findMonthDayTime(text)).toMatchObject({ start, end });
  });

  it.each([['2026-07-17 16:19'], ['1-3个工作日'], ['2026年7月17日 16:19'], ['电话 0571-87-12 345']])(
    'are not found inside %s',
    (text) => {
      expect(findMonthDayTime(text)).toBeNull();
    },
  );

  it.each([
    ['07-17', { month: 7, day: 17 }],
    ['7月17日 星期五', { month: 7, day: 17 }],
    ['7月17日到', null],
    ['13-17', null],
  ])('days alone in %s', (text, expected) => {
    expect(parseMonthDay(text)).toEqual(expected);
  });

  it('take the year that is nearest to another day of the page', () => {
    const other = { year: 2026, month: 1, day: 3 };
    expect(nearestDay({ month: 12, day: 30 }, other)).toEqual({ year: 2025, month: 12, day: 30 });
    expect(nearestDay({ month: 1, day: 5 }, other)).toEqual({ year: 2026, month: 1, day: 5 });
  });
});
