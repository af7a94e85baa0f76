import { to24Hours } from './wall-time';

describe('an hour with the part of the day', () => {
  it.each([
    [12, '凌晨', 0],
    [1, '凌晨', 1],
    [9, '上午', 9],
    [12, '中午', 12],
    [1, '中午', 13],
    [3, '下午', 15],
    [15, '下午', 15],
    [8, '晚上', 20],
    [20, '晚上', 20],
  ])('%i %s is %i o’clock', (hour, period, expected) => {
    expect(to24Hours(hour, period)).toBe(expected);
  });

  it.each([
    [9, '凌晨'],
    [15, '上午'],
    [6, '中午'],
    [0, '下午'],
    [12, '晚上'],
  ])('%i %s is refused', (hour, period) => {
    expect(to24Hours(hour, period)).toBeNull();
  });
});
