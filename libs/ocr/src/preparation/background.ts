import type { Bounds, GreyRaster } from './grey-raster';
import { RunComponents } from './runs';

export interface Background {
  /** Brightness of the paper under every pixel. */
  paper: Uint8Array;
  /** 1 where the pixel itself is paper. */
  isPaper: Uint8Array;
  /** How much a flat place of this picture varies by itself (JPEG, paper, camera). */
  noise: number;
  /** Connected flat places of one colour: bubbles, bars, the page. */
  patches: ReadonlyMap<number, Bounds>;
  /** The patch that a pixel lies on; null where it is written on. */
  patchAt(x: number, y: number): number | null;
}

/**
 * A flat place has to hold a square of this many pixels to be paper. More than the strokes of the largest text,
 * less than the padding between a bubble's edge and its text.
 */
const paperSquare = 7;
/** Squares of that size it has to hold, at different places. */
const paperSquares = 12;

/**
 * Finds what each pixel is written on: large connected flat places (page, bubbles, bars, buttons) are paper of their own
 * colour, everything else takes the paper nearest to it. So text comes out the same whatever the colour of its bubble,
 * and the edge of a bubble does not turn its text inside out, as averages over a window do.
 */
export function findBackground(grey: GreyRaster): Background {
  const range = localRange(grey);
  const noise = flatness(range);
  const { isPaper, runs, patches } = findPaper(grey, range, noise);
  const patchAt = (x: number, y: number) => {
    const run = runs.at(y, x);
    const root = run === null ? null : runs.rootOf(run);
    return root !== null && patches.has(root) ? root : null;
  };
  return { paper: spreadPaper(grey, isPaper), isPaper, noise, patches, patchAt };
}

interface Paper {
  /** 1 where a pixel is paper. */
  isPaper: Uint8Array;
  runs: RunComponents;
  patches: Map<number, Bounds>;
}

/** Brightest minus darkest of each pixel's 3×3 neighbourhood. */
function localRange({ data, width, height }: GreyRaster): Uint8Array {
  const range = new Uint8Array(width * height);
  const low = new Uint8Array(width);
  const high = new Uint8Array(width);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const above = y > 0 ? row - width : row;
    const below = y + 1 < height ? row + width : row;
    for (let x = 0; x < width; x++) {
      const a = data[above + x] ?? 0;
      const b = data[row + x] ?? 0;
      const c = data[below + x] ?? 0;
      low[x] = a < b ? (a < c ? a : c) : b < c ? b : c;
      high[x] = a > b ? (a > c ? a : c) : b > c ? b : c;
    }
    let [lowLeft, highLeft] = [low[0] ?? 0, high[0] ?? 0];
    for (let x = 0; x < width; x++) {
      const [lowHere, highHere] = [low[x] ?? 0, high[x] ?? 0];
      const last = x + 1 >= width;
      const lowRight = last ? lowHere : (low[x + 1] ?? 0);
      const highRight = last ? highHere : (high[x + 1] ?? 0);
      const darkest =
        lowLeft < lowHere
          ? lowLeft < lowRight
            ? lowLeft
            : lowRight
          : lowHere < lowRight
            ? lowHere
            : lowRight;
      const brightest =
        highLeft > highHere
          ? highLeft > highRight
            ? highLeft
            : highRight
          : highHere > highRight
            ? highHere
            : highRight;
      range[row + x] = brightest - darkest;
      lowLeft = lowHere;
      highLeft = highHere;
    }
  }
  return range;
}

/** The range that still counts as flat: from the picture's median, because most of any screenshot or page is paper. */
function flatness(range: Uint8Array): number {
  const histogram = new Uint32Array(256);
  for (const value of range) histogram[value] = (histogram[value] ?? 0) + 1;
  let below = 0;
  let median = 0;
  while (median < 255 && below + (histogram[median] ?? 0) < range.length / 2)
    below += histogram[median++] ?? 0;
  return Math.min(48, 6 + 2 * median);
}

