import type { Bar } from './bars';
import { printFields, printGroups } from './print-groups';
import type { ReadingReport } from './reading-report';
import { percent, table } from './table';
import { share } from './tallies';
import { printReaders } from './print-readers';

/** The report for people. */
export function printReport(report: ReadingReport): string {
  const { overall, byClass, byKind, byQuality, bars, calibration, stages } = report;
  const sections: [title: string, text: string][] = [
    ['Values, all pictures', printFields(overall)],
    ...byClass.map((group): [string, string] => [`Values, ${group.name} pictures`, printFields(group)]),
    ['By kind of screenshot', printGroups(byKind)],
    ['By quality', printGroups(byQuality)],
    ['Bars', printBars(bars)],
    ['Series: neighbouring screenshots of one talk', printSeries(report.series)],
    ['Readers: share of values anywhere in the text, time an image', printReaders(report)],
    ['Time of ours by stage, mean of an image', printStages(stages)],
    [
      'Calibration: of the values with at least this confidence',
      table(
        ['confidence', 'values', 'right'],
        calibration.map(({ confidence, values, right }) => [
          confidence.toFixed(2),
          String(values),
          percent(right, 2),
        ]),
      ),
    ],
    [`Wrong among the accepted (${report.wrong.length})`, printWrong(report.wrong)],
    [`Failures (${report.failures.length})`, printFailures(report.failures)],
  ];
  return sections
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${title}\n${text}`)
    .join('\n');
}

function printBars(bars: readonly Bar[]): string {
  const counted = bars.filter(({ value }) => value !== null);
  if (counted.length === 0) return '';
  const isRatio = ({ quality }: Bar) => quality === 'all';
  const show = (bar: Bar, value: number | null, digits: number) =>
    isRatio(bar) ? (value ?? 0).toFixed(2) : percent(value, digits);
  return table(
    ['', 'pictures', 'bar', 'is', 'of', ''],
    counted.map((bar) => [
      bar.name,
      bar.quality,
      `${bar.atMost ? '≤' : '≥'} ${show(bar, bar.bar, 1)}`,
      show(bar, bar.value, 2),
      String(bar.of),
      bar.met === true ? 'met' : 'MISSED',
    ]),
  );
}

function printSeries({ gaps, gapsNoticed, joints, jointsProven }: ReadingReport['series']): string {
  if (gaps + joints === 0) return '';
  return table(
    ['', 'pairs', 'told right'],
    [
      ['something missing', String(gaps), percent(share(gapsNoticed, gaps))],
      ['nothing missing', String(joints), percent(share(jointsProven, joints))],
    ],
  );
}

function printStages(stages: ReadingReport['stages']): string {
  const all = Object.values(stages).reduce((sum, ms) => sum + ms, 0);
  if (all === 0) return '';
  return table(
    ['stage', 'ms', 'share'],
    Object.entries(stages).map(([stage, ms]) => [stage, ms.toFixed(1), percent(share(ms, all))]),
  );
}

function printWrong(wrong: ReadingReport['wrong']): string {
  if (wrong.length === 0) return '';
  return table(
    ['file', 'kind', 'value', 'confidence'],
    wrong.map(({ file, kind, value, confidence }) => [file, kind, value, confidence.toFixed(3)]),
  );
}

function printFailures(failures: ReadingReport['failures']): string {
  if (failures.length === 0) return '';
  return table(
    ['reader', 'file', 'reason'],
    failures.map(({ reader, file, reason }) => [reader, file, reason]),
  );
}
