import { Random } from '../core/random';
import { messagesMissing, planSeries } from './draw-series';

const plans = Array.from({ length: 300 }, (_, index) =>
  planSeries(Random.of('series', index), 2 + (index % 3)),
);

describe('planSeries', () => {
  it('lets neighbours share at least a quarter of the pane, but for the gap', () => {
    for (const { scrolled, gapBefore } of plans) {
      for (const [index, at] of scrolled.entries()) {
        const step = at - (scrolled[index - 1] ?? at);

        if (index === gapBefore) expect(step).toBeGreaterThanOrEqual(1.5);
        else expect(step).toBeLessThanOrEqual(0.75);
      }
    }
  });

  it('has series with and without a gap', () => {
    const gaps = plans.filter(({ gapBefore }) => gapBefore !== null).length;

    expect(gaps / plans.length).toBeGreaterThan(0.3);
    expect(gaps / plans.length).toBeLessThan(0.5);
  });
});

describe('messagesMissing', () => {
  it.each([
    ['shared messages', [true, true, true, false], [false, true, true, true], false],
    ['neighbouring messages', [true, true, false, false], [false, false, true, true], false],
    ['one message in neither', [true, true, false, false], [false, false, false, true], true],
  ])('tells %s', (_, before, after, missing) => {
    expect(messagesMissing(before, after)).toBe(missing);
  });
});
