import type { EventEmitter } from 'node:events';
import { createWorker, OEM, PSM } from 'tesseract.js';
import type { EngineWord } from '../read-word';

/** One LSTM of tesseract.js in a thread of this process. A crash of the thread ends the process; its pool replaces it. */
export class TesseractEngine {
  private constructor(private readonly worker: Tesseract.Worker) {}

  /** Loads one language from the folder; never settles when its file is damaged, so the caller has to limit the time. */
  static async start(language: string, tessdataDir: string): Promise<TesseractEngine> {
    const worker = await createWorker(language, OEM.LSTM_ONLY, {
      langPath: tessdataDir,
      cacheMethod: 'none',
      gzip: true,
      // Without a handler a picture the engine refuses throws outside of any promise.
      errorHandler: () => undefined,
    });
    const thread = (worker as unknown as { worker: EventEmitter }).worker;
    thread.once('exit', (code) => {
      throw new Error(`tesseract thread ended with ${code}`);
    });
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '200' });
    return new TesseractEngine(worker);
  }

  /** Reads the picture of one line. Words come left to right; no words when it holds no text. */
  async readLine(image: Buffer): Promise<EngineWord[]> {
    const { data } = await this.worker.recognize(image, {}, { text: false, blocks: true });
    return (data.blocks ?? []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ lines }) =>
        lines.flatMap(({ words }) =>
          words.map(({ text, bbox, confidence }) => ({ text, box: bbox, confidence: confidence / 100 })),
        ),
      ),
    );
  }
}
