import type { FoundMessage } from '@juzheng/domain';
import { aTruth } from '../score/score.fixture';
import type { ReaderResult } from './bench-reader';
import { judgeSeries, type SeriesKnowledge } from './judge-series';

const place = (index: number, gapBefore = false) =>
  aTruth({ file: `${index}.png`, quality: 'dark', series: { id: 's', index, gapBefore } });
const truths = [place(0), place(1), place(2, true), aTruth({ file: 'alone.png' })];

function aReading(text: string): NonNullable<ReaderResult['ours']> {
  const message: FoundMessage = { side: 'left', sender: null, time: null, text, page: 1, box: [0, 0, 9, 9] };
  return {
    reading: {
      engine: 't',
      engineVersion: '1',
      width: 9,
      height: 9,
      pages: 1,
      lines: [],
      ms: 1,
      pictureHash: 'ff',
    },
    parsed: {
      parserVersion: '1',
      part: null,
      fields: [],
      messages: [message],
      window: { complete: null, missing: [] },
      document: null,
    },
  };
}

/** Joins what it is given in that order and says of every pair the same. */
function joinAll(kind: 'overlap' | 'gap'): jest.MockedFunction<NonNullable<SeriesKnowledge['joinSeries']>> {
  return jest.fn((screens: Parameters<NonNullable<SeriesKnowledge['joinSeries']>>[0]) => ({
    pairs: screens
      .slice(1)
      .map(({ id }, index) => ({ earlier: screens[index]?.id ?? '', later: id, link: { kind } })),
  }));
}

describe('judgeSeries', () => {
  it('gives the product each talk whole and judges what it says of the neighbours', () => {
    const joinSeries = joinAll('overlap');
    const judge = judgeSeries({ joinSeries }, truths);
    for (const { file } of truths) judge.keep(file, aReading(file));
    expect(judge.results()).toEqual([
      { after: '1.png', quality: 'dark', tally: { gaps: 0, gapsNoticed: 0, joints: 1, jointsProven: 1 } },
      { after: '2.png', quality: 'dark', tally: { gaps: 1, gapsNoticed: 0, joints: 0, jointsProven: 0 } },
    ]);
    expect(joinSeries).toHaveBeenCalledTimes(1);
    expect(
      joinSeries.mock.calls[0]?.[0].map(({ id, hash, messages }) => [id, hash, messages[0]?.text]),
    ).toEqual([
      ['0.png', 'ff', '0.png'],
      ['1.png', 'ff', '1.png'],
      ['2.png', 'ff', '2.png'],
    ]);
  });

  it('takes pictures that are put elsewhere for not joined', () => {
    const judge = judgeSeries({ joinSeries: () => ({ pairs: [] }) }, truths);
    expect(judge.results().map(({ tally }) => [tally.jointsProven, tally.gapsNoticed])).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  it('judges nothing in a build that cannot join', () => {
    expect(judgeSeries({}, truths).results()).toEqual([]);
  });
});
