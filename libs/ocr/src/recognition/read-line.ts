import { type LineOfPage, type LineReading } from './line-reader';
import type { PpOcrReader } from './ppocr/ppocr-reader';
import type { Stages } from './stages';
import { drawing, placed, type TesseractReader } from './tesseract/tesseract-reader';

/** The readers of one process. */
export interface Readers {
  tesseract: TesseractReader;
  /** Joins tesseract when its packages are installed and the settings ask for it. */
  ppocr: PpOcrReader | null;
  /** True when tesseract confirms lines with values only and PP-OCR has the rest to itself. */
  valuesOnly: boolean;
}

/** The readers at work on one file. */
export interface FileReaders extends Readers {
  stages: Stages;
}

/** The reading that counts and, when two readers read the line, the other one's. */
export interface SettledLine {
  first: LineReading;
  second: LineReading | null;
}

/** PP-OCR is surer of text than tesseract; less than this is a picture. Measured on drawn icons and avatars. */
const ppocrDrawing = 0.6;
/** Nicks, labels and names of places are shorter. */
const sentence = 9;
const clear = 0.9;
/** Lines this many times wider than high are no icons, whatever a reader says. */
const elongated = 4;

/** Reads a line with the readers there are; null when it is a drawing. */
export function readLine(line: LineOfPage, readers: FileReaders): Promise<SettledLine | null> {
  const { ppocr } = readers;
  return ppocr ? readWithBoth(line, readers, ppocr) : readAlone(line, readers);
}

async function readAlone(line: LineOfPage, { tesseract, stages }: FileReaders): Promise<SettledLine | null> {
  const first = await stages.time('tesseract', () => tesseract.readThoroughly(line));
  // Icons and avatars are not kept, but digits are, however badly they were read: a person may make sense of them.
  return first.confidence >= drawing || /\d{3}/.test(first.text) ? { first, second: null } : null;
}

async function readWithBoth(
  line: LineOfPage,
  { tesseract, valuesOnly, stages }: FileReaders,
  ppocr: PpOcrReader,
): Promise<SettledLine | null> {
  const first = await stages.time('ppocr', () => ppocr.read(line));
  const { x0, x1, y0, y1 } = line.line.bounds;
  const isDrawing = first.confidence < ppocrDrawing || /^[^\p{L}\p{N}*]*$/u.test(first.text);
  if (isDrawing && x1 - x0 < elongated * (y1 - y0)) return null;
  if (!isDrawing && !isWorthConfirming(first, valuesOnly)) return { first, second: null };
  const second = await stages.time('tesseract', () => confirm(line, first, tesseract));
  if (!isDrawing) return { first, second };
  return second.confidence >= drawing && /\d{3}/.test(second.text) ? { first: second, second: first } : null;
}

/** Tesseract's own reading; its Latin model helps where the Chinese one reads other values than the first reader. */
async function confirm(
  line: LineOfPage,
  first: LineReading,
  tesseract: TesseractReader,
): Promise<LineReading> {
  const words = await tesseract.readOnce(line);
  const agrees = valuesIn(placed(words, line).text) === valuesIn(first.text);
  return placed(agrees ? words : await tesseract.readAgain(line, words), line);
}

/** A clear sentence without digits or Latin letters holds no value: nobody needs a second opinion on it. */
function isWorthConfirming({ text, confidence }: LineReading, valuesOnly: boolean): boolean {
  if (/\d|\*|[A-Za-z_]{2}/.test(text)) return true;
  return !valuesOnly && (text.length < sentence || confidence < clear);
}

/** Everything in a text that values are made of. */
function valuesIn(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9A-Za-z*_]/g, '');
}
