import type { Gap } from '../../preparation/line-gaps';
import type { PlacedCharacter } from './words-of-characters';

const latin = /^[A-Za-z0-9_.-]$/;
/** What the network makes of a low line when it sees it at all. */
const alike = /^[_\-.~一—]$/;
/** A low line is in the picture; only its exact number of characters could be wrong. */
const confidence = 0.95;

/** Puts the low lines that stand in the picture between Latin letters and digits where the network left them out. */
export function addLowLines(
  characters: readonly PlacedCharacter[],
  lowLines: readonly Gap[],
): PlacedCharacter[] {
  let completed = [...characters];
  for (const { from, to } of lowLines) {
    const inside = (x: number) => x > from - (to - from) * 0.3 && x < to + (to - from) * 0.3;
    if (completed.some(({ text, x }) => text === '_' && inside(x))) continue;
    const x = (from + to) / 2;
    const kept = completed.filter((character) => !(alike.test(character.text) && inside(character.x)));
    const before = kept.filter((character) => character.x < x && character.text !== ' ').at(-1);
    const after = kept.find((character) => character.x > x && character.text !== ' ');
    if (!latin.test(before?.text ?? after?.text ?? '') || !latin.test(after?.text ?? before?.text ?? ''))
      continue;
    const left = kept.filter((character) => character.x < x);
    completed = [
      ...withoutSpaceAtEnd(left),
      { text: '_', x, confidence },
      ...withoutSpaceAtStart(kept.slice(left.length)),
    ];
  }
  return completed;
}

function withoutSpaceAtEnd(characters: readonly PlacedCharacter[]): PlacedCharacter[] {
  return characters.at(-1)?.text === ' ' ? characters.slice(0, -1) : [...characters];
}

function withoutSpaceAtStart(characters: readonly PlacedCharacter[]): PlacedCharacter[] {
  return characters[0]?.text === ' ' ? characters.slice(1) : [...characters];
}
