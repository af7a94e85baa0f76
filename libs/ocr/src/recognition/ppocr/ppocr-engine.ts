import { readFile } from 'node:fs/promises';
import { sharp } from '../../images/sharp-settings';
import type { LineImage } from '../../preparation/line-image';
import { decodeCtc, type ReadCharacter } from './ctc';
import type { ModelFiles, OnnxRuntime, OnnxSession } from './onnx-runtime';

/** The network takes lines of this height. */
const inputHeight = 48;
/** Longer lines cost memory by their square; nothing legible on a screen is longer. */
const widestInput = 4000;

/** The recognition network of PP-OCRv4 (mobile), on one core. It finds no lines: ours are given to it. */
export class PpOcrEngine {
  private constructor(
    private readonly runtime: OnnxRuntime,
    private readonly session: OnnxSession,
    private readonly dictionary: readonly string[],
  ) {}

  /** Loads the model from its files, in about 0.2 s. */
  static async start(runtime: OnnxRuntime, files: ModelFiles): Promise<PpOcrEngine> {
    const session = await runtime.InferenceSession.create(files.recognitionPath, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
    });
    const dictionary = (await readFile(files.dictionaryPath, 'utf8')).split(/\r?\n/);
    return new PpOcrEngine(runtime, session, dictionary);
  }

  /** Reads the picture of one line; no characters when it holds no text. */
  async readLine({ grey, width, height }: LineImage): Promise<ReadCharacter[]> {
    const across = Math.min(widestInput, Math.max(16, Math.round((width * inputHeight) / height)));
    const pixels = await sharp(grey, { raw: { width, height, channels: 1 } })
      .resize(across, inputHeight, { fit: 'fill', kernel: 'cubic' })
      .toColourspace('b-w')
      .raw()
      .toBuffer();
    const [input = 'x'] = this.session.inputNames;
    const [output = ''] = this.session.outputNames;
    const tensor = new this.runtime.Tensor('float32', planes(pixels), [1, 3, inputHeight, across]);
    const { data, dims } = (await this.session.run({ [input]: tensor }))[output] ?? {};
    if (!data || !dims) throw new Error('the recognition model gave no output');
    return decodeCtc({ data, steps: dims[1] ?? 0, classes: dims[2] ?? 0 }, this.dictionary);
  }
}

/** Three equal planes of -1 to 1: the network was trained on colour. */
function planes(pixels: Buffer): Float32Array {
  const values = new Float32Array(pixels.length * 3);
  for (let at = 0; at < pixels.length; at++) values[at] = (pixels[at] ?? 0) / 127.5 - 1;
  values.copyWithin(pixels.length, 0, pixels.length);
  values.copyWithin(2 * pixels.length, 0, pixels.length);
  return values;
}
