import sharp from 'sharp';
import type { Random } from '../core/random';
import type { Size } from './projective';
import type { RawPicture } from './raw-picture';

type Colour = readonly [number, number, number];

/** One colour all over. */
export function plainGround({ width, height }: Size, [red, green, blue]: Colour): RawPicture {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < data.length; at += 3) {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
  }
  return { data, width, height };
}

interface Table {
  colour: Colour;
  /** Cells of the grain per picture, across and down: wood has long fibres, cloth has round spots. */
  grain: readonly [number, number];
  /** Steps of 255 by which the grain differs. */
  depth: number;
}

const tables: readonly Table[] = [
  { colour: [156, 118, 82], grain: [5, 90], depth: 34 },
  { colour: [196, 164, 126], grain: [4, 60], depth: 26 },
  { colour: [92, 70, 56], grain: [6, 110], depth: 24 },
  { colour: [228, 226, 222], grain: [14, 14], depth: 10 },
  { colour: [122, 126, 130], grain: [60, 60], depth: 18 },
  { colour: [54, 56, 60], grain: [80, 80], depth: 12 },
  { colour: [174, 186, 196], grain: [24, 30], depth: 14 },
];

/** A table top of wood, cloth or plastic under a photographed thing. */
export async function tableGround({ width, height }: Size, random: Random): Promise<RawPicture> {
  const { colour, grain, depth } = random.pick(tables);
  const [across, down] = grain;
  const cells = new Uint8Array(across * down * 3);
  for (let at = 0; at < cells.length; at += 3) {
    const step = random.between(-depth, depth) / 2;
    colour.forEach((value, channel) => {
      cells[at + channel] = Math.max(0, Math.min(255, value + step));
    });
  }
  const data = await sharp(cells, { raw: { width: across, height: down, channels: 3 } })
    .resize({ width, height, fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  return { data, width, height };
}

const plain: readonly Colour[] = [
  [255, 255, 255],
  [238, 238, 238],
  [150, 152, 155],
  [46, 47, 50],
  [0, 0, 0],
];

export function somePlainGround(size: Size, random: Random): RawPicture {
  return plainGround(size, random.pick(plain));
}
