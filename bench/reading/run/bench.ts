import type { Reading } from '@juzheng/domain';
import type { ReaderPoolOptions } from '@juzheng/ocr';
import { readFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { printReport } from '../report/print-report';
import { type ReadingReport, reportOn } from '../report/reading-report';
import { parseTruth } from '../truth/parse-truth';
import type { BenchReader } from './bench-reader';
import { nativeTesseractReader } from './native-tesseract-reader';
import { ourReader, type Product } from './our-reader';
import { ppocrReader } from './ppocr-reader';
import { readAll } from './read-all';
import { judgeSeries, type SeriesKnowledge } from './judge-series';
import { loadReadings, saveReadings, storedReader } from './stored-readings';
import { tesseractJsReader } from './tesseract-js-reader';

export const rivalNames = ['tesseract', 'tesseract2x', 'native', 'ppocr'] as const;
export type RivalName = (typeof rivalNames)[number];

export interface BenchOptions {
  /** Folder with pictures and their truth.json. */
  folder: string;
  rivals: readonly RivalName[];
  /** Only the first so many pictures; null for all. */
  limit: number | null;
  readers: ReaderPoolOptions;
  /** A file of readings to parse instead of reading the pictures of ours; only these pictures are judged. */
  readings: string | null;
  /** Where to write the readings that ours makes; null for nowhere. */
  keep: string | null;
  /** For the files that a rival needs. */
  scratch: string;
  /** Goes into the report as it is. */
  run: Readonly<Record<string, unknown>>;
}

/** Measures ours and its rivals on a folder of pictures; progress goes to `note`. */
export async function benchReading(
  product: Product & SeriesKnowledge,
  options: BenchOptions,
  note: (text: string) => void,
): Promise<ReadingReport> {
  const all = parseTruth(JSON.parse(await readFile(join(options.folder, 'truth.json'), 'utf8')));
  const stored = options.readings === null ? null : await loadReadings(options.readings);
  const known = stored ? all.filter(({ file }) => file in stored) : all;
  const truths = options.limit === null ? known : spread(known, options.limit);
  const rivals = await startRivals(options, note);
  const ours = stored ? storedReader(product, stored) : ourReader(product, options.readers);
  const readers = [ours, ...rivals];
  const series = judgeSeries(product, truths);
  const made: Record<string, Reading> = {};
  const keep: typeof series.keep = (file, read) => {
    series.keep(file, read);
    made[file] = read.reading;
  };
  try {
    const results = await readAll(options.folder, truths, readers, keep, note);
    if (options.keep !== null) await saveReadings(options.keep, made);
    return reportOn(results, series.results(), {
      ...options.run,
      images: truths.length,
      machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version },
      readers: Object.fromEntries(readers.map(({ name, version }) => [name, version])),
    });
  } finally {
    await Promise.all(readers.map((reader) => reader.close()));
  }
}

export { printReport };

/** Every n-th, so that a part of a folder in order of kinds still has all kinds. */
function spread<T>(all: readonly T[], limit: number): T[] {
  const step = Math.max(1, all.length / limit);
  return all
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .slice(0, limit);
}

async function startRivals({ rivals, scratch }: BenchOptions, note: (text: string) => void) {
  const start: Record<RivalName, () => Promise<BenchReader | null>> = {
    tesseract: () => tesseractJsReader('tesseract', { doubled: false }),
    tesseract2x: () => tesseractJsReader('tesseract2x', { doubled: true }),
    native: () => nativeTesseractReader(scratch),
    ppocr: ppocrReader,
  };
  const started: BenchReader[] = [];
  for (const name of rivals) {
    const reader = await start[name]();
    if (reader) started.push(reader);
    else note(`${name} is not installed: left out`);
  }
  return started;
}
