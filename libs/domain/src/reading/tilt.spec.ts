import fc from 'fast-check';
import { boxInPicture, toPicture } from './tilt';

const size = { width: 1000, height: 2000 };

describe('a leaning page', () => {
  it('leaves boxes of a level page where they are', () => {
    expect(boxInPicture([100, 200, 300, 40], { slope: 0, keystone: 0 }, size)).toEqual([100, 200, 300, 40]);
  });

  it('moves what stands on the right down when the text falls to the right', () => {
    expect(toPicture({ x: 900, y: 1000 }, { slope: 0.05, keystone: 0 }, size)).toEqual({ x: 900, y: 1020 });
  });

  it('leans the foot of a page seen at an angle more than its middle', () => {
    const tilt = { slope: 0, keystone: 0.00002 };
    const fall = (y: number) =>
      toPicture({ x: 1000, y }, tilt, size).y - toPicture({ x: 0, y }, tilt, size).y;
    expect(fall(1000)).toBe(0);
    expect(fall(2000)).toBeCloseTo(20);
    expect(fall(0)).toBeCloseTo(-20);
  });

  it('never gives a box outside of the picture', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(999), fc.nat(1999), fc.nat(300), fc.nat(80)),
        fc.double({ min: -0.12, max: 0.12, noNaN: true }),
        ([x, y, width, height], slope) => {
          const [left, top, across, down] = boxInPicture([x, y, width, height], { slope, keystone: 0 }, size);
          expect(Math.min(left, top, across, down)).toBeGreaterThanOrEqual(0);
          expect(left + across).toBeLessThanOrEqual(size.width);
          expect(top + down).toBeLessThanOrEqual(size.height);
        },
      ),
    );
  });
});
