import { readFile } from 'node:fs/promises';
import type { GreyRaster } from '../../preparation/grey-raster';
import { scaleGrey } from '../../preparation/scale-grey';
import { decodeCtc, type ReadCharacter } from './ctc';
import type { ModelFiles, OnnxRuntime, OnnxSession } from './onnx-runtime';

/** The network takes lines 48 pixels high. It was trained on text with some paper around it. */
export const networkForm = { inkHeight: 30, border: 9 };
/** Longer lines cost memory by their square; nothing legible on a screen is longer. */
const widestInput = 4000;
const narrowestInput = 16;

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

  /** Reads the picture of one line, in the form above; no characters when it holds no text. */
  async readLine(image: GreyRaster): Promise<ReadCharacter[]> {
    const height = networkForm.inkHeight + 2 * networkForm.border;
    const width = Math.min(widestInput, Math.max(narrowestInput, image.width));
    const fits = image.width === width && image.height === height;
    const { data: pixels } = fits ? image : scaleGrey(image, width, height);
    const [input = 'x'] = this.session.inputNames;
    const [output = ''] = this.session.outputNames;
    const tensor = new this.runtime.Tensor('float32', planes(pixels), [1, 3, height, width]);
    const { data, dims } = (await this.session.run({ [input]: tensor }))[output] ?? {};
    if (!data || !dims) throw new Error('the recognition model gave no output');
    return decodeCtc({ data, steps: dims[1] ?? 0, classes: dims[2] ?? 0 }, this.dictionary);
  }
}

/** Three equal planes of -1 to 1: the network was trained on colour. */
function planes(pixels: Uint8Array): Float32Array {
  const values = new Float32Array(pixels.length * 3);
  for (let at = 0; at < pixels.length; at++) values[at] = (pixels[at] ?? 0) / 127.5 - 1;
  values.copyWithin(pixels.length, 0, pixels.length);
  values.copyWithin(2 * pixels.length, 0, pixels.length);
  return values;
}
