import { isCoarserTime, isSameTime, normaliseTime, standsInText } from './times';

describe('normaliseTime', () => {
  it.each([
    ['2026-11-02 09:05', '2026-11-02 09:05'],
    ['2026-1-2 9:05:07', '2026-01-02 09:05:07'],
    ['2026/11/02 09:05:07', '2026-11-02 09:05:07'],
    ['2026年11月2日 9：05', '2026-11-02 09:05'],
    ['2026-11-02T09:05:07.000+08:00', '2026-11-02 09:05:07'],
    ['2026-11-02', '2026-11-02'],
  ])('%s → %s', (time, normal) => expect(normaliseTime(time)).toBe(normal));

  it.each(['昨天 14:03', '14:03', '11-02 14:03'])('leaves %s to the picture', (time) =>
    expect(normaliseTime(time)).toBeNull(),
  );
});

describe('isSameTime', () => {
  it('takes a truth without seconds at its word only when that is what the picture shows', () => {
    expect(isSameTime('2026-11-02 09:05:07', '2026-11-02 09:05', false)).toBe(true);
    expect(isSameTime('2026-11-02 09:05:07', '2026-11-02 09:05', true)).toBe(false);
  });

  it('does not take a day for a time of that day', () => {
    expect(isSameTime('2026-11-02 09:05', '2026-11-02', false)).toBe(false);
  });
});

describe('isCoarserTime', () => {
  it('is a time that lacks the seconds, not one with other minutes', () => {
    expect(isCoarserTime('2026-11-02 09:05', '2026-11-02 09:05:07')).toBe(true);
    expect(isCoarserTime('2026-11-02 09:06', '2026-11-02 09:05:07')).toBe(false);
    expect(isCoarserTime('2026-11-02 09:05:07', '2026-11-02 09:05')).toBe(false);
  });
});

describe('standsInText', () => {
  it.each([
    ['2026-11-02 09:05', '昨天 9：05'],
    ['2026-11-02 14:05', '星期三 下午2:05'],
    ['2026-11-02 00:05', '凌晨12:05'],
    ['2026-11-02 09:05:07', '2026-11-02 09:05:07'],
    ['2026-11-02 14:05', '2026年11月2日14时05分'],
    ['2026-11-02', '2026年11月2日'],
    ['昨天 14:03', '昨天14:03'],
  ])('%s stands in %s', (time, text) => expect(standsInText(time, text)).toBe(true));

  it.each([
    ['2026-11-02 04:05', '14:05'],
    ['2026-11-02 09:05:07', '09:05'],
    ['2026-11-02', '2026-11-21'],
    ['昨天 14:03', '14:03'],
  ])('%s does not stand in %s', (time, text) => expect(standsInText(time, text)).toBe(false));
});
