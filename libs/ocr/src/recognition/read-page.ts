import type { Box } from '@juzheng/contracts';
import type { ReadLine } from '@juzheng/domain';
import type { Bounds } from '../preparation/grey-raster';
import { lineGaps } from '../preparation/line-gaps';
import { lineImage } from '../preparation/line-image';
import type { PreparedPage } from '../preparation/prepare-page';
import type { TextLine } from '../preparation/text-lines';
import { hasUnsureChinese, voteOnChinese } from './chinese-vote';
import { joinWords } from './line-text';
import { joinOpinions, wantsSecondOpinion } from './second-opinion';
import type { EngineWord, TesseractEngine } from './tesseract-engine';

/** The two LSTMs of one reader: Chinese reads everything, Latin gives a second opinion on values. */
export interface Engines {
  chinese: TesseractEngine;
  latin: TesseractEngine;
}

/** What no engine reads with more confidence than this is a drawing: icons, avatars, the rim of a picture. */
const drawing = 0.25;

/** A line whose Chinese is unsure is read again with its ink at these heights in pixels. */
const otherInkHeights = [23, 26, 35, 44];

/** Reads the lines of a prepared page, top to bottom, boxes in pixels of the upright original. */
export async function readPage(prepared: PreparedPage, page: number, engines: Engines): Promise<ReadLine[]> {
  const lines: ReadLine[] = [];
  for (const line of prepared.lines) {
    const read = await readLine(prepared, line, engines);
    if (read && isWriting(read)) lines.push({ ...read, page });
  }
  return lines.sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

async function readLine(
  prepared: PreparedPage,
  line: TextLine,
  { chinese, latin }: Engines,
): Promise<Omit<ReadLine, 'page'> | null> {
  const { ink, owner } = prepared;
  const image = await lineImage(ink, owner, line);
  const first = await readChinese(prepared, line, chinese, image.pgm);
  const read = wantsSecondOpinion(first) ? joinOpinions(first, await latin.readLine(image.pgm)) : first;
  if (read.length === 0) return null;
  const placed = read.map((word) => ({ ...word, bounds: image.toPage(word.box) }));
  return {
    text: joinWords(placed, lineGaps(ink, owner, line), line.bounds.y1 - line.bounds.y0),
    box: toOriginal(line.bounds, prepared),
    confidence: rounded(meanConfidence(read)),
    words: placed.map(({ text, confidence, bounds }) => ({
      text,
      confidence: rounded(confidence),
      box: toOriginal(bounds, prepared),
    })),
  };
}

/** Icons and avatars are not kept, but digits are, however badly they were read: a person may make sense of them. */
function isWriting({ text, confidence }: { text: string; confidence: number }): boolean {
  return confidence >= drawing || /\d{3}/.test(text);
}

/** Reads a line once, and at other sizes too when it is writing but some Chinese in it was hard to read. */
async function readChinese(
  { ink, owner }: PreparedPage,
  line: TextLine,
  chinese: TesseractEngine,
  pgm: Buffer,
): Promise<EngineWord[]> {
  const first = await chinese.readLine(pgm);
  if (meanConfidence(first) < drawing * 1.5 || !hasUnsureChinese(first)) return first;
  const readings = [first];
  for (const height of otherInkHeights) {
    readings.push(await chinese.readLine((await lineImage(ink, owner, line, height)).pgm));
  }
  return voteOnChinese(readings);
}

/** Readings are stored for good: three decimals say all there is. */
function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** By characters, so that a lone comma does not weigh as much as an order id. */
function meanConfidence(words: readonly EngineWord[]): number {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0);
  return (
    words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, characters)
  );
}

function toOriginal({ x0, y0, x1, y1 }: Bounds, { originalScale: { x, y } }: PreparedPage): Box {
  const [left, top] = [Math.round(x0 * x), Math.round(y0 * y)];
  return [left, top, Math.round(x1 * x) - left, Math.round(y1 * y) - top];
}
