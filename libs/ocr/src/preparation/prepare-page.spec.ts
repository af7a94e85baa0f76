import type { PageSource } from '../images/page-source';
import { preparePage, workingScale } from './prepare-page';

describe('workingScale', () => {
  it('keeps every pixel of screenshots, however long', () => {
    expect(workingScale({ width: 1440, height: 3200 })).toBe(1);
    expect(workingScale({ width: 1080, height: 20_000 })).toBe(1);
  });

  it('scales photos down by their shorter side', () => {
    expect(workingScale({ width: 4000, height: 3000 })).toBeCloseTo(2 / 3);
  });

  it('never works on more than 24 megapixels', () => {
    const scale = workingScale({ width: 1900, height: 50_000 });
    expect(1900 * 50_000 * scale * scale).toBeCloseTo(24_000_000, 0);
  });
});

describe('preparePage', () => {
  it('says where a seal is in the upright original, whatever scale it was worked on at', async () => {
    const size = 300;
    const data = Buffer.alloc(size * size * 3, 255);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        if (Math.abs(Math.hypot(x - 150, y - 150) - 80) < 4) data.set([217, 50, 60], (y * size + x) * 3);
      }
    }
    const source: Pick<PageSource, 'size' | 'decode'> = {
      size: () => ({ width: 900, height: 600 }),
      decode: () => Promise.resolve({ data, width: size, height: size }),
    };
    const { seals } = await preparePage(source as PageSource, 1);
    expect(seals).toHaveLength(1);
    const [{ x0, y0, x1, y1 }] = seals as [(typeof seals)[number]];
    expect(Math.abs(x0 - 66 * 3)).toBeLessThanOrEqual(18);
    expect(Math.abs(x1 - 234 * 3)).toBeLessThanOrEqual(18);
    expect(Math.abs(y0 - 66 * 2)).toBeLessThanOrEqual(12);
    expect(Math.abs(y1 - 234 * 2)).toBeLessThanOrEqual(12);
  });
});
