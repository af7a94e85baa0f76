import type { RgbRaster } from '../images/page-source';
import type { Bounds, GreyRaster } from './grey-raster';
import { RunComponents } from './runs';

/** Red minus the stronger of green and blue, from which on a pixel is seal red. */
const redness = 48;
/** Cells across the page's shorter side for the search: a seal is then 15–60 cells wide. */
const cellsAcross = 240;
const sectors = 36;
const ringSectors = 0.75;

/**
 * Finds round or oval red seals and changes the grey picture under them so that their ink becomes paper and text below stays.
 * Other red (prices, buttons, warnings) is left alone: only a ring is a seal. Gives their bounds in pixels of the page.
 */
export function lightenSeals(page: RgbRaster, grey: GreyRaster): Bounds[] {
  const cell = Math.max(2, Math.round(Math.min(page.width, page.height) / cellsAcross));
  const seals = findSeals(page, cell);
  for (const bounds of seals) separate(page, grey, bounds);
  return seals.map(({ x0, y0, x1, y1 }) => ({
    x0,
    y0,
    x1: Math.min(x1, page.width),
    y1: Math.min(y1, page.height),
  }));
}

/** Bounds in pixels of every ring of red. */
function findSeals(page: RgbRaster, cell: number): Bounds[] {
  const columns = Math.ceil(page.width / cell);
  const rows = Math.ceil(page.height / cell);
  const red = redCells(page, cell, columns, rows);
  const runs = new RunComponents();
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const start = x;
      while (x < columns && red[y * columns + x] === 1) x += 1;
      // One cell to each side bridges the gaps between the characters along the ring.
      if (x > start) runs.add(y, Math.max(0, start - 1), x);
    }
  }
  const seals: Bounds[] = [];
  for (const found of runs.components().values()) {
    const width = found.x1 - found.x0;
    const height = found.y1 - found.y0;
    const aspect = width / height;
    if (Math.min(width, height) < 14 || aspect < 0.5 || aspect > 2) continue;
    if (!isRing(red, columns, found)) continue;
    seals.push({ x0: found.x0 * cell, y0: found.y0 * cell, x1: found.x1 * cell, y1: found.y1 * cell });
  }
  return seals;
}

function redCells(
  { data, width, height }: RgbRaster,
  cell: number,
  columns: number,
  rows: number,
): Uint8Array {
  const red = new Uint8Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const cellRow = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      if (rednessAt(data, at) > redness) red[cellRow + Math.floor(x / cell)] = 1;
    }
  }
  return red;
}

function rednessAt(data: Buffer, at: number): number {
  return (data[at] ?? 0) - Math.max(data[at + 1] ?? 0, data[at + 2] ?? 0);
}

/** True when red lies near the edge of the inscribed ellipse in nearly every direction, and the inside is not filled. */
function isRing(red: Uint8Array, columns: number, { x0, y0, x1, y1 }: Bounds): boolean {
  const [halfWidth, halfHeight] = [(x1 - x0) / 2, (y1 - y0) / 2];
  const hit = new Uint8Array(sectors);
  let inside = 0;
  let filled = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const dx = (x + 0.5 - x0 - halfWidth) / halfWidth;
      const dy = (y + 0.5 - y0 - halfHeight) / halfHeight;
      const radius = Math.hypot(dx, dy);
      const isRed = red[y * columns + x] === 1;
      if (radius < 0.8) {
        inside += 1;
        if (isRed) filled += 1;
      } else if (radius < 1.1 && isRed) {
        hit[Math.min(sectors - 1, Math.floor(((Math.atan2(dy, dx) + Math.PI) / (2 * Math.PI)) * sectors))] =
          1;
      }
    }
  }
  const covered = hit.reduce((sum, value) => sum + value, 0) / sectors;
  return covered >= ringSectors && filled < inside * 0.75;
}

/**
 * Seal ink over paper is light in the red channel; seal ink over text is darker there. The red channel of the seal's own
 * pixels is stretched between those two, so that only what lies under the seal stays dark.
 */
function separate(page: RgbRaster, grey: GreyRaster, { x0, y0, x1, y1 }: Bounds): void {
  const reds = new Uint32Array(256);
  let count = 0;
  const right = Math.min(x1, page.width);
  const bottom = Math.min(y1, page.height);
  const each = (visit: (pixel: number, red: number) => void) => {
    for (let y = y0; y < bottom; y++) {
      for (let x = x0; x < right; x++) {
        const pixel = y * page.width + x;
        if (rednessAt(page.data, pixel * 3) > redness / 2) visit(pixel, page.data[pixel * 3] ?? 0);
      }
    }
  };
  each((_pixel, red) => {
    reds[red] = (reds[red] ?? 0) + 1;
    count += 1;
  });
  const overPaper = percentile(reds, count, 0.35);
  const overText = Math.min(percentile(reds, count, 0.01), overPaper - 40);
  each((pixel, red) => {
    const under = ((red - overText) / (overPaper - overText)) * 255;
    grey.data[pixel] = Math.max(0, Math.min(255, Math.round(under)));
  });
}

function percentile(histogram: Uint32Array, count: number, share: number): number {
  let below = 0;
  for (let value = 0; value < histogram.length; value++) {
    below += histogram[value] ?? 0;
    if (below > count * share) return value;
  }
  return 255;
}
