import { lowLines } from '../../preparation/low-lines';
import { type LineOfPage, type LineReading, meanConfidence } from '../line-reader';
import { addLowLines } from './add-low-lines';
import { dateSpaces } from './date-space';
import { loadPpOcr } from './onnx-runtime';
import { PpOcrEngine } from './ppocr-engine';
import { textOfWords, wordsOfCharacters } from './words-of-characters';

/** PP-OCRv4's recognition as a reader of our lines. */
export class PpOcrReader {
  private constructor(private readonly engine: PpOcrEngine) {}

  /** Null when the optional packages are not there. */
  static async start(): Promise<PpOcrReader | null> {
    const found = await loadPpOcr();
    return found && new PpOcrReader(await PpOcrEngine.start(found.runtime, found.files));
  }

  async read({ page: { ink, owner }, line, image, gaps }: LineOfPage): Promise<LineReading> {
    const read = (await this.engine.readLine(image)).map(({ text, at, confidence }) => ({
      text,
      confidence,
      x: image.toPage({ x0: at * image.width, x1: 0, y0: 0, y1: 0 }).x0,
    }));
    const hasLatin = read.some(({ text }) => /[A-Za-z0-9]/.test(text));
    const characters = hasLatin ? addLowLines(read, lowLines(ink, owner, line)) : read;
    const words = wordsOfCharacters(characters, line.bounds, gaps, dateSpaces(characters, gaps));
    return { words, text: textOfWords(words), confidence: meanConfidence(words) };
  }
}
