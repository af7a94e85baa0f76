/** What reading a file consists of, in the order of work. */
export type Stage = 'prepare' | 'ppocr' | 'tesseract';

/** Adds up how long each stage of one file takes, in ms. */
export class Stages {
  private readonly spent: Record<Stage, number> = { prepare: 0, ppocr: 0, tesseract: 0 };

  async time<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.spent[stage] += performance.now() - started;
    }
  }

  /** Whole ms. */
  get totals(): Record<Stage, number> {
    const { prepare, ppocr, tesseract } = this.spent;
    return { prepare: Math.round(prepare), ppocr: Math.round(ppocr), tesseract: Math.round(tesseract) };
  }
}
