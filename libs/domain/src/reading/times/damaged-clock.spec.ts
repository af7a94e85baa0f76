import { damagedReadings, mendedReadings } from './damaged-clock';
import { resolveUndatedTime } from './undated-times';

/** Wednesday, 18 November 2026, 23:00 in Shanghai. */
const captured = new Date('2026-11-18T15:00:00Z');

function read(text: string): (string | null)[] {
  return damagedReadings(text).map((time) => resolveUndatedTime(time, captured));
}

describe('times whose signs were damaged', () => {
  it.each([
    ['1726', '2026-11-18 17:26'],
    ['周日 2114', '2026-11-15 21:14'],
    ['周日21:14革', '2026-11-15 21:14'],
    ['昨天 下午320', '2026-11-17 15:20'],
    ['21;56', '2026-11-18 21:56'],
    ['| 21:56', '2026-11-18 21:56'],
    ['星期二22.30', '2026-11-17 22:30'],
  ])('are guessed from %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([['930'], ['2599'], ['1399'], ['17266'], ['共1726件'], ['好的'], ['']])(
    'are not seen in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('times of which only words were damaged', () => {
  const mended = (text: string) => mendedReadings(text).map((time) => resolveUndatedTime(time, captured));

  it.each([
    ['呈期六下午1:14', '2026-11-14 13:14'],
    ['星型五 23:22', '2026-11-13 23:22'],
    ['今天凌层4:29', '2026-11-18 04:29'],
    ['姜晨4:07', '2026-11-18 04:07'],
    ['3月23瑟早上 8:55', '2026-03-23 08:55'],
    ['了昨天 1:52', '2026-11-17 01:52'],
  ])('are mended: %s', (text, expected) => {
    expect(mended(text)).toEqual([expected]);
  });

  it.each([['用天10:14'], ['人午3:20'], ['昨天 1:52'], ['呈期工下午1:14'], ['14月9日 22:35']])(
    'are left where the sign that tells is lost, or nothing is: %s',
    (text) => {
      expect(mended(text)).toEqual([]);
    },
  );
});
