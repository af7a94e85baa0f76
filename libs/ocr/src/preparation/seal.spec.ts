import type { RgbRaster } from '../images/page-source';
import { toGrey } from './grey';
import { lightenSeals } from './seal';

const size = 300;
const red = [217, 50, 60] as const;

function page(colourAt: (x: number, y: number) => readonly [number, number, number]): RgbRaster {
  const data = Buffer.alloc(size * size * 3);
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) data.set(colourAt(x, y), (y * size + x) * 3);
  return { data, width: size, height: size };
}

const onRing = (x: number, y: number) => Math.abs(Math.hypot(x - 150, y - 150) - 80) < 4;
const inBar = (x: number, y: number) => y >= 100 && y < 140 && x >= 20 && x < 280;

describe('lightenSeals', () => {
  it('turns the ink of a round seal into paper', () => {
    const picture = page((x, y) => (onRing(x, y) ? red : [255, 255, 255]));
    const grey = toGrey(picture);
    lightenSeals(picture, grey);
    expect(grey.data[150 * size + 70]).toBeGreaterThan(230);
  });

  it('says where the seal is', () => {
    const picture = page((x, y) => (onRing(x, y) ? red : [255, 255, 255]));
    const [seal, ...others] = lightenSeals(picture, toGrey(picture));
    expect(others).toEqual([]);
    for (const [edge, drawn] of [
      [seal?.x0, 66],
      [seal?.y0, 66],
      [seal?.x1, 234],
      [seal?.y1, 234],
    ] as const) {
      expect(Math.abs((edge ?? -99) - drawn)).toBeLessThanOrEqual(6);
    }
  });

  it('keeps text that a half-transparent seal covers', () => {
    const inText = (x: number, y: number) => y > 145 && y < 155 && x > 40 && x < 260;
    const picture = page((x, y) => {
      const under = inText(x, y) ? 20 : 255;
      if (!onRing(x, y)) return [under, under, under];
      const [r, g, b] = red.map((value) => Math.round(value * 0.6 + under * 0.4));
      return [r ?? 0, g ?? 0, b ?? 0];
    });
    const grey = toGrey(picture);
    lightenSeals(picture, grey);
    expect(grey.data[150 * size + 70]).toBeLessThan(60);
    expect(grey.data[70 * size + 150]).toBeGreaterThan(200);
  });

  it('leaves red that is no seal as it is', () => {
    const picture = page((x, y) => (inBar(x, y) ? red : [255, 255, 255]));
    const grey = toGrey(picture);
    const before = Uint8Array.from(grey.data);
    expect(lightenSeals(picture, grey)).toEqual([]);
    expect(grey.data).toEqual(before);
  });
});
