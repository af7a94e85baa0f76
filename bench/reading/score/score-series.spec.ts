import { aTruth } from './score.fixture';
import { neighboursOf, noSeries, scoreNeighbours } from './score-series';

const place = (id: string, index: number, gapBefore = false) =>
  aTruth({ file: `${id}${index}.png`, series: { id, index, gapBefore } });

describe('neighboursOf', () => {
  it('pairs the screenshots of one series, wherever they stand', () => {
    expect(neighboursOf([place('a', 1, true), place('b', 1), place('a', 0), aTruth()])).toEqual([
      { before: 'a0.png', after: 'a1.png', gap: true },
    ]);
  });
});

describe('scoreNeighbours', () => {
  const pair = (gap: boolean) => ({ before: 'a', after: 'b', gap });

  it('takes a gap as noticed when the two are not said to belong together', () => {
    expect(scoreNeighbours(pair(true), 'gap')).toEqual({ ...noSeries, gaps: 1, gapsNoticed: 1 });
    for (const told of ['overlap', 'duplicate'] as const) {
      expect(scoreNeighbours(pair(true), told)).toEqual({ ...noSeries, gaps: 1 });
    }
  });

  it('counts overlaps that were proven', () => {
    expect(scoreNeighbours(pair(false), 'overlap')).toEqual({ ...noSeries, joints: 1, jointsProven: 1 });
    expect(scoreNeighbours(pair(false), 'gap')).toEqual({ ...noSeries, joints: 1 });
  });
});
