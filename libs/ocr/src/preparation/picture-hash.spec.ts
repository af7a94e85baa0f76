import { sharp } from '../images/sharp-settings';
import { pictureHash } from './picture-hash';

async function raster(svg: string, width: number, quality?: number) {
  const drawn = sharp(Buffer.from(svg)).resize(width).flatten({ background: '#fff' });
  const file = quality ? await drawn.jpeg({ quality }).toBuffer() : await drawn.png().toBuffer();
  const { data, info } = await sharp(file).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const bubbles = (ys: readonly number[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 600" width="300" height="600">${ys
    .map((y, index) => `<rect x="${index % 2 ? 120 : 20}" y="${y}" width="150" height="40" fill="#4a5"/>`)
    .join('')}</svg>`;

function differentBits(one: string, other: string): number {
  return [...one].reduce((sum, digit, at) => {
    const bits = parseInt(digit, 16) ^ parseInt(other[at] ?? '0', 16);
    return sum + bits.toString(2).replace(/0/g, '').length;
  }, 0);
}

describe('pictureHash', () => {
  it('is nearly the same for a smaller and worse copy, and not for the next screen', async () => {
    const original = await pictureHash(await raster(bubbles([40, 150, 260, 420]), 300));
    const copy = await pictureHash(await raster(bubbles([40, 150, 260, 420]), 220, 60));
    const scrolled = await pictureHash(await raster(bubbles([10, 90, 300, 500]), 300));
    expect(original).toMatch(/^[0-9a-f]{64}$/);
    expect(differentBits(original, copy)).toBeLessThan(12);
    expect(differentBits(original, scrolled)).toBeGreaterThan(24);
  });
});
