import sharp from 'sharp';
import { Random } from '../core/random';
import type { PixelBox } from '../core/template';
import { degradations, degrade } from './index';

const box: PixelBox = [40, 90, 60, 16];

function pictureWithBlueBox(): Promise<Buffer> {
  const [left, top, width, height] = box;
  const blue = { create: { width, height, channels: 3 as const, background: '#00f' } };
  return sharp({ create: { width: 200, height: 150, channels: 3, background: '#fff' } })
    .composite([{ input: blue, left, top }])
    .png()
    .toBuffer();
}

async function whereBlueIs(bytes: Buffer): Promise<PixelBox> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const across: number[] = [];
  const down: number[] = [];
  for (let at = 0; at < data.length; at += 3) {
    if ((data[at + 2] ?? 0) - (data[at] ?? 0) < 90) continue;
    across.push((at / 3) % info.width);
    down.push(Math.floor(at / 3 / info.width));
  }
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return [left, top, Math.max(...across) + 1 - left, Math.max(...down) + 1 - top];
}

const sidesOf = ([left, top, width, height]: PixelBox): number[] => [left, top, left + width, top + height];

describe('degrade', () => {
  it.each(degradations)('%s tells within 3 pixels where a box has gone', async (quality) => {
    const image = await pictureWithBlueBox();

    for (const seed of ['a', 'b', 'c']) {
      const { bytes, map } = await degrade(image, quality, Random.of(seed));
      const expected = sidesOf(map(box));
      const found = sidesOf(await whereBlueIs(bytes));
      expected.forEach((side, index) =>
        expect(Math.abs(side - (found[index] ?? NaN))).toBeLessThanOrEqual(3),
      );
    }
  });

  it.each(degradations)(
    '%s gives the same bytes for the same seed and names their format',
    async (quality) => {
      const image = await pictureWithBlueBox();
      const [first, second] = [
        await degrade(image, quality, Random.of('seed')),
        await degrade(image, quality, Random.of('seed')),
      ];

      expect(first.bytes.equals(second.bytes)).toBe(true);
      expect((await sharp(first.bytes).metadata()).format?.replace('jpeg', 'jpg')).toBe(first.extension);
    },
  );

  it.each(['rotate', 'perspective', 'photo', 'moire'] as const)('%s differs by seed', async (quality) => {
    const image = await pictureWithBlueBox();
    const [first, second] = [
      await degrade(image, quality, Random.of('one')),
      await degrade(image, quality, Random.of('two')),
    ];

    expect(first.map(box)).not.toEqual(second.map(box));
  });
});
