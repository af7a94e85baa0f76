import type { RgbRaster } from '../images/page-source';
import { type Background, findBackground } from './background';
import { toGrey } from './grey';
import type { Bounds, GreyRaster } from './grey-raster';
import { lightenSeals } from './seal';

/** How much each pixel differs from the paper under it: 0 paper, 255 full ink, whatever was dark and whatever light. */
export interface Ink extends GreyRaster {
  /** From here on a pixel counts as written on. */
  threshold: number;
  /** Brightness of the paper under each pixel: marks on papers of different colours are not one line. */
  paper: Uint8Array;
}

/** The ink of a page with the paper it is on. */
export interface InkedPage extends Ink {
  background: Background;
  /** Red seals that were taken off the text, in pixels. */
  seals: readonly Bounds[];
}

/** Fainter marks than this are JPEG ringing and shadows, also in pictures that have no noise elsewhere. */
const faintest = 24;
/** Half the width in pixels of the blurred band where two papers meet. */
const edgeReach = 4;

/** Turns a picture in any colours, light or dark mode, into ink on paper; seals are taken off the text they cover. */
export function extractInk(page: RgbRaster): InkedPage {
  const grey = toGrey(page);
  const seals = lightenSeals(page, grey);
  const background = findBackground(grey);
  const { paper, noise } = background;
  const { width, height } = grey;
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (background.isPaper[at] === 1) continue;
      const value = grey.data[at] ?? 0;
      if (!isEdge(background, grey, x, y, value)) data[at] = Math.abs(value - (paper[at] ?? 0));
    }
  }
  return { data, width, height, paper, threshold: Math.max(faintest, noise), background, seals };
}

/** True where a pixel only blends two papers that meet near it: the rim of a bubble is not a mark. */
function isEdge(
  background: Background,
  { data, width, height }: GreyRaster,
  x: number,
  y: number,
  value: number,
): boolean {
  const { isPaper, noise, paper } = background;
  if (isUniform(paper, width, height, x, y)) return false;
  let darkest = 255;
  let brightest = 0;
  const top = Math.max(0, y - edgeReach);
  const bottom = Math.min(height - 1, y + edgeReach);
  const left = Math.max(0, x - edgeReach);
  const right = Math.min(width - 1, x + edgeReach);
  const look = (at: number) => {
    if (isPaper[at] !== 1) return;
    const colour = data[at] ?? 0;
    if (colour < darkest) darkest = colour;
    if (colour > brightest) brightest = colour;
  };
  for (let row = top; row <= bottom; row += 2) {
    look(row * width + left);
    look(row * width + right);
    look(row * width + x);
  }
  for (let column = left; column <= right; column += 2) {
    look(top * width + column);
    look(bottom * width + column);
    look(y * width + column);
  }
  return brightest - darkest > noise && value >= darkest - noise && value <= brightest + noise;
}

/** True when all paper around a pixel is of one colour: the usual case, and a quick one. */
function isUniform(paper: Uint8Array, width: number, height: number, x: number, y: number): boolean {
  const [left, right] = [Math.max(0, x - edgeReach), Math.min(width - 1, x + edgeReach)];
  const [top, bottom] = [Math.max(0, y - edgeReach) * width, Math.min(height - 1, y + edgeReach) * width];
  const colour = paper[top + left];
  return (
    colour === paper[top + right] &&
    colour === paper[bottom + left] &&
    colour === paper[bottom + right] &&
    colour === paper[y * width + x]
  );
}
