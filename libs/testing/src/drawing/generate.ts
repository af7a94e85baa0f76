import type { DrawingBrowser } from './core/drawing-browser';
import { drawScreenshot } from './core/draw-screenshot';
import { imageTruth } from './core/image-truth';
import { Random } from './core/random';
import type { SourceTemplate } from './core/source';
import type { ImageTruth, PixelBox, ScreenshotTruth, SeriesPlace } from './core/template';
import { degradations, degrade } from './degradation';
import { planImages, type EvidenceOrder, type PlannedJob } from './plan-images';
import { drawSeries } from './series/draw-series';
import { sources } from './sources';
import { chatPrograms, programOf } from './templates/chat';

export interface EvidenceFile {
  name: string;
  bytes: Buffer;
  truth: ImageTruth;
}

interface Drawn {
  template: SourceTemplate;
  drawn: { png: Buffer; truth: ScreenshotTruth };
  series: SeriesPlace | null;
}

/** Pages of different scales draw side by side; more than this only queue for the processor. */
const atOnce = 2;

async function drawJob(browser: DrawingBrowser, job: PlannedJob, seed: string): Promise<Drawn[]> {
  const random = Random.of(seed, job.number);
  if (job.files === 1) {
    const template = job.source.draw(random, job.theme);
    return [{ template, drawn: await drawScreenshot(browser, template), series: null }];
  }
  const id = `series-${String(job.number).padStart(5, '0')}`;
  const windows = await drawSeries(browser, programOf(job.source), random, job.theme, job.files);
  return windows.map(({ template, drawn, place }) => ({ template, drawn, series: { id, ...place } }));
}

async function finish(job: PlannedJob, seed: string, index: number, one: Drawn): Promise<EvidenceFile> {
  const { template, drawn, series } = one;
  const number = job.number + index;
  const quality = job.degradation ?? (job.theme === 'dark' ? 'dark' : 'clean');
  const degradation = degradations.find((name) => name === job.degradation);
  const file = degradation
    ? await degrade(drawn.png, degradation, Random.of(seed, number, 'degradation'))
    : { bytes: drawn.png, extension: 'png', map: (box: PixelBox) => box };
  const stem = [String(number).padStart(5, '0'), template.kind, template.variant, quality].join('-');
  return {
    name: `${stem}.${file.extension}`,
    bytes: file.bytes,
    truth: imageTruth({ template, truth: drawn.truth, quality, series, map: file.map }),
  };
}

function checkQualities({ qualities = [] }: EvidenceOrder): void {
  const known = ['clean', 'dark', ...degradations];
  const unknown = qualities.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`no quality ${unknown}; there are ${known.join(', ')}`);
}

/**
 * Draws invented evidence of every kind and hands each file to `save`, a few at a time. The same order gives the same
 * names and truth; gives the truth by file name, in the order of names. Throws on an unknown kind or quality.
 */
export async function drawEvidence(
  browser: DrawingBrowser,
  order: EvidenceOrder,
  save: (file: EvidenceFile) => Promise<void>,
): Promise<Record<string, ImageTruth>> {
  checkQualities(order);
  const seriesKinds = new Set(chatPrograms.map(({ kind }) => kind));
  const jobs = planImages(order, { sources, degradations, seriesKinds });
  const truths: [string, ImageTruth][] = [];
  const waiting = jobs.values();
  const work = async (): Promise<void> => {
    for (const job of waiting) {
      const drawn = await drawJob(browser, job, order.seed);
      for (const [index, one] of drawn.entries()) {
        const file = await finish(job, order.seed, index, one);
        await save(file);
        truths.push([file.name, file.truth]);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return Object.fromEntries(truths.sort(([one], [other]) => (one < other ? -1 : 1)));
}
