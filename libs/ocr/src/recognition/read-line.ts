import { type LineOfPage, type LineReading } from './line-reader';
import type { PpOcrReader } from './ppocr/ppocr-reader';
import type { Stages } from './stages';
import { drawing, placed, type TesseractReader } from './tesseract/tesseract-reader';

/** The readers of one process. */
export interface Readers {
  tesseract: TesseractReader;
  /** Joins tesseract when its packages are installed and the settings ask for it. */
  ppocr: PpOcrReader | null;
  /** True when nicks in Chinese are left to PP-OCR and a person. */
  digitsOnly: boolean;
}

/** The readers at work on one file. */
export interface FileReaders extends Readers {
  stages: Stages;
}

/** PP-OCR is surer of text than tesseract; less than this is a picture. Measured on drawn icons and avatars. */
const ppocrDrawing = 0.6;
/** Letters, digits, masks, and the signs that people send by themselves. */
const written = /[\p{L}\p{N}*?？!！]/u;
/** Tesseract's confidence in Chinese that may as well be chance. */
const hardlyRead = 0.3;
/** Lines this many times wider than high are no icons, whatever a reader says. */
const elongated = 4;

/** Reads a line with the better reader there is; null when it is a drawing. */
export async function readFirst(
  line: LineOfPage,
  { tesseract, ppocr, stages }: FileReaders,
): Promise<LineReading | null> {
  if (!ppocr) return textOrNull(await stages.time('tesseract', () => tesseract.readThoroughly(line)));
  const first = await stages.time('ppocr', () => ppocr.read(line));
  if (first.confidence >= ppocrDrawing && written.test(first.text)) return first;
  const { x0, x1, y0, y1 } = line.line.bounds;
  if (x1 - x0 < elongated * (y1 - y0)) return null;
  const other = textOrNull(await stages.time('tesseract', () => tesseract.readThoroughly(line)));
  return other && /\d{3}/.test(other.text) ? other : null;
}

/** Icons and avatars are not kept, but digits are, however badly they were read: a person may make sense of them. */
function textOrNull(reading: LineReading): LineReading | null {
  return reading.confidence >= drawing || /\d{3}/.test(reading.text) ? reading : null;
}

/**
 * Tesseract's own reading of a line. Where it reads other digits than the first reader, its Latin model helps; where a
 * nick differs or was hardly read, it reads the line at other sizes and votes.
 */
export function readSecond(
  line: LineOfPage,
  first: LineReading,
  isNick: boolean,
  { tesseract, stages }: FileReaders,
): Promise<LineReading> {
  return stages.time('tesseract', async () => {
    let words = await tesseract.readOnce(line);
    const differs = chineseIn(placed(words, line).text) !== chineseIn(first.text);
    if (
      isNick &&
      (differs || words.some(({ text, confidence }) => confidence < hardlyRead && chineseIn(text)))
    ) {
      words = await tesseract.readAtOtherSizes(line, words);
    }
    const agrees = valuesIn(placed(words, line).text) === valuesIn(first.text);
    return placed(agrees ? words : await tesseract.readAgain(line, words), line);
  });
}

function chineseIn(text: string): string {
  return text.replace(/[^\p{Script=Han}]/gu, '');
}

/** Everything in a text that values are made of. */
function valuesIn(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9A-Za-z*_]/g, '');
}
