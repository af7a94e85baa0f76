import { accountKinds, type ValueKind } from '../truth/image-truth';
import type { FieldTally } from '../score/score-fields';
import type { NamedTotals } from './reading-report';
import { percent, table } from './table';
import { share } from './tallies';
import { sumOfKinds, type Totals } from './totals';

const rows: readonly (readonly [title: string, kinds: readonly ValueKind[]])[] = [
  ['order ids', ['order_id']],
  ['timestamps', ['timestamp']],
  ['accounts', [...accountKinds, 'account']],
  ['  nicks', ['buyer_nick']],
  ['  phones', ['phone']],
  ['  QQ numbers', ['qq_number']],
  ['  WeChat ids', ['wechat_id']],
  ['waybills', ['tracking_no']],
  ['recording numbers', ['recording_no']],
  ['proof numbers', ['proof_no']],
  ['all', ['order_id', 'timestamp', ...accountKinds, 'account', 'tracking_no', 'recording_no', 'proof_no']],
];

/** One row a kind of value: recall, precision, what goes without a person and what of that is wrong. */
export function printFields({ fields }: Totals): string {
  const counted = rows.flatMap(([title, kinds]) => {
    const tally = sumOfKinds(fields, kinds);
    return tally && tally.expected + tally.given > 0 ? [[title, ...cellsOf(tally)]] : [];
  });
  if (counted.length === 0) return '';
  const head = [
    '',
    'values',
    'found',
    'precision',
    'unattended',
    'to a person',
    'accepted',
    'wrong',
    'wrong share',
  ];
  return table(head, counted);
}

function cellsOf({ expected, found, accepted, given, right, trusted, wrong }: FieldTally): string[] {
  return [
    String(expected),
    percent(share(found, expected)),
    percent(share(right, given)),
    percent(share(accepted, expected)),
    percent(share(found - accepted, expected)),
    String(trusted),
    String(wrong),
    percent(share(wrong, trusted), 2),
  ];
}

/** One row a group of pictures. */
export function printGroups(groups: readonly NamedTotals[]): string {
  if (groups.length === 0) return '';
  const head = [
    '',
    'images',
    'order ids',
    'times',
    'nicks',
    'near',
    'phones',
    'QQ',
    'WeChat',
    'waybills',
    'precision',
    'unattended',
    'wrong',
    'messages',
    'window',
  ];
  return table(head, groups.map(rowOf));
}

function rowOf({ name, images, fields, nicks, messages, window }: NamedTotals): string[] {
  const found = (kind: ValueKind) => {
    const tally = fields[kind];
    return percent(share(tally?.found ?? 0, tally?.expected ?? 0));
  };
  const all = rows.at(-1)?.[1] ?? [];
  const sum = sumOfKinds(fields, all);
  return [
    name,
    String(images),
    found('order_id'),
    found('timestamp'),
    percent(share(nicks.exact, nicks.expected)),
    percent(share(nicks.nearAndAsked, nicks.expected)),
    found('phone'),
    found('qq_number'),
    found('wechat_id'),
    found('tracking_no'),
    percent(share(sum?.right ?? 0, sum?.given ?? 0)),
    percent(share(sum?.accepted ?? 0, sum?.expected ?? 0)),
    String(sum?.wrong ?? 0),
    percent(share(messages.inOrder, messages.expected)),
    percent(share(window.right, window.expected)),
  ];
}
