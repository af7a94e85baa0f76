import type { Bounds } from '../preparation/grey-raster';
import type { Gap } from '../preparation/line-gaps';

/** A word in pixels of the page that its gaps are in. */
export interface PlacedWord {
  text: string;
  bounds: Bounds;
}

/** A space is at least this share of the height of a line's ink; the distance of two characters is less. */
const spaceWidth = 0.28;
const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/**
 * Joins a line's words as they stand in the picture. The engine puts a space beside every Chinese word: between two
 * Chinese words none is kept, between Chinese and Latin only where the picture has a gap.
 * @param gaps blank stretches inside the line, in the words' pixels
 * @param height of the line's ink, in the same pixels
 */
export function joinWords(words: readonly PlacedWord[], gaps: readonly Gap[], height: number): string {
  let text = '';
  for (const word of words) {
    const before = wide.test(text.slice(-1));
    const after = wide.test(word.text.slice(0, 1));
    const spaced = before || after ? before !== after && hasGap(word.bounds.x0, gaps, height) : true;
    text += text && spaced ? ` ${word.text}` : word.text;
  }
  return text.trim();
}

/** Right edges of the engine's words are unreliable beside Chinese; left edges are good to half a character. */
function hasGap(left: number, gaps: readonly Gap[], height: number): boolean {
  return gaps.some(
    ({ from, to }) =>
      to - from >= height * spaceWidth && from < left + height * 0.15 && to > left - height * 0.45,
  );
}
