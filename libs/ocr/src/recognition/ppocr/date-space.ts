import type { Gap } from '../../preparation/line-gaps';
import { type PlacedCharacter, widestBetween } from './words-of-characters';

/** A date run together with its time: `2020-10-312:51:06` is the 3rd at 12 or the 31st at 2. */
const glued = /\d{4}[-/.]\d{1,2}[-/.](\d{2,4})[:：]\d{2}/g;

/**
 * Where a date and its time were read without the space between them, the widest gap between the day's and the hour's
 * digits is that space: the text alone does not tell.
 * @returns indexes of the characters that a space stands before
 */
export function dateSpaces(characters: readonly PlacedCharacter[], gaps: readonly Gap[]): Set<number> {
  const spaces = new Set<number>();
  const text = characters.map((character) => character.text).join('');
  // Positions in the text are indexes only while every character is one unit.
  if (text.length !== characters.length) return spaces;
  for (const match of text.matchAll(glued)) {
    const [whole, digits = ''] = match;
    const start = match.index + whole.lastIndexOf(digits);
    const possible = splits(digits).map((length) => {
      const [left, right] = [characters[start + length - 1], characters[start + length]];
      const gap = left && right ? widestBetween(gaps, left.x, right.x) : null;
      return { index: start + length, width: gap ? gap.to - gap.from : 0 };
    });
    const [best, next] = possible.sort((one, other) => other.width - one.width);
    if (best && best.width > (next?.width ?? 0)) spaces.add(best.index);
  }
  return spaces;
}

/** How many of the digits can be the day, so that the rest can be an hour. */
function splits(digits: string): number[] {
  return [1, 2].filter((length) => {
    const [day, hour] = [Number(digits.slice(0, length)), digits.slice(length)];
    return day >= 1 && day <= 31 && /^\d{1,2}$/.test(hour) && Number(hour) < 24;
  });
}
