import { join } from 'node:path';
import sharp from 'sharp';
import type { ImageResult, TextResult } from '../report/totals';
import type { Cost } from '../report/timing';
import { scoreImage } from '../score/score-image';
import { scoreText } from '../score/score-text';
import type { ImageTruth } from '../truth/image-truth';
import type { BenchReader, Picture, ReaderResult } from './bench-reader';
import { cpuClock } from './cpu-clock';

type Outcome = { cost: Cost; result: ReaderResult | null; failure: string | null };

/**
 * Reads every picture with every reader, one after the other, on each picture another reader first: a busy machine and
 * warm caches treat all alike.
 * @param readers ours among them
 * @param keep is given each picture's reading, for what is judged over several pictures
 */
export async function readAll(
  folder: string,
  truths: readonly ImageTruth[],
  readers: readonly BenchReader[],
  keep: (file: string, result: NonNullable<ReaderResult['ours']>) => void,
  note: (text: string) => void,
): Promise<ImageResult[]> {
  const results: ImageResult[] = [];
  const [first] = truths;
  // Models are loaded and code is compiled before the clock starts.
  if (first) for (const reader of readers) await timed(reader, pictureOf(folder, first));
  for (const [index, truth] of truths.entries()) {
    const outcomes = new Map<string, Outcome>();
    for (const place of readers.keys()) {
      const reader = readers[(place + index) % readers.length];
      if (reader) outcomes.set(reader.name, await timed(reader, pictureOf(folder, truth)));
    }
    const ours = outcomes.get('ours')?.result?.ours;
    if (ours) keep(truth.file, ours);
    results.push(resultOf(truth, outcomes));
    note(`${index + 1} of ${truths.length}  ${truth.file}`);
  }
  return results;
}

function pictureOf(folder: string, { file, captureDate }: ImageTruth): Picture {
  const path = join(folder, file);
  return {
    path,
    name: file,
    captureDate: captureDate === null ? null : new Date(`${captureDate.replace(' ', 'T')}+08:00`),
    doubled: () => doubled(path),
  };
}

async function doubled(path: string): Promise<Buffer> {
  const { width } = await sharp(path).metadata();
  return sharp(path)
    .resize({ width: width * 2, kernel: 'cubic' })
    .greyscale()
    .normalise()
    .png({ compressionLevel: 1 })
    .toBuffer();
}

async function timed(reader: BenchReader, picture: Picture): Promise<Outcome> {
  let [started, cpu] = [performance.now(), cpuClock(reader.pids())];
  const cost = (): Cost => {
    const now = cpuClock(reader.pids());
    return { wallMs: performance.now() - started, cpuMs: cpu === null || now === null ? null : now - cpu };
  };
  try {
    await reader.prepare?.(picture);
    [started, cpu] = [performance.now(), cpuClock(reader.pids())];
    const result = await reader.read(picture);
    return { cost: cost(), result, failure: null };
  } catch (error) {
    return { cost: cost(), result: null, failure: error instanceof Error ? error.message : String(error) };
  }
}

function resultOf(truth: ImageTruth, outcomes: ReadonlyMap<string, Outcome>): ImageResult {
  const ours = outcomes.get('ours');
  const read = ours?.result?.ours ?? null;
  return {
    truth,
    ours: scoreImage(truth, read && { lines: read.reading.lines, parsed: read.parsed }),
    cost: ours?.cost ?? { wallMs: 0, cpuMs: null },
    stages: read ? stagesOf(read.reading) : {},
    failure: ours?.failure ?? null,
    texts: Object.fromEntries([...outcomes].map(([name, outcome]) => [name, textOf(truth, outcome)])),
  };
}

function textOf(truth: ImageTruth, { cost, failure, result }: Outcome): TextResult {
  const text = truth.judged.map((kind) => [kind, scoreText(kind, truth, result?.text ?? '')]);
  return { cost, failure, text: Object.fromEntries(text) as TextResult['text'] };
}

/** A reader may say what its stages cost; one that does not has none. */
function stagesOf(reading: object): Readonly<Record<string, number>> {
  const { stages } = reading as { stages?: Readonly<Record<string, number>> };
  return stages ?? {};
}
