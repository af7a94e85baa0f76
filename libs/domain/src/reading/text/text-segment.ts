import type { Box } from '@juzheng/contracts';
import type { ReadLine, ReadWord, Reading } from '../reading';
import { foldCharacter, hasLetters, isHan } from './fold-character';

/** Which word a character comes from, and which of the word's characters it is. */
export interface Glyph {
  word: ReadWord;
  index: number;
}

/**
 * A piece of a line without a wide gap in it: what a person sees as one cell, one label with its value, one sentence.
 * Readers often run the columns of a window together into one line.
 */
export interface TextSegment {
  /** Folded (see `foldCharacter`), without the spaces that readers put between Chinese characters. */
  text: string;
  /** One for each UTF-16 unit of `text`; null for a space. */
  glyphs: readonly (Glyph | null)[];
  line: ReadLine;
  page: number;
  box: Box;
  /** Height of the letters in pixels, the measure for all distances. */
  em: number;
}

/** Gaps in letter heights, measured on drawn screenshots: words 0.3–0.6, columns 1.8 and more, an avatar 0.9. */
const columnGap = 1.6;
const hanGap = 0.7;
const digitGap = 0.2;

/** A line without words is taken as words of a width in proportion to their characters. */
function wordsOf(line: ReadLine): ReadWord[] {
  if (line.words.length > 0) return line.words.filter(({ text }) => text.trim() !== '');
  const [left, top, width, height] = line.box;
  const unit = width / Math.max(line.text.length, 1);
  return [...line.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    box: [left + index * unit, top, text.length * unit, height],
    confidence: line.confidence,
  }));
}

/** The height of Chinese characters; digits and Latin capitals are about three quarters as high. */
function letterHeight(line: ReadLine, words: readonly ReadWord[]): number {
  const heights = words
    .filter(({ text, box }) => hasLetters(text) && box[3] > 0)
    .map(({ text, box }) => (/\p{Script=Han}/u.test(text) ? box[3] : Math.min(box[3] * 1.3, line.box[3])))
    .sort((one, two) => one - two);
  return Math.max(1, heights[Math.floor((heights.length - 1) / 2)] ?? line.box[3]);
}

/**
 * The neural reader gives Chinese characters boxes that run over their neighbours, now and then over half the line.
 * A box ends where the next word begins, and begins where the one before ended.
 */
function withoutOverlap(words: readonly ReadWord[]): ReadWord[] {
  let rightBefore = -Infinity;
  return words.map((word, index) => {
    const [left, top, width, height] = word.box;
    const start = left + width > rightBefore ? Math.max(left, rightBefore) : left;
    const next = words[index + 1]?.box[0] ?? Infinity;
    const end = next > start ? Math.min(left + width, next) : left + width;
    rightBefore = Math.max(rightBefore, end);
    return { ...word, box: [start, top, end - start, height] satisfies Box };
  });
}

/** Signs stand close to their words in print, but their boxes are unreliable: no space beside them. */
function needsSpace(before: ReadWord, after: ReadWord, gap: number, em: number): boolean {
  const last = before.text.at(-1) ?? '';
  const first = after.text[0] ?? '';
  if (!hasLetters(last) || !hasLetters(first)) return false;
  if (isHan(last) || isHan(first)) return gap > hanGap * em;
  return gap > digitGap * Math.min(before.box[3], after.box[3], em);
}

function toSegment(line: ReadLine, words: readonly ReadWord[], em: number): TextSegment {
  let text = '';
  const glyphs: (Glyph | null)[] = [];
  let before: ReadWord | undefined;
  for (const word of words) {
    const gap = before ? word.box[0] - before.box[0] - before.box[2] : 0;
    if (before && needsSpace(before, word, gap, em)) {
      text += ' ';
      glyphs.push(null);
    }
    for (let index = 0; index < word.text.length; index += 1) {
      text += foldCharacter(word.text[index] ?? '');
      glyphs.push({ word, index });
    }
    before = word;
  }
  const left = Math.min(...words.map(({ box }) => box[0]));
  const right = Math.max(...words.map(({ box }) => box[0] + box[2]));
  return {
    text,
    glyphs,
    line,
    page: line.page,
    box: [left, line.box[1], right - left, line.box[3]],
    em,
  };
}

function splitLine(line: ReadLine): TextSegment[] {
  const words = withoutOverlap(wordsOf(line));
  const em = letterHeight(line, words);
  const groups: ReadWord[][] = [];
  let right = -Infinity;
  for (const word of words) {
    const group = groups.at(-1);
    if (group && word.box[0] - right <= columnGap * em) group.push(word);
    else groups.push([word]);
    right = word.box[0] + word.box[2];
  }
  return groups.map((group) => toSegment(line, group, em));
}

/** All segments of a reading from top to bottom, then left to right, whatever order its lines are in. */
export function toSegments({ lines }: Pick<Reading, 'lines'>): TextSegment[] {
  return lines
    .flatMap(splitLine)
    .sort(
      (one, two) =>
        one.page - two.page ||
        one.box[1] - two.box[1] ||
        one.box[0] - two.box[0] ||
        one.box[2] - two.box[2] ||
        (one.text < two.text ? -1 : Number(one.text > two.text)),
    );
}
