import fc from 'fast-check';
import { scaleGrey } from './scale-grey';

const picture = (width: number, height: number, value: (x: number, y: number) => number) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_unused, at) =>
    value(at % width, Math.floor(at / width)),
  ),
});

describe('scaleGrey', () => {
  it('keeps a picture that is asked for in its own size', () => {
    const original = picture(7, 5, (x, y) => x * 30 + y);
    expect(scaleGrey(original, 7, 5)).toEqual(original);
  });

  it('keeps one colour one colour, at any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (width, height) => {
        const { data } = scaleGrey(
          picture(31, 17, () => 200),
          width,
          height,
        );
        return data.length === width * height && data.every((value) => Math.abs(value - 200) <= 1);
      }),
    );
  });

  it('leaves no stroke out when it makes a picture smaller', () => {
    const { data } = scaleGrey(
      picture(90, 4, (x) => (x === 44 ? 0 : 255)),
      30,
      4,
    );
    expect(Math.min(...data)).toBeLessThan(190);
  });

  it('keeps edges where they are when it makes a picture larger', () => {
    const { data } = scaleGrey(
      picture(10, 3, (x) => (x < 5 ? 0 : 255)),
      40,
      3,
    );
    expect([data[10], data[30]]).toEqual([0, 255]);
    expect(data[19]).toBeLessThan(data[20] ?? 0);
  });
});
