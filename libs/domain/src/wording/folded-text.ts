import { foldCharacter } from '../reading/text/fold-character';

/** Text as patterns see it, with the way back to the text as it was read. */
export interface FoldedText {
  text: string;
  /** For each UTF-16 unit of `text`, its place in the source. */
  places: readonly number[];
}

/**
 * Half width, and without the spaces that readers put between Chinese characters, digits and single letters; a space
 * between two Latin words stays as one.
 */
export function foldText(source: string): FoldedText {
  const kept: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const unit = foldUnit(source.charAt(at));
    if (unit.trim() === '') {
      if (!isWord(kept.slice(-2)) || !isWord(firstWritten(source, at))) continue;
      kept.push(' ');
    } else {
      kept.push(unit);
    }
    places.push(at);
  }
  return { text: kept.join(''), places };
}

/** The source of a part of a folded text: `start` and `end` are places in the folded text, `end` excluded. */
export function sourceRange({ places }: FoldedText, start: number, end: number): [number, number] {
  const first = places[start] ?? 0;
  return [first, (places[end - 1] ?? first - 1) + 1];
}

function foldUnit(unit: string): string {
  const folded = foldCharacter(unit);
  return folded === '¥' ? '￥' : folded;
}

/** The two units after the white space at `from`. */
function firstWritten(source: string, from: number): string[] {
  const at = source.slice(from).search(/\S/u);
  return at < 0 ? [] : [...source.slice(from + at, from + at + 2)].map(foldUnit);
}

function isWord(units: readonly string[]): boolean {
  return units.length === 2 && units.every((unit) => /[A-Za-z]/.test(unit));
}
