import type { EngineWord } from '../read-word';

/** Written as a value is: visible ASCII (and ¥), with at least two digits, or a mask, or a longer Latin word. */
const valueShape = /^(?=.*\d.*\d|.*\*|.*[A-Za-z]{4})[\x21-\x7e¥]+$/;
/** The English model expects `th`; in front of nothing but digits it is the `tb` of a generated nick. */
const englishTh = /^th(?=\d{5,10}$)/;
/** The English model is the better one for digits, not for ids that mix letters and digits. */
const mixed = /(?=.*[A-Za-z])(?=.*\d)/;
const mixedHandicap = 0.1;
/** A masked phone number or nick: neither model knows asterisks well, but none of them comes to this shape by chance. */
const maskShape = /^(1\d{2}\*{4}\d{4}|[^\s*]\*{1,3}[^\s*])$/;
const barely = 0.2;
const han = /\p{Script=Han}/u;
const clearly = 0.5;
const longestSlice = 4;
/** Readings of one value differ in at most this share of their characters. */
const alike = 0.35;
/** What is left of a reading's confidence when another engine read something else with some confidence. */
const contradicted = 0.5;

/** A line is worth a second reading when it holds a value or has no Chinese at all. */
export function wantsSecondOpinion(words: readonly EngineWord[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  return /\d.*\d|\*|[A-Za-z]{3}/.test(text) || !han.test(text);
}

/**
 * Joins the Chinese engine's reading of a line with the Latin engine's: numbers, times, ids and masks are taken from
 * whichever is surer, agreement raises the confidence and contradiction lowers it. Chinese text stays as it was read.
 * @param words the Chinese engine's words, left to right
 * @param latin the Latin engine's words of the same picture
 */
export function joinOpinions(words: readonly EngineWord[], latin: readonly EngineWord[]): EngineWord[] {
  let joined = [...words];
  for (const word of latin) {
    const second = { ...word, text: word.text.replace(englishTh, 'tb') };
    const least = maskShape.test(second.text) ? barely : clearly;
    if (second.confidence < least || !valueShape.test(second.text)) continue;
    const slice = findSlice(joined, second);
    if (slice) joined = [...joined.slice(0, slice.start), ...slice.words, ...joined.slice(slice.end)];
  }
  return joined;
}

interface Slice {
  start: number;
  end: number;
  words: EngineWord[];
}

/** The neighbouring words that the Latin word is another reading of, and what the two make together. */
function findSlice(words: readonly EngineWord[], second: EngineWord): Slice | null {
  let best: { start: number; end: number; difference: number } | null = null;
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(words.length, start + longestSlice); end++) {
      const part = words.slice(start, end);
      if (part.some(({ text, confidence }) => han.test(text) && confidence >= clearly)) break;
      if (!overlap(part, second)) continue;
      const text = plain(part);
      const length = Math.max(text.length, second.text.length);
      const difference = editDistance(text, second.text) / length;
      if (!best || difference < best.difference) best = { start, end, difference };
    }
  }
  if (!best) return null;
  const part = words.slice(best.start, best.end);
  const unsure = Math.max(...part.map(({ confidence }) => confidence)) < clearly;
  if (best.difference > alike && !(unsure && covers(part, second))) return null;
  return { start: best.start, end: best.end, words: decide(part, second) };
}

function decide(part: readonly EngineWord[], second: EngineWord): EngineWord[] {
  if (plain(part) === asciiPunctuation(second.text)) {
    return part.map((word) => ({ ...word, confidence: 1 - (1 - word.confidence) * (1 - second.confidence) }));
  }
  const first = Math.min(...part.map(({ confidence }) => confidence));
  const handicap = mixed.test(second.text) ? mixedHandicap : 0;
  const loser = Math.min(first, second.confidence);
  const doubt = 1 - (1 - contradicted) * Math.min(1, loser / clearly);
  if (second.confidence < first + handicap) {
    return part.map((word) => ({ ...word, confidence: word.confidence * doubt }));
  }
  return likeWords(part, { ...second, confidence: second.confidence * doubt });
}

/** The Latin engine may run a date and its time together: it is cut where the Chinese one saw the space. */
function likeWords(part: readonly EngineWord[], second: EngineWord): EngineWord[] {
  if (part.length === 1 || plain(part).length !== second.text.length) return [second];
  let from = 0;
  return part.map(({ text, box }) => {
    const start = from;
    from += asciiPunctuation(text).length;
    return { text: second.text.slice(start, from), box, confidence: second.confidence };
  });
}

function plain(part: readonly EngineWord[]): string {
  return asciiPunctuation(part.map(({ text }) => text).join(''));
}

/** Full-width punctuation and digits as ASCII: engines differ in which of the two they write. */
function asciiPunctuation(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/。/g, '.')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/—|一(?=\d)/g, '-');
}

function overlap(part: readonly EngineWord[], { box }: EngineWord): boolean {
  return part.some((word) => Math.min(word.box.x1, box.x1) > Math.max(word.box.x0, box.x0));
}

/** True when the words and the Latin word stand at nearly the same place. */
function covers(part: readonly EngineWord[], { box }: EngineWord): boolean {
  const left = Math.min(...part.map((word) => word.box.x0));
  const right = Math.max(...part.map((word) => word.box.x1));
  const shared = Math.min(right, box.x1) - Math.max(left, box.x0);
  return shared >= 0.7 * Math.max(right - left, box.x1 - box.x0);
}

/** Levenshtein distance. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_unused, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
