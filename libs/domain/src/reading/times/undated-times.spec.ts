import { parseUndatedTime, resolveUndatedTime } from './undated-times';

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
});
