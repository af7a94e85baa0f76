import type { Bounds } from '../../preparation/grey-raster';
import type { Gap } from '../../preparation/line-gaps';
import type { EngineWord } from '../read-word';

/** A character with its place across the page, in pixels. */
export interface PlacedCharacter {
  text: string;
  x: number;
  /** Probability, 0–1. */
  confidence: number;
}

/** A word and whether a space stands before it in the picture. */
export interface SpacedWord extends EngineWord {
  spaced: boolean;
}

const han = /\p{Script=Han}/u;
const wide = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Blank that is a space, in ems: letters stand at most 0.2 apart, tabular ones at most 0.3. */
const space = 0.29;
const spaceBesideOne = 0.34;
/** Blank that is a space where the reader says that there is one. */
const readSpace = 0.14;
/** Height of a line's ink in ems: Chinese and letters with descenders fill it, digits and capitals do not. */
const fullHeight = 0.92;
const digitHeight = 0.72;

/**
 * Groups a line's characters into words: at the spaces in the picture, and where Chinese meets digits and Latin letters,
 * so that the confidence of a number is not that of the label before it.
 * @param bounds of the line's ink, in the pixels of the characters
 * @param gaps blank stretches inside it
 * @param known indexes of characters that a space is known to stand before
 */
export function wordsOfCharacters(
  characters: readonly PlacedCharacter[],
  bounds: Bounds,
  gaps: readonly Gap[],
  known: ReadonlySet<number> = new Set(),
): SpacedWord[] {
  const text = characters.map((character) => character.text).join('');
  const share = /[\p{Script=Han}gjpqy_]/u.test(text) ? fullHeight : digitHeight;
  const em = (bounds.y1 - bounds.y0) / share;
  const words: SpacedWord[] = [];
  let before: PlacedCharacter | null = null;
  let spaceRead = false;
  for (const [index, character] of characters.entries()) {
    if (character.text.trim() === '') {
      spaceRead = true;
      continue;
    }
    const gap = before ? widestBetween(gaps, before.x, character.x) : null;
    const spaced =
      before !== null && (known.has(index) || isSpace(before.text, character.text, gap, em, spaceRead));
    const last = words.at(-1);
    if (last && before && !spaced && han.test(before.text) === han.test(character.text)) {
      last.text += character.text;
      last.confidence = Math.min(last.confidence, character.confidence);
    } else {
      const start = before ? (spaced && gap ? gap.to : (before.x + character.x) / 2) : bounds.x0;
      if (last && before) last.box.x1 = spaced && gap ? gap.from : start;
      words.push({
        text: character.text,
        confidence: character.confidence,
        spaced,
        box: { ...bounds, x0: start },
      });
    }
    before = character;
    spaceRead = false;
  }
  return words;
}

/** A line's words as they stand in the picture. */
export function textOfWords(words: readonly SpacedWord[]): string {
  return words.map(({ text, spaced }) => (spaced ? ` ${text}` : text)).join('');
}

/** The widest gap between two places across the page; null when there is none. */
export function widestBetween(gaps: readonly Gap[], left: number, right: number): Gap | null {
  return gaps.reduce<Gap | null>((widest, gap) => {
    const middle = (gap.from + gap.to) / 2;
    if (middle < left || middle > right) return widest;
    return widest && widest.to - widest.from >= gap.to - gap.from ? widest : gap;
  }, null);
}

function isSpace(before: string, after: string, gap: Gap | null, em: number, read: boolean): boolean {
  // Between two Chinese characters there is none, however far apart they stand.
  if (!gap || (wide.test(before) && wide.test(after))) return false;
  const least = before === '1' || after === '1' ? spaceBesideOne : space;
  return gap.to - gap.from >= em * (read ? readSpace : least);
}
