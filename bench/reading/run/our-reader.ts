import type { captureDateOf, parseReading } from '@juzheng/domain';
import type { ReaderPool, ReaderPoolOptions } from '@juzheng/ocr';
import type { BenchReader } from './bench-reader';

/** What the bench needs of the product's build. */
export interface Product {
  ReaderPool: new (options: ReaderPoolOptions) => Pick<ReaderPool, 'read' | 'close' | 'pids'>;
  parseReading: typeof parseReading;
  captureDateOf: typeof captureDateOf;
}

/**
 * The product as the worker runs it: a pool with one reader process, then the parser. Neither channel nor part is given,
 * so the pictures have to speak for themselves.
 */
export function ourReader(
  { ReaderPool, parseReading, captureDateOf }: Product,
  options: ReaderPoolOptions,
): BenchReader {
  const pool = new ReaderPool({ ...options, poolSize: 1 });
  return {
    name: 'ours',
    version: 'this build',
    read: async ({ path, name, captureDate }) => {
      const reading = await pool.read({ path, name });
      const signs = { given: captureDate, takenAt: reading.takenAt, fileName: name };
      const parsed = parseReading(reading, { captureDate: captureDateOf(signs) });
      return { text: reading.lines.map(({ text }) => text).join('\n'), ours: { reading, parsed } };
    },
    pids: () => pool.pids,
    close: () => pool.close(),
  };
}
