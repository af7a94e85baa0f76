import { noSeries, type SeriesTally } from '../score/score-series';
import type { NamedValue } from '../score/score-fields';
import { type Bar, classOfQuality, judgeQuality, judgeTime, type QualityClass } from './bars';
import { calibrate, type CalibrationStep } from './calibration';
import { plus } from './tallies';
import { type Cost, summariseCosts, type TimeRatio, timeRatio, type TimeSummary } from './timing';
import { groupResults, type ImageResult, type Totals, totalsOf } from './totals';

/** A pair of neighbours in a series with what became of it. */
export interface SeriesResult {
  after: string;
  quality: string | null;
  tally: SeriesTally;
}

export interface NamedTotals extends Totals {
  name: string;
}

/** The document that `--json` prints; bench/README.md says what its words mean. */
export interface ReadingReport {
  bench: 'reading';
  run: Readonly<Record<string, unknown>>;
  overall: Totals;
  byClass: NamedTotals[];
  byKind: NamedTotals[];
  byQuality: NamedTotals[];
  series: SeriesTally;
  bars: Bar[];
  times: Record<string, TimeSummary | null>;
  /** Ours against each rival. */
  ratios: Record<string, TimeRatio | null>;
  /** Mean milliseconds a picture. */
  stages: Record<string, number>;
  calibration: CalibrationStep[];
  wrong: (NamedValue & { confidence: number })[];
  missed: NamedValue[];
  failures: { reader: string; file: string; reason: string }[];
}

/** Puts all that was measured into one report. */
export function reportOn(
  results: readonly ImageResult[],
  series: readonly SeriesResult[],
  run: ReadingReport['run'],
): ReadingReport {
  const costs = costsByReader(results);
  const ours = costs.get('ours') ?? new Map<string, Cost>();
  const rivals = [...costs].filter(([name]) => name !== 'ours');
  const ratios = Object.fromEntries(rivals.map(([name, theirs]) => [name, timeRatio(ours, theirs)]));
  const byClass = groupResults(results, ({ quality }) => classOfQuality(quality));
  return {
    bench: 'reading',
    run,
    overall: totalsOf(results),
    byClass: byClass.map(named),
    byKind: groupResults(results, ({ kind }) => kind).map(named),
    byQuality: groupResults(results, ({ quality }) => quality).map(named),
    series: sumSeries(series),
    bars: [
      ...(['clear', 'degraded'] as const).flatMap((quality) =>
        judgeQuality(
          quality,
          totalsOf(byClass.find(({ name }) => name === quality)?.results ?? []),
          sumSeries(series, quality),
        ),
      ),
      judgeTime(ratios.tesseract2x ?? null),
    ],
    times: Object.fromEntries([...costs].map(([name, each]) => [name, summariseCosts([...each.values()])])),
    ratios,
    stages: meanStages(results),
    calibration: calibrate(results.flatMap(({ ours: { weighed } }) => weighed)),
    wrong: results.flatMap(({ ours: { wrong } }) => wrong),
    missed: results.flatMap(({ ours: { missed } }) => missed),
    failures: failuresOf(results),
  };
}

function named({ name, results }: { name: string; results: ImageResult[] }): NamedTotals {
  return { name, ...totalsOf(results) };
}

function sumSeries(series: readonly SeriesResult[], quality: QualityClass | null = null): SeriesTally {
  return series
    .filter((pair) => quality === null || classOfQuality(pair.quality) === quality)
    .reduce((sum, { tally }) => plus(sum, tally), noSeries);
}

/** Of the pictures that the reader could read: a failure's time says nothing about reading. */
function costsByReader(results: readonly ImageResult[]): Map<string, Map<string, Cost>> {
  const costs = new Map<string, Map<string, Cost>>();
  const add = (reader: string, file: string, cost: Cost) =>
    costs.set(reader, (costs.get(reader) ?? new Map<string, Cost>()).set(file, cost));
  for (const { truth, failure, cost, texts } of results) {
    if (failure === null) add('ours', truth.file, cost);
    for (const [reader, result] of Object.entries(texts)) {
      if (reader !== 'ours' && result.failure === null) add(reader, truth.file, result.cost);
    }
  }
  return costs;
}

function meanStages(results: readonly ImageResult[]): Record<string, number> {
  const read = results.filter(({ failure }) => failure === null);
  const sums: Record<string, number> = {};
  for (const { stages } of read) {
    for (const [stage, ms] of Object.entries(stages)) sums[stage] = (sums[stage] ?? 0) + ms / read.length;
  }
  return sums;
}

function failuresOf(results: readonly ImageResult[]): ReadingReport['failures'] {
  return results.flatMap(({ truth: { file }, failure, texts }) => [
    ...(failure === null ? [] : [{ reader: 'ours', file, reason: failure }]),
    ...Object.entries(texts).flatMap(([reader, result]) =>
      reader === 'ours' || result.failure === null ? [] : [{ reader, file, reason: result.failure }],
    ),
  ]);
}
