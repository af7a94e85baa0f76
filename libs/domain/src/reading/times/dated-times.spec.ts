import fc from 'fast-check';
import { toMinute, toSecond, two, type WallClock, wallClocks } from '../fixtures/arbitraries.fixture';
import { findDatedTimes } from './dated-times';

function only(text: string) {
  const [time, ...others] = findDatedTimes(text);
  expect(others).toEqual([]);
  return time;
}

describe('dates with a time of day', () => {
  it.each([
    ['2026-11-2 9:03:07', '2026-11-02 09:03:07'],
    ['2026-11-02 09:03:07', '2026-11-02 09:03:07'],
    ['2026-11-02 09:03', '2026-11-02 09:03'],
    ['2026/11/2 9:03', '2026-11-02 09:03'],
    ['2026.11.02 09:03:07', '2026-11-02 09:03:07'],
    ['2026年11月2日 9:03', '2026-11-02 09:03'],
    ['2026年11月02日09:03:07', '2026-11-02 09:03:07'],
    ['2026年11月2日 星期一 9:03', '2026-11-02 09:03'],
    ['2026-11-02(周一)9:03', '2026-11-02 09:03'],
    ['2026年11月2日 下午3:05', '2026-11-02 15:05'],
    ['2026年11月2日 凌晨12:05', '2026-11-02 00:05'],
    ['2026年11月2日14时03分', '2026-11-02 14:03'],
    ['2026年11月2日14时03分22秒', '2026-11-02 14:03:22'],
    ['2026-11-02 09;03:07', '2026-11-02 09:03:07'],
    ['2026-11-02 09.03.07', '2026-11-02 09:03:07'],
    ['2026.11-02 09:03 :07', '2026-11-02 09:03:07'],
    ['2026一11一02 09:03:07', '2026-11-02 09:03:07'],
    ['2026-11-1123:15:44', '2026-11-11 23:15:44'],
    ['2026-11-023:15:44', '2026-11-02 03:15:44'],
    ['2023-5-413:48:55', '2023-05-04 13:48:55'],
    ["2025-09-18 02:48':02", '2025-09-18 02:48:02'],
    ['2026-11-02 PM 3:05', '2026-11-02 15:05'],
    ['2026-11-02T09:03:07', '2026-11-02 09:03:07'],
    ['2026-11-02 09:03:071小时0分52秒', '2026-11-02 09:03:07'],
    ['2026-11-02 09:03:0717分30秒', '2026-11-02 09:03:07'],
  ])('read %s as %s', (text, expected) => {
    expect(only(text)).toMatchObject({ normalized: expected, precision: 'moment', unambiguous: true });
  });

  it.each([
    ['2026-11-02 09:03:071', '2026-11-02 09:03'],
    ['2026,11,02 09:03', '2026-11-02 09:03'],
    ['2026-11-02 0903', '2026-11-02 09:03'],
    ['2026.11-02 0903-07', '2026-11-02 09:03:07'],
  ])('go to a person when signs of them were lost: %s', (text, expected) => {
    expect(only(text)).toMatchObject({ normalized: expected, unambiguous: false });
  });

  it.each([['2026-11-02 1143元'], ['2026-11-02 1143件'], ['2026-11-02 11436']])(
    'have no time of day where the number is another one: %s',
    (text) => {
      expect(only(text)).toMatchObject({ precision: 'day' });
    },
  );

  it('are found behind a nick that ends in digits', () => {
    const time = only('云淡风轻20192026-11-02 09:03:07');
    expect(time).toMatchObject({ normalized: '2026-11-02 09:03:07', start: 8 });
  });

  it('are all found in a line, each in its place', () => {
    const text = '自2026-11-02 09:03至2026-11-04 10:00止';
    expect(findDatedTimes(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '2026-11-02 09:03',
      '2026-11-04 10:00',
    ]);
  });

  it.each([
    ['2026-13-02 09:03:07'],
    ['2026-02-30 09:03'],
    ['2026-11-02 25:03'],
    ['2026-11-02 09:63:07'],
    ['2026年11月2日 凌晨9:03'],
    ['2001-11-02 09:03:07'],
  ])('have no normal form when they are impossible: %s', (text) => {
    expect(only(text)?.normalized).toBeNull();
  });

  it.each([
    ['2026-11-123:15:44', 'day 12 or day 1'],
    ['2026-11-02 星期二 09:03', 'it was a Monday'],
    ['2026-11-19:03', 'an hour may be lost'],
    ['2026-11-02 12.50', 'a price may follow the date'],
  ])('are ambiguous in %s: %s', (text) => {
    expect(only(text)?.unambiguous).toBe(false);
  });

  it.each([
    ['2025-06-15123557', '2025-06-15 12:35:57'],
    ["2025-06-151235'57", '2025-06-15 12:35:57'],
    ['2025-06-15 12:3557', '2025-06-15 12:35:57'],
    ['202506-15 12:16:21', '2025-06-15 12:16:21'],
    ['客服8202506-1512:37:40', '2025-06-15 12:37:40'],
    ['2025061512:16:33', '2025-06-15 12:16:33'],
  ])('with lost signs are guessed from %s, for a person to confirm', (text, expected) => {
    expect(only(text)).toMatchObject({ normalized: expected, unambiguous: false });
  });

  it('name every moment that a lost space leaves open, the small hours last', () => {
    expect(only('2020-10-312:51:06')).toMatchObject({
      normalized: '2020-10-03 12:51:06',
      others: ['2020-10-31 02:51:06'],
      unambiguous: false,
    });
  });

  it.each([
    ['2026-11-02'],
    ['2026-11-02 998877'],
    ['2026年11月2日'],
    ['2026-11-02 至 2026'],
    ['2026-11-02 10086'],
  ])('are days only in %s', (text) => {
    expect(only(text)).toMatchObject({ precision: 'day', normalized: '2026-11-02' });
  });

  it.each([['3311904826150372918'], ['CDGX-2026-1107'], ['14:03:22'], ['1.8-2.0'], ['2026']])(
    'are not seen in %s',
    (text) => {
      expect(findDatedTimes(text)).toEqual([]);
    },
  );

  const formats: [string, (clock: WallClock) => string, (clock: WallClock) => string][] = [
    [
      'Wangwang',
      (c) => `${c.year}-${c.month}-${c.day} ${c.hour}:${two(c.minute)}:${two(c.second)}`,
      toSecond,
    ],
    ['seconds', toSecond, toSecond],
    ['minutes', toMinute, toMinute],
    ['slashes', (c) => `${c.year}/${two(c.month)}/${two(c.day)} ${two(c.hour)}:${two(c.minute)}`, toMinute],
    ['Chinese', (c) => `${c.year}年${c.month}月${c.day}日 ${two(c.hour)}:${two(c.minute)}`, toMinute],
    ['Chinese glued', (c) => `${c.year}年${c.month}月${c.day}日${c.hour}:${two(c.minute)}`, toMinute],
    ['padded glued', (c) => toSecond(c).replace(' ', ''), toSecond],
  ];

  it.each(formats)('written as %s come out exactly, whatever the moment', (_, write, expected) => {
    fc.assert(
      fc.property(wallClocks, (clock) => {
        const time = only(write(clock));
        // Glued without leading zeros in the month, 12|3 and 1|23 cannot be told apart; such a time must say so.
        expect(time?.unambiguous ? time.normalized : expected(clock)).toBe(expected(clock));
      }),
    );
  });

  it.each(formats.slice(0, 6))('written as %s are never ambiguous', (_, write) => {
    fc.assert(
      fc.property(wallClocks, (clock) => {
        expect(only(write(clock))?.unambiguous).toBe(true);
      }),
    );
  });
});