function findPaper({ data, width, height }: GreyRaster, range: Uint8Array, noise: number): Paper {
  const runs = new RunComponents();
  const squares: number[] = [];
  let above = new Uint8Array(width + 1);
  let here = new Uint8Array(width + 1);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const joins = (column: number) =>
      Math.abs((data[row + column] ?? 0) - (data[row - width + column] ?? 0)) <= noise;
    for (let x = 0; x < width;) {
      if ((range[row + x] ?? 0) > noise) {
        here[x + 1] = 0;
        x += 1;
        continue;
      }
      const start = x;
      let found = 0;
      for (; x < width && (range[row + x] ?? 0) <= noise; x++) {
        // Side of the largest flat square whose last corner is this pixel, no further than needed.
        const side = 1 + Math.min(above[x] ?? 0, above[x + 1] ?? 0, here[x] ?? 0);
        here[x + 1] = side < paperSquare ? side : paperSquare;
        if (side >= paperSquare) found += 1;
      }
      squares[runs.add(y, start, x, joins)] = found;
    }
    [above, here] = [here, above];
  }
  return markPaper(runs, squares, width * height, width);
}

function markPaper(runs: RunComponents, squares: number[], pixels: number, width: number): Paper {
  const ofRoot = new Uint32Array(runs.count);
  for (let run = 0; run < runs.count; run++) {
    const root = runs.rootOf(run);
    ofRoot[root] = (ofRoot[root] ?? 0) + (squares[run] ?? 0);
  }
  const isPaper = new Uint8Array(pixels);
  for (let run = 0; run < runs.count; run++) {
    if ((ofRoot[runs.rootOf(run)] ?? 0) < paperSquares) continue;
    const row = runs.rowOf(run) * width;
    isPaper.fill(1, row + runs.startOf(run), row + runs.endOf(run));
  }
  const patches = new Map<number, Bounds>();
  for (const [root, { x0, y0, x1, y1 }] of runs.components()) {
    if ((ofRoot[root] ?? 0) >= paperSquares) patches.set(root, { x0, y0, x1, y1 });
  }
  return { isPaper, runs, patches };
}

const straight = 3;
const diagonal = 4;
const far = 60_000;

/** Gives every pixel the brightness of the nearest paper (chamfer distance, two passes); white when there is no paper. */
function spreadPaper({ data, width, height }: GreyRaster, paper: Uint8Array): Uint8Array {
  const colour = new Uint8Array(width * height).fill(255);
  const distance = new Uint16Array(width * height).fill(far);
  for (let i = 0; i < paper.length; i++) {
    if (paper[i] !== 1) continue;
    distance[i] = 0;
    colour[i] = data[i] ?? 0;
  }
  for (let y = 0; y < height; y++) spreadRow(distance, colour, width, y, y > 0 ? -width : 0, 1);
  for (let y = height - 1; y >= 0; y--) spreadRow(distance, colour, width, y, y < height - 1 ? width : 0, -1);
  return colour;
}

/**
 * Takes over the paper of nearer neighbours into one row: those of the row at `toRow` (0 when there is none) and the one
 * before in the direction `step`. Written without calls in it: it runs over every pixel of a page twice.
 */
function spreadRow(
  distance: Uint16Array,
  colour: Uint8Array,
  width: number,
  y: number,
  toRow: number,
  step: 1 | -1,
): void {
  const first = step === 1 ? y * width : (y + 1) * width - 1;
  for (let i = 0, at = first; i < width; i++, at += step) {
    let best = distance[at] ?? far;
    if (best === 0) continue;
    let from = at;
    let candidate = i > 0 ? (distance[at - step] ?? far) + straight : far;
    if (candidate < best) {
      best = candidate;
      from = at - step;
    }
    if (toRow !== 0) {
      const near = at + toRow;
      candidate = (distance[near] ?? far) + straight;
      if (candidate < best) {
        best = candidate;
        from = near;
      }
      candidate = i > 0 ? (distance[near - step] ?? far) + diagonal : far;
      if (candidate < best) {
        best = candidate;
        from = near - step;
      }
      candidate = i < width - 1 ? (distance[near + step] ?? far) + diagonal : far;
      if (candidate < best) {
        best = candidate;
        from = near + step;
      }
    }
    distance[at] = best;
    colour[at] = colour[from] ?? 255;
  }
}
