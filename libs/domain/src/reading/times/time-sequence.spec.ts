import { doubtsInSequence } from './time-sequence';

function doubts(...times: (string | null)[]): number[] {
  return doubtsInSequence(times.map((normalized) => ({ normalized })));
}

describe('times in a list', () => {
  it('confirm each other when they run forwards', () => {
    expect(doubts('2026-11-14 10:02:11', '2026-11-14 10:03:05', '2026-11-14 10:08:47')).toEqual([
      0.5, 0.5, 0.5,
    ]);
  });

  it('confirm each other when the newest is on top', () => {
    expect(doubts('2026-11-15 16:40', '2026-11-14 06:10', '2026-11-13 08:52')).toEqual([1, 0.5, 1]);
  });

  it('say nothing about one that falls out of order', () => {
    expect(
      doubts(
        '2026-11-14 10:02',
        '2026-11-14 10:03',
        '2026-11-14 09:05',
        '2026-11-14 10:06',
        '2026-11-14 10:07',
      ),
    ).toEqual([0.5, 1, 1, 0.5, 0.5]);
  });

  it('say nothing about a time alone or beside one that is not known', () => {
    expect(doubts('2026-11-14 10:02')).toEqual([1]);
    expect(doubts('2026-11-14 10:02', null, '2026-11-14 10:04')).toEqual([1, 1, 1]);
  });

  it('compare times with and without seconds by the minute', () => {
    expect(doubts('2026-11-14 10:02:40', '2026-11-14 10:02', '2026-11-14 10:04')).toEqual([0.5, 0.5, 0.5]);
  });
});
