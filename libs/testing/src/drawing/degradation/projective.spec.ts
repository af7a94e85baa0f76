import fc from 'fast-check';
import { after, inverse, lookAt, mapBox, project } from './projective';

const views = fc.record({
  rotation: fc.double({ min: -3, max: 3, noNaN: true }),
  keystone: fc.tuple(
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.double({ min: -3, max: 3, noNaN: true }),
  ),
  scale: fc.double({ min: 0.5, max: 2, noNaN: true }),
  margin: fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })),
});
const sizes = fc.record({
  width: fc.integer({ min: 20, max: 3000 }),
  height: fc.integer({ min: 20, max: 20_000 }),
});

describe('lookAt', () => {
  it('leaves a picture alone when nothing moves it', () => {
    const { projection, size } = lookAt(
      { width: 300, height: 200 },
      { rotation: 0, keystone: [0, 0], scale: 1, margin: [0, 0] },
    );

    expect(size).toEqual({ width: 300, height: 200 });
    expect(mapBox(projection, size, [10, 20, 30, 40])).toEqual([10, 20, 30, 40]);
  });

  it('keeps every corner of a picture inside the new one, margins around it', () => {
    fc.assert(
      fc.property(sizes, views, (picture, view) => {
        const { projection, size } = lookAt(picture, view);
        const [aside, above] = view.margin;
        for (const [x, y] of [
          [0, 0],
          [picture.width, 0],
          [0, picture.height],
          [picture.width, picture.height],
        ] as const) {
          const [across, down] = project(projection, x, y);
          expect(across).toBeGreaterThanOrEqual(aside - 1e-6);
          expect(across).toBeLessThanOrEqual(size.width - aside + 1e-6);
          expect(down).toBeGreaterThanOrEqual(above - 1e-6);
          expect(down).toBeLessThanOrEqual(size.height - above + 1e-6);
        }
      }),
    );
  });

  it('can be undone', () => {
    fc.assert(
      fc.property(sizes, views, (picture, view) => {
        const { projection } = lookAt(picture, view);
        const [x, y] = project(after(inverse(projection), projection), picture.width / 3, picture.height / 5);
        expect(x).toBeCloseTo(picture.width / 3, 4);
        expect(y).toBeCloseTo(picture.height / 5, 4);
      }),
    );
  });
});
