import type { Box } from '@juzheng/contracts';
import { linesToConfirm, type ReadLine, type ReadWord } from '@juzheng/domain';
import type { Bounds } from '../preparation/grey-raster';
import { lineGaps } from '../preparation/line-gaps';
import { cutLine } from '../preparation/line-image';
import type { PreparedPage } from '../preparation/prepare-page';
import type { TextLine } from '../preparation/text-line';
import type { LineOfPage, LineReading } from './line-reader';
import { type FileReaders, readFirst, readSecond } from './read-line';
import type { EngineWord } from './read-word';

interface FirstRead {
  place: LineOfPage;
  first: LineReading;
  line: ReadLine;
}

/**
 * Reads the lines of a prepared page, top to bottom, boxes in pixels of the upright original drawn level. With two
 * readers tesseract reads by itself every line that holds or may hold a value, for the parser to compare.
 */
export async function readPage(
  prepared: PreparedPage,
  page: number,
  readers: FileReaders,
): Promise<ReadLine[]> {
  const read: FirstRead[] = [];
  for (const line of prepared.lines) {
    const found = await readOnce(prepared, line, page, readers);
    if (found) read.push(found);
  }
  const lines = readers.ppocr ? await confirmed(read, prepared, readers) : read.map(({ line }) => line);
  return lines.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

async function readOnce(
  prepared: PreparedPage,
  line: TextLine,
  page: number,
  readers: FileReaders,
): Promise<FirstRead | null> {
  const { ink, owner } = prepared;
  const place = { page: prepared, line, cut: cutLine(ink, owner, line), gaps: lineGaps(ink, owner, line) };
  const first = await readFirst(place, readers);
  if (!first || first.words.length === 0) return null;
  const surface = prepared.surfaceOf(line);
  return {
    place,
    first,
    line: {
      ...kept(first, prepared),
      box: toOriginal(line.bounds, prepared),
      page,
      ...(surface ? { surface: { box: toOriginal(surface.bounds, prepared), colour: surface.colour } } : {}),
    },
  };
}

async function confirmed(
  read: readonly FirstRead[],
  prepared: PreparedPage,
  readers: FileReaders,
): Promise<ReadLine[]> {
  const { width, height } = prepared.ink;
  const { x, y } = prepared.originalScale;
  const size = { width: Math.round(width * x), height: Math.round(height * y) };
  const { values, nicks } = linesToConfirm({ ...size, lines: read.map(({ line }) => line) });
  const lines: ReadLine[] = [];
  for (const { place, first, line } of read) {
    const wanted = values.has(line) && !(readers.digitsOnly && !/[0-9A-Za-z*]/.test(line.text));
    lines.push(
      wanted
        ? { ...line, second: kept(await readSecond(place, first, nicks.has(line), readers), prepared) }
        : line,
    );
  }
  return lines;
}

function kept({ text, confidence, words }: LineReading, prepared: PreparedPage) {
  return {
    text,
    confidence: rounded(confidence),
    words: words.map((word) => keptWord(word, prepared)),
  };
}

function keptWord({ text, confidence, box }: EngineWord, prepared: PreparedPage): ReadWord {
  return { text, confidence: rounded(confidence), box: toOriginal(box, prepared) };
}

/** Readings are stored for good: three decimals say all there is. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

function toOriginal({ x0, y0, x1, y1 }: Bounds, { originalScale: { x, y } }: PreparedPage): Box {
  const [left, top] = [Math.round(x0 * x), Math.round(y0 * y)];
  return [left, top, Math.round(x1 * x) - left, Math.round(y1 * y) - top];
}
