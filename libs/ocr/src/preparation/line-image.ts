import type { Bounds, GreyRaster } from './grey-raster';
import type { Ink } from './ink';
import { scaleGrey } from './scale-grey';
import { strongInk } from './strong-ink';
import type { PageLines, TextLine } from './text-line';

/** One line of text, dark on white, scaled for a reader. */
export interface LineImage extends GreyRaster {
  /** From a box in this picture back to the page's ink picture. */
  toPage(box: Bounds): Bounds;
}

/** How a reader wants its lines, in pixels of its picture. */
export interface LineForm {
  /** From the top of the highest to the foot of the lowest mark. */
  inkHeight: number;
  /** White on each side. */
  border: number;
}

const strongest = 4;
const white = 255;

/** A line cut out of its page: black on white, without its neighbours, not yet scaled. */
export interface LineCut extends GreyRaster {
  bounds: Bounds;
}

/** Cuts a line out of its page; its strongest marks become black. */
export function cutLine(ink: Ink, owner: PageLines['owner'], line: TextLine): LineCut {
  const { x0, y0, x1, y1 } = line.bounds;
  const width = x1 - x0;
  const full = Math.max(1, strongInk(ink, owner, line));
  const data = new Uint8Array(width * (y1 - y0));
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = y * ink.width + x;
      const whose = owner[at] ?? 0;
      const value = whose === line.id || whose === 0 ? (ink.data[at] ?? 0) : 0;
      data[(y - y0) * width + x - x0] = white - Math.min(white, Math.round((value * white) / full));
    }
  }
  return { data, width, height: y1 - y0, bounds: line.bounds };
}

/** Scales a line to the form that a reader wants; small letters are made at most four times as large. */
export function lineImage(cut: LineCut, { inkHeight, border }: LineForm): LineImage {
  const { bounds, width, height } = cut;
  const scale = Math.min(strongest, inkHeight / height);
  const across = Math.max(1, Math.round(width * scale));
  const down = Math.max(1, Math.round(height * scale));
  const scaled = scaleGrey(cut, across, down);
  return {
    ...framed(scaled, border),
    toPage: ({ x0, y0, x1, y1 }) => ({
      x0: bounds.x0 + clamp(((x0 - border) / across) * width, width),
      x1: bounds.x0 + clamp(((x1 - border) / across) * width, width),
      y0: bounds.y0 + clamp(((y0 - border) / down) * height, height),
      y1: bounds.y0 + clamp(((y1 - border) / down) * height, height),
    }),
  };
}

/** Puts white around a picture. */
function framed({ data, width, height }: GreyRaster, border: number): GreyRaster {
  const [outerWidth, outerHeight] = [width + 2 * border, height + 2 * border];
  const outer = new Uint8Array(outerWidth * outerHeight).fill(white);
  for (let y = 0; y < height; y++) {
    outer.set(data.subarray(y * width, (y + 1) * width), (y + border) * outerWidth + border);
  }
  return { data: outer, width: outerWidth, height: outerHeight };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

/** A binary PGM file: the cheapest form that tesseract reads. */
export function toPgm({ data, width, height }: GreyRaster): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}
