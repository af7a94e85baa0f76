import type { Box } from '@juzheng/contracts';
import type { ReadWord } from '../reading';
import { foldCharacter, hasLetters, isHan } from './fold-character';
import type { TextSegment } from './text-segment';

export interface SliceSource {
  /** Pixels of the page, never outside the line. */
  box: Box;
  /** That of the least certain word that carries a part of the value. */
  confidence: number;
  /** Words that carry a part of the value. */
  words: number;
}

/** A Chinese character is as wide as two Latin ones. */
function widths(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => (isHan(text[index] ?? '') ? 2 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The part of a box that the characters from `first` up to and including `last` of a text take. */
function proportionalBox(box: Box, text: string, first: number, last: number): Box {
  const all = widths(text);
  const unit = box[2] / Math.max(sum(all), 1);
  const left = box[0] + unit * sum(all.slice(0, first));
  return [left, box[1], unit * sum(all.slice(first, last + 1)), box[3]];
}

function union(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]));
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}

/** Cuts a box to whole pixels inside another one; null when they have nothing in common. */
function inside(box: Box, outer: Box): Box | null {
  const left = Math.max(Math.floor(box[0]), outer[0]);
  const top = Math.max(Math.floor(box[1]), outer[1]);
  const right = Math.min(Math.ceil(box[0] + box[2]), outer[0] + outer[2]);
  const bottom = Math.min(Math.ceil(box[1] + box[3]), outer[1] + outer[3]);
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}

function partsByWord(segment: TextSegment, start: number, end: number): Map<ReadWord, number[]> {
  const parts = new Map<ReadWord, number[]>();
  for (const glyph of segment.glyphs.slice(start, end)) {
    if (!glyph) continue;
    const indexes = parts.get(glyph.word);
    if (indexes) indexes.push(glyph.index);
    else parts.set(glyph.word, [glyph.index]);
  }
  return parts;
}

/** Where the characters of a segment from `start` up to `end` stand in the picture, and how surely they were read. */
export function sliceSource(segment: TextSegment, start: number, end: number): SliceSource {
  const parts = [...partsByWord(segment, start, end)];
  const boxes = parts.map(([word, indexes]) =>
    proportionalBox(word.box, word.text, Math.min(...indexes), Math.max(...indexes)),
  );
  const lettered = parts.filter(([word, indexes]) =>
    hasLetters(indexes.map((index) => foldCharacter(word.text[index] ?? '')).join('')),
  );
  const found = boxes.length > 0 ? inside(union(boxes), segment.line.box) : null;
  const slice = proportionalBox(segment.line.box, segment.text, start, Math.max(start, end - 1));
  return {
    box: found ?? inside(slice, segment.line.box) ?? segment.line.box,
    confidence: Math.min(1, ...lettered.map(([word]) => word.confidence)),
    words: lettered.length,
  };
}
