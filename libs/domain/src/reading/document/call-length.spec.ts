import { secondsOf } from './call-length';

describe('the length of a call', () => {
  it.each([
    ['2分23秒', 143],
    ['1小时0分52秒', 3652],
    ['00:21:59', 1319],
    ['05:10', 310],
    ['143秒', 143],
    ['3分钟', 180],
    ['2 分 8 秒', 128],
    ['00:61', null],
    ['无', null],
    ['', null],
    ['2026-11-14', null],
  ] as const)('%s is %s s', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds);
  });
});
