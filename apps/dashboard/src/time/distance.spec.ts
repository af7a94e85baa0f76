import fc from 'fast-check';
import { distanceOf } from './distance';

const size = { second: 1, minute: 60, hour: 3600, day: 86_400 };

describe('distanceOf', () => {
  it('chooses the largest unit that is filled', () => {
    expect(distanceOf(59)).toEqual({ unit: 'second', count: 59 });
    expect(distanceOf(60)).toEqual({ unit: 'minute', count: 1 });
    expect(distanceOf(86_399)).toEqual({ unit: 'hour', count: 23 });
    expect(distanceOf(-3 * 86_400)).toEqual({ unit: 'day', count: 3 });
  });

  it('never says more than there is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (seconds) => {
        const { unit, count } = distanceOf(seconds);
        expect(count * size[unit]).toBeLessThanOrEqual(seconds);
        expect((count + 1) * size[unit]).toBeGreaterThan(seconds);
      }),
    );
  });
});
