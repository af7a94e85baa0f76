import { foldCharacter } from '../text/fold-character';

/** What is left of a text when signs and spaces, which readers misplace, are taken out. */
export function comparable(text: string): string {
  return [...text]
    .map(foldCharacter)
    .filter((char) => /[\p{L}\p{N}]/u.test(char))
    .join('')
    .toLowerCase();
}

/** Number of characters to insert, drop or change to make one text of the other. */
export function editDistance(one: string, two: string): number {
  let above = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= two.length; column += 1) {
      const change = (above[column - 1] ?? 0) + (one[row - 1] === two[column - 1] ? 0 : 1);
      here.push(Math.min(change, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[two.length] ?? 0;
}

/** 1 for equal texts, 0 for texts with nothing in common; signs and spaces do not count. */
export function likeness(one: string, two: string): number {
  const [first, second] = [comparable(one), comparable(two)];
  const longest = Math.max(first.length, second.length);
  return longest === 0 ? 0 : 1 - editDistance(first, second) / longest;
}

/** Number of characters that two texts have in common in the same order. */
function commonLetters(one: string, two: string): number {
  let above = Array.from({ length: two.length + 1 }, () => 0);
  for (const char of one) {
    const here = [0];
    for (let column = 1; column <= two.length; column += 1) {
      const both = char === two[column - 1] ? (above[column - 1] ?? 0) + 1 : 0;
      here.push(Math.max(both, above[column] ?? 0, here[column - 1] ?? 0));
    }
    above = here;
  }
  return above[two.length] ?? 0;
}

/** Share of a piece's letters that it has in common with the whole: a line cut through its middle is misread a lot. */
const leastCommon = 0.5;

/** Whether a text can be what was read of a message cut at the border of a picture. */
export function isPieceOf(piece: string, whole: string): boolean {
  const [short, long] = [comparable(piece), comparable(whole)];
  if (short.length === 0) return true;
  return short.length <= long.length && commonLetters(short, long) >= leastCommon * short.length;
}
