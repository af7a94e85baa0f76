import type { Box } from '@juzheng/contracts';
import type { ReadLine, ReadWord } from '@juzheng/domain';
import type { Bounds } from '../preparation/grey-raster';
import { lineGaps } from '../preparation/line-gaps';
import { lineImage } from '../preparation/line-image';
import type { PreparedPage } from '../preparation/prepare-page';
import type { TextLine } from '../preparation/text-lines';
import type { LineReading } from './line-reader';
import { type FileReaders, readLine } from './read-line';
import type { EngineWord } from './read-word';

/** Reads the lines of a prepared page, top to bottom, boxes in pixels of the upright original. */
export async function readPage(
  prepared: PreparedPage,
  page: number,
  readers: FileReaders,
): Promise<ReadLine[]> {
  const lines: ReadLine[] = [];
  for (const line of prepared.lines) {
    const read = await toReadLine(prepared, line, readers);
    if (read) lines.push({ ...read, page });
  }
  return lines.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

async function toReadLine(
  prepared: PreparedPage,
  line: TextLine,
  readers: FileReaders,
): Promise<Omit<ReadLine, 'page'> | null> {
  const { ink, owner } = prepared;
  const image = await lineImage(ink, owner, line);
  const read = await readLine({ page: prepared, line, image, gaps: lineGaps(ink, owner, line) }, readers);
  if (!read || read.first.words.length === 0) return null;
  const surface = prepared.surfaceOf(line);
  return {
    ...kept(read.first, prepared),
    box: toOriginal(line.bounds, prepared),
    ...(surface ? { surface: { box: toOriginal(surface.bounds, prepared), colour: surface.colour } } : {}),
    ...(read.second ? { second: kept(read.second, prepared) } : {}),
  };
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
