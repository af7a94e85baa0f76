import type { Reading } from '@juzheng/domain';
import { readFile, writeFile } from 'node:fs/promises';
import type { BenchReader } from './bench-reader';
import type { Product } from './our-reader';

/** Readings by file name, as `--keep` writes them. */
export type StoredReadings = Readonly<Record<string, Reading>>;

export async function loadReadings(file: string): Promise<StoredReadings> {
  return JSON.parse(await readFile(file, 'utf8')) as StoredReadings;
}

export async function saveReadings(file: string, readings: StoredReadings): Promise<void> {
  await writeFile(file, JSON.stringify(readings));
}

/** The present parser over readings that were made before: what a change of the parser does, in seconds. */
export function storedReader(
  { parseReading, captureDateOf }: Pick<Product, 'parseReading' | 'captureDateOf'>,
  readings: StoredReadings,
): BenchReader {
  return {
    name: 'ours',
    version: 'this parser over stored readings',
    read: ({ name, captureDate }) => {
      const reading = readings[name];
      if (!reading) return Promise.reject(new Error(`there is no stored reading of ${name}`));
      const signs = { given: captureDate, takenAt: reading.takenAt, fileName: name };
      const parsed = parseReading(reading, { captureDate: captureDateOf(signs) });
      return Promise.resolve({
        text: reading.lines.map(({ text }) => text).join('\n'),
        ours: { reading, parsed },
      });
    },
    pids: () => [],
    close: () => Promise.resolve(),
  };
}
