import { accountKinds, type ValueKind } from '../truth/image-truth';
import { plus, share } from './tallies';
import type { ReadingReport } from './reading-report';
import { percent, table } from './table';
import type { Totals } from './totals';

const columns: readonly (readonly [title: string, kinds: readonly ValueKind[]])[] = [
  ['order ids', ['order_id']],
  ['timestamps', ['timestamp']],
  ['accounts', [...accountKinds, 'account']],
  ['waybills', ['tracking_no']],
];

/** The table of the issue: every reader measured alike, ours by its lines' text as well as by its fields above. */
export function printReaders({ overall, times, ratios }: ReadingReport): string {
  const head = [
    'reader',
    ...columns.map(([title]) => title),
    'images',
    'wall ms',
    'median',
    'p95',
    'CPU ms',
    'img/s/core',
    'ours: CPU ×',
    'wall ×',
  ];
  return table(
    head,
    Object.entries(times).map(([reader, time]) => [
      reader === 'ours' ? 'ours (text)' : reader,
      ...columns.map(([, kinds]) => foundInText(overall, reader, kinds)),
      String(time?.images ?? 0),
      time?.wallMs.mean.toFixed(0) ?? '',
      time?.wallMs.median.toFixed(0) ?? '',
      time?.wallMs.p95.toFixed(0) ?? '',
      time?.cpuMs?.toFixed(0) ?? '',
      time?.perSecondAndCore.toFixed(2) ?? '',
      ratios[reader]?.cpu?.toFixed(2) ?? '',
      ratios[reader]?.wall.toFixed(2) ?? '',
    ]),
  );
}

function foundInText({ texts }: Totals, reader: string, kinds: readonly ValueKind[]): string {
  const sum = kinds
    .flatMap((kind) => texts[reader]?.[kind] ?? [])
    .reduce((one, two) => plus(one, two), { expected: 0, found: 0 });
  return percent(share(sum.found, sum.expected));
}
