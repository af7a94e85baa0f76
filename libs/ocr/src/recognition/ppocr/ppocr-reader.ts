import { lineImage } from '../../preparation/line-image';
import { lowLines } from '../../preparation/low-lines';
import type { GreyRaster } from '../../preparation/grey-raster';
import type { LineOfPage, LineReading } from '../line-reader';
import { addLowLines } from './add-low-lines';
import { dateSpaces } from './date-space';
import type { ReadCharacter } from './ctc';
import { loadPpOcr } from './onnx-runtime';
import { networkForm, PpOcrEngine } from './ppocr-engine';
import { textOfWords, wordsOfCharacters } from './words-of-characters';

/** Pixels of the network's picture; three or four Chinese characters. */
const shortLine = 160;
const doubtful = 0.6;

/** PP-OCRv4's recognition as a reader of our lines. */
export class PpOcrReader {
  private constructor(private readonly engine: PpOcrEngine) {}

  /** Null when the optional packages are not there. */
  static async start(): Promise<PpOcrReader | null> {
    const found = await loadPpOcr();
    return found && new PpOcrReader(await PpOcrEngine.start(found.runtime, found.files));
  }

  async read({ page: { ink, owner }, line, cut, gaps }: LineOfPage): Promise<LineReading> {
    const image = lineImage(cut, networkForm);
    const read = (await this.readImage(image)).map(({ text, at, confidence }) => ({
      text,
      confidence,
      x: image.toPage({ x0: at * image.width, x1: 0, y0: 0, y1: 0 }).x0,
    }));
    const hasLatin = read.some(({ text }) => /[A-Za-z0-9]/.test(text));
    const characters = hasLatin ? addLowLines(read, lowLines(ink, owner, line)) : read;
    const words = wordsOfCharacters(characters, line.bounds, gaps, dateSpaces(characters, gaps));
    return { words, text: textOfWords(words), confidence: meanOf(characters) };
  }

  /** The network misses some lone characters; with paper around them, as a line has, it knows more of them. */
  private async readImage(image: GreyRaster): Promise<ReadCharacter[]> {
    const read = await this.engine.readLine(image);
    if (image.width >= shortLine || meanOf(read) >= doubtful) return read;
    const before = (shortLine - image.width) >> 1;
    const again = (await this.engine.readLine(onPaper(image, shortLine, before))).map((character) => ({
      ...character,
      at: (character.at * shortLine - before) / image.width,
    }));
    return meanOf(again) > meanOf(read) ? again : read;
  }
}

function meanOf(characters: readonly { confidence: number }[]): number {
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
}

/** Widens a picture with white to both sides. */
function onPaper({ data, width, height }: GreyRaster, toWidth: number, before: number): GreyRaster {
  const wide = new Uint8Array(toWidth * height).fill(255);
  for (let y = 0; y < height; y++) {
    wide.set(data.subarray(y * width, (y + 1) * width), y * toWidth + before);
  }
  return { data: wide, width: toWidth, height };
}
