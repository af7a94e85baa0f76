import { type LineImage, lineImage, toPgm } from '../../preparation/line-image';
import { joinWords } from '../line-text';
import { type LineOfPage, type LineReading, meanConfidence } from '../line-reader';
import type { EngineWord } from '../read-word';
import { hasUnsureChinese, voteOnChinese } from './chinese-vote';
import { joinOpinions, wantsSecondOpinion } from './second-opinion';
import { TesseractEngine } from './tesseract-engine';

/** What no engine reads with more confidence than this is a drawing: icons, avatars, the rim of a picture. */
export const drawing = 0.25;

/** The height that the model's training lines had, with some paper around them. */
const usualForm = { inkHeight: 32, border: 10 };
/** A line whose Chinese is unsure is read again with its ink at these heights in pixels. */
const otherInkHeights = [23, 26, 35, 44];

/** Two LSTMs of tesseract.js: the Chinese one reads every line, the Latin one gives a second opinion on values. */
export class TesseractReader {
  private constructor(
    private readonly chinese: TesseractEngine,
    private readonly latin: TesseractEngine,
  ) {}

  static async start(tessdataDir: string): Promise<TesseractReader> {
    return new TesseractReader(
      await TesseractEngine.start('chi_sim', tessdataDir),
      await TesseractEngine.start('eng', tessdataDir),
    );
  }

  /** Reads a line once with the Chinese model. */
  async readOnce(line: LineOfPage): Promise<EngineWord[]> {
    return this.chinese.readLine(toPgm(usualImage(line)));
  }

  /** Has the Latin model, which is the better one for digits, look at what the Chinese one read. */
  async readAgain(line: LineOfPage, words: readonly EngineWord[]): Promise<EngineWord[]> {
    return joinOpinions(words, await this.latin.readLine(toPgm(usualImage(line))));
  }

  /** Everything this engine can do for a line when no other reader helps. */
  async readThoroughly(line: LineOfPage): Promise<LineReading> {
    const words = await this.vote(line, await this.readOnce(line));
    return placed(wantsSecondOpinion(words) ? await this.readAgain(line, words) : words, line);
  }

  /** Reads a line at other sizes too when it is writing but some Chinese in it was hard to read. */
  private vote(line: LineOfPage, first: EngineWord[]): Promise<EngineWord[]> {
    const isHard = meanConfidence(first) >= drawing * 1.5 && hasUnsureChinese(first);
    return isHard ? this.readAtOtherSizes(line, first) : Promise.resolve(first);
  }

  /** Reads a line with the Chinese model at several sizes and votes on every Chinese character. */
  async readAtOtherSizes({ cut }: LineOfPage, first: EngineWord[]): Promise<EngineWord[]> {
    const readings = [first];
    for (const height of otherInkHeights) {
      const image = lineImage(cut, { ...usualForm, inkHeight: height });
      readings.push(await this.chinese.readLine(toPgm(image)));
    }
    return voteOnChinese(readings);
  }
}

/** Moves what the engine read of a line's picture to the page. */
export function placed(read: readonly EngineWord[], line: LineOfPage): LineReading {
  const image = usualImage(line);
  const words = read.map((word) => ({ ...word, box: image.toPage(word.box) }));
  const text = joinWords(
    words.map((word) => ({ text: word.text, bounds: word.box })),
    line.gaps,
    line.line.bounds.y1 - line.line.bounds.y0,
  );
  return { words, text, confidence: meanConfidence(words) };
}

/** The same line is read, placed and read again: its picture is made once. */
const images = new WeakMap<LineOfPage, LineImage>();

function usualImage(line: LineOfPage): LineImage {
  const image = images.get(line) ?? lineImage(line.cut, usualForm);
  images.set(line, image);
  return image;
}
