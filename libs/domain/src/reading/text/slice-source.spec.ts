import fc from 'fast-check';
import { isInside, line, readingOf } from '../fixtures/reading.fixture';
import type { ReadLine } from '../reading';
import { sliceSource } from './slice-source';
import { toSegments, type TextSegment } from './text-segment';

function segmentOf(read: ReadLine): TextSegment {
  const [segment] = toSegments(readingOf([read]));
  if (!segment) throw new Error('no segment');
  return segment;
}

function sourceOf(read: ReadLine, value: string) {
  const segment = segmentOf(read);
  const start = segment.text.indexOf(value);
  return sliceSource(segment, start, start + value.length);
}

describe('the source of a value', () => {
  it('is the boxes of the words that carry it, not the whole line', () => {
    const read = line('订单 号 ： 3311904826150372918 已 读');
    const word = read.words.find(({ text }) => text.startsWith('3311'));
    expect(sourceOf(read, '3311904826150372918').box).toEqual(word?.box);
  });

  it('is the part of a word that carries it', () => {
    const read = line('2026-11-1123:15:44');
    expect(sourceOf(read, '23:15:44').box).toEqual([120, 100, 80, 20]);
  });

  it('is a share of the line when the line has no words', () => {
    const read = {
      ...line('微信号：deer1992', { left: 0 }),
      words: [],
      box: [0, 100, 160, 20],
    } satisfies ReadLine;
    const { box } = sourceOf(read, 'deer1992');
    expect(isInside(box, read.box)).toBe(true);
    expect(box[0]).toBeGreaterThan(60);
  });

  it('is the line itself when the boxes of the words lie outside of it', () => {
    const read = { ...line('3311904826150372918'), box: [600, 500, 40, 20] } satisfies ReadLine;
    expect(isInside(sourceOf(read, '3311904826150372918').box, read.box)).toBe(true);
  });

  it('is as sure as its least certain word, and signs do not count', () => {
    const read = line('云 淡 风 轻 2019 。');
    const confidences = [0.9, 0.4, 0.8, 0.9, 0.9, 0.01];
    const words = read.words.map((word, index) => ({ ...word, confidence: confidences[index] ?? 1 }));
    expect(sourceOf({ ...read, words }, '云淡风轻2019。').confidence).toBe(0.4);
    expect(sourceOf({ ...read, words }, '风轻2019').confidence).toBe(0.8);
  });

  it('never leaves the line', () => {
    const side = fc.integer({ min: 0, max: 400 });
    const boxes = fc.tuple(side, side, side, side);
    fc.assert(
      fc.property(
        fc.array(boxes, { minLength: 1, maxLength: 6 }),
        fc.nat(11),
        fc.nat(11),
        (made, one, two) => {
          const words = made.map(([left, top, width, height], index) => ({
            text: `字${index}`,
            box: [left, top, width + 1, height + 1] as [number, number, number, number],
            confidence: 0.9,
          }));
          const read: ReadLine = { text: '', box: [50, 50, 200, 30], confidence: 0.9, page: 1, words };
          for (const segment of toSegments(readingOf([read]))) {
            const { box } = sliceSource(segment, Math.min(one, two), Math.max(one, two) + 1);
            expect(isInside(box, read.box)).toBe(true);
            expect(box[2] > 0 && box[3] > 0).toBe(true);
          }
        },
      ),
    );
  });
});
