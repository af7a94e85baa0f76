import type { Bounds } from './grey-raster';
import type { Ink } from './ink';
import type { PageLines, TextLine } from './text-lines';
import { sharp } from '../images/sharp-settings';

/** One line of text, dark on white, at the height the LSTM was trained on. */
export interface LineImage {
  /** A binary PGM file: the cheapest form that the engine reads. */
  pgm: Buffer;
  /** From a box in this picture back to the page's ink picture. */
  toPage(box: Bounds): Bounds;
}

/** Pixels from the top of the highest to the foot of the lowest mark. */
export const usualInkHeight = 32;
const border = 10;
const strongest = 4;

/** Cuts a line out of its page without its neighbours, stretches its contrast and scales it. */
export async function lineImage(
  ink: Ink,
  owner: PageLines['owner'],
  { bounds, id }: TextLine,
  inkHeight = usualInkHeight,
): Promise<LineImage> {
  const width = bounds.x1 - bounds.x0;
  const height = bounds.y1 - bounds.y0;
  const scale = Math.min(strongest, inkHeight / height);
  const cut = stretched(ink, owner, bounds, id);
  const { data, info } = await sharp(cut, { raw: { width, height, channels: 1 } })
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), {
      fit: 'fill',
      kernel: 'cubic',
    })
    .extend({ top: border, bottom: border, left: border, right: border, background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const across = info.width - 2 * border;
  const down = info.height - 2 * border;
  return {
    pgm: Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data]),
    toPage: ({ x0, y0, x1, y1 }) => ({
      x0: bounds.x0 + clamp(((x0 - border) / across) * width, width),
      x1: bounds.x0 + clamp(((x1 - border) / across) * width, width),
      y0: bounds.y0 + clamp(((y0 - border) / down) * height, height),
      y1: bounds.y0 + clamp(((y1 - border) / down) * height, height),
    }),
  };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** The line's own ink as black on white; its strongest marks become black. */
function stretched(ink: Ink, owner: Uint16Array, { x0, y0, x1, y1 }: Bounds, id: number): Buffer {
  const width = x1 - x0;
  const histogram = new Uint32Array(256);
  let count = 0;
  const cut = Buffer.alloc(width * (y1 - y0));
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = y * ink.width + x;
      const whose = owner[at] ?? 0;
      const value = whose === id || whose === 0 ? (ink.data[at] ?? 0) : 0;
      cut[(y - y0) * width + x - x0] = value;
      if (whose !== id) continue;
      histogram[value] = (histogram[value] ?? 0) + 1;
      count += 1;
    }
  }
  const full = Math.max(1, strongInk(histogram, count));
  for (let i = 0; i < cut.length; i++) cut[i] = 255 - Math.min(255, Math.round(((cut[i] ?? 0) * 255) / full));
  return cut;
}

/** The value that nine tenths of the line's ink stay below. */
function strongInk(histogram: Uint32Array, count: number): number {
  let below = 0;
  for (let value = 0; value < 256; value++) {
    below += histogram[value] ?? 0;
    if (below >= count * 0.9) return value;
  }
  return 255;
}
