import { damagedReadings } from './damaged-clock';
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
