import { aField, aTruth } from '../score/score.fixture';
import { scoreImage } from '../score/score-image';
import { classOfQuality } from './bars';
import { calibrate } from './calibration';
import { printReport } from './print-report';
import { reportOn } from './reading-report';
import { displayWidth, table } from './table';
import { summariseCosts, timeRatio } from './timing';
import type { ImageResult } from './totals';

const cost = (wallMs: number, cpuMs: number | null = wallMs) => ({ wallMs, cpuMs });

function result(
  file: string,
  quality: string,
  found: string | null,
  changes: Partial<ImageResult> = {},
): ImageResult {
  const truth = aTruth({ file, quality, values: [{ kind: 'order_id', value: '1' }] });
  const fields = found === null ? [] : [aField('order_id', found, { accepted: true })];
  const parsed = {
    parserVersion: '1',
    part: null,
    fields,
    messages: [],
    window: { complete: null, missing: [] },
    document: null,
  };
  const text = { order_id: { expected: 1, found: 1 } };
  return {
    truth,
    ours: scoreImage(truth, { lines: [], parsed }),
    cost: cost(200),
    stages: { recognition: 150, layout: 50 },
    failure: null,
    texts: { tesseract2x: { cost: cost(100), text, failure: null } },
    ...changes,
  };
}

describe('reportOn', () => {
  const results = [result('a.png', 'clean', '1'), result('b.png', 'dark', '2'), result('c.png', 'q60', '1')];
  const report = reportOn(results, [], {});
  const bar = (name: string, quality: string) =>
    report.bars.find((each) => each.name === name && each.quality === quality);

  it('keeps clear and degraded pictures apart in the bars', () => {
    expect(bar('order ids found', 'clear')).toMatchObject({ value: 0.5, of: 2, met: false });
    expect(bar('order ids found', 'degraded')).toMatchObject({ value: 1, of: 1, met: true });
  });

  it('measures wrong values against all that were accepted', () => {
    expect(bar('wrong among the accepted', 'clear')).toMatchObject({ value: 0.5, of: 2, met: false });
    expect(report.wrong).toEqual([{ file: 'b.png', kind: 'order_id', value: '2', confidence: 0.9 }]);
  });

  it('gives no verdict on what no picture shows', () => {
    expect(bar('messages with side and order', 'clear')).toMatchObject({ value: null, met: null });
  });

  it('compares times over the pictures that both readers read', () => {
    const failed = { tesseract2x: { cost: cost(9000), text: {}, failure: 'too large' } };
    const both = reportOn([...results, result('d.png', 'clean', '1', { texts: failed })], [], {});
    expect(both.ratios.tesseract2x).toEqual({ images: 3, wall: 2, cpu: 2 });
    expect(both.failures).toEqual([{ reader: 'tesseract2x', file: 'd.png', reason: 'too large' }]);
  });

  it('shows each stage by its mean', () => {
    expect(report.stages.recognition).toBeCloseTo(150);
    expect(printReport(report)).toContain('recognition');
  });

  it('names every wrong value to the reader of the tables', () => {
    expect(printReport(report)).toMatch(/b\.png +order_id +2 +0\.900/);
  });
});

describe('classOfQuality', () => {
  it.each([
    ['clean', 'clear'],
    ['dark', 'clear'],
    ['q60', 'degraded'],
    ['scale75', 'degraded'],
    ['photo', 'degraded'],
    ['blur', 'other'],
    [null, null],
  ])('%s is %s', (quality, expected) => expect(classOfQuality(quality)).toBe(expected));
});

describe('calibrate', () => {
  it('gives the share right among the values read at least so surely', () => {
    const steps = calibrate([
      { confidence: 0.9, right: true },
      { confidence: 0.95, right: false },
      { confidence: 0.2, right: false },
    ]);
    expect(steps.find(({ confidence }) => confidence === 0.9)).toEqual({
      confidence: 0.9,
      values: 2,
      right: 0.5,
    });
    expect(steps.find(({ confidence }) => confidence === 0.99)).toEqual({
      confidence: 0.99,
      values: 0,
      right: null,
    });
  });
});

describe('times', () => {
  it('are of the CPU where it is known, else of the wall', () => {
    expect(summariseCosts([cost(400, 200), cost(600, 300)])).toMatchObject({
      cpuMs: 250,
      perSecondAndCore: 4,
    });
    expect(summariseCosts([cost(400, null), cost(600, 300)])).toMatchObject({
      cpuMs: null,
      perSecondAndCore: 2,
    });
    expect(summariseCosts([])).toBeNull();
  });

  it('are not compared without a common picture', () => {
    expect(timeRatio(new Map([['a', cost(1)]]), new Map([['b', cost(1)]]))).toBeNull();
  });
});

describe('table', () => {
  it('aligns Chinese, which is two columns wide', () => {
    expect(displayWidth('昨天 9:05')).toBe(9);
    expect(
      table(
        ['', 'x'],
        [
          ['昨天', '1'],
          ['abcd', '22'],
        ],
      ),
    ).toBe('         x\n  昨天   1\n  abcd  22\n');
  });

  it('leaves out a column in which nothing stands', () => {
    expect(table(['', 'a', 'b'], [['r', '', '1']])).toBe('     b\n  r  1\n');
  });
});
