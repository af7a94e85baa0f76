import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM } from 'tesseract.js';
import type { BenchReader } from './bench-reader';

const modelVariant = '4.0.0_best_int';

/** Folder of the Chinese model in its npm package; the only one that the product and its rivals use. */
export function modelFolder(): string {
  const { resolve } = createRequire(__filename);
  return join(dirname(resolve('@tesseract.js-data/chi_sim/package.json')), modelVariant);
}

/** tesseract.js as is: its own settings, chi_sim, the whole page; `doubled` reads the ×2 grey normalised picture. */
export async function tesseractJsReader(
  name: string,
  { doubled }: { doubled: boolean },
): Promise<BenchReader> {
  const worker = await createWorker('chi_sim', OEM.LSTM_ONLY, {
    langPath: modelFolder(),
    cacheMethod: 'none',
    gzip: true,
    // Without a handler a picture that the engine refuses throws outside of any promise.
    errorHandler: () => undefined,
  });
  const copies = new Map<string, Promise<Buffer>>();
  return {
    name,
    version: `tesseract.js 7, chi_sim${doubled ? ', ×2 grey normalised' : ', as is'}`,
    prepare: async (picture) => {
      copies.clear();
      if (doubled) await copies.set(picture.path, picture.doubled()).get(picture.path);
    },
    read: async ({ path }) => {
      const { data } = await worker.recognize((await copies.get(path)) ?? path);
      return { text: data.text };
    },
    pids: () => [],
    close: async () => {
      await worker.terminate();
    },
  };
}
