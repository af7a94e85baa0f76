import type { Bounds } from './grey-raster';
import type { Ink } from './ink';
import { strongInk } from './strong-ink';
import type { PageLines, TextLine } from './text-lines';
import { sharp } from '../images/sharp-settings';

/** One line of text, dark on white, at the height the LSTM was trained on. */
export interface LineImage {
  /** Black on white, one byte a pixel. */
  grey: Buffer;
  width: number;
  height: number;
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
  line: TextLine,
  inkHeight = usualInkHeight,
): Promise<LineImage> {
  const { bounds } = line;
  const width = bounds.x1 - bounds.x0;
  const height = bounds.y1 - bounds.y0;
  const scale = Math.min(strongest, inkHeight / height);
  const cut = stretched(ink, owner, line);
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
    grey: data,
    width: info.width,
    height: info.height,
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
function stretched(ink: Ink, owner: Uint16Array, line: TextLine): Buffer {
  const { x0, y0, x1, y1 } = line.bounds;
  const width = x1 - x0;
  const full = Math.max(1, strongInk(ink, owner, line));
  const cut = Buffer.alloc(width * (y1 - y0));
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = y * ink.width + x;
      const whose = owner[at] ?? 0;
      const value = whose === line.id || whose === 0 ? (ink.data[at] ?? 0) : 0;
      cut[(y - y0) * width + x - x0] = 255 - Math.min(255, Math.round((value * 255) / full));
    }
  }
  return cut;
}

/** A binary PGM file: the cheapest form that tesseract reads. */
export function toPgm({ grey, width, height }: LineImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]);
}
