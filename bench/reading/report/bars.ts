import type { SeriesTally } from '../score/score-series';
import { share } from './tallies';
import type { TimeRatio } from './timing';
import { sumOfKinds, type Totals } from './totals';

/** The two columns of the bars: pictures as programs make them, and what becomes of them on the way. */
export type QualityClass = 'clear' | 'degraded' | 'other';

/** Which column of the bars a quality belongs to; `other` is measured, but no bar is set for it. */
export function classOfQuality(quality: string | null): QualityClass | null {
  if (quality === null) return null;
  if (/^(clean|dark)/.test(quality)) return 'clear';
  return /^(q60|scale75|photo)/.test(quality) ? 'degraded' : 'other';
}

export interface Bar {
  name: string;
  quality: 'clear' | 'degraded' | 'all';
  /** A share to reach, or, for `atMost`, not to pass. */
  bar: number;
  atMost: boolean;
  value: number | null;
  /** How many things were counted: a share of few says little. */
  of: number;
  /** Null when nothing was counted. */
  met: boolean | null;
}

type Measure = [name: string, value: number | null, of: number, clear: number, degraded: number];

function measuresOf({ fields, nicks, messages, window }: Totals): Measure[] {
  const orders = sumOfKinds(fields, ['order_id']);
  const times = sumOfKinds(fields, ['timestamp']);
  const numbers = sumOfKinds(fields, ['phone', 'qq_number', 'wechat_id', 'tracking_no']);
  const found = (tally: typeof orders) => share(tally?.found ?? 0, tally?.expected ?? 0);
  return [
    ['order ids found', found(orders), orders?.expected ?? 0, 0.995, 0.98],
    ['timestamps found', found(times), times?.expected ?? 0, 0.995, 0.98],
    ['phones, QQ, WeChat ids, waybills found', found(numbers), numbers?.expected ?? 0, 0.99, 0.97],
    ['nicks found exactly', share(nicks.exact, nicks.expected), nicks.expected, 0.97, 0.93],
    [
      'nicks exact, or one off and asked',
      share(nicks.exact + nicks.nearAndAsked, nicks.expected),
      nicks.expected,
      1,
      1,
    ],
    [
      'messages with side and order',
      share(messages.inOrder, messages.expected),
      messages.expected,
      0.99,
      0.97,
    ],
    ['complete or cropped told', share(window.right, window.expected), window.expected, 0.97, 0.95],
  ];
}

/** Judges the bars of the issue for one class of quality. */
export function judgeQuality(
  quality: 'clear' | 'degraded',
  totals: Totals,
  series: SeriesTally | null,
): Bar[] {
  const trusted = Object.values(totals.fields).reduce((sum, tally) => sum + (tally?.trusted ?? 0), 0);
  const wrong = Object.values(totals.fields).reduce((sum, tally) => sum + (tally?.wrong ?? 0), 0);
  const bars = measuresOf(totals).map(([name, value, of, clear, degraded]) =>
    judge({ name, quality, value, of, atMost: false, bar: quality === 'clear' ? clear : degraded }),
  );
  bars.push(
    judge({
      name: 'wrong among the accepted',
      quality,
      value: share(wrong, trusted),
      of: trusted,
      atMost: true,
      bar: 0.001,
    }),
  );
  if (series) {
    const value = share(series.gapsNoticed, series.gaps);
    const bar = quality === 'clear' ? 0.99 : 0.97;
    bars.push(judge({ name: 'missing parts noticed', quality, value, of: series.gaps, atMost: false, bar }));
  }
  return bars;
}

/** Ours may not take longer than tesseract.js on the same picture at twice its size. */
export function judgeTime(ratio: TimeRatio | null): Bar {
  const value = ratio && (ratio.cpu ?? ratio.wall);
  return judge({
    name: 'time against tesseract.js ×2',
    quality: 'all',
    value,
    of: ratio?.images ?? 0,
    atMost: true,
    bar: 1,
  });
}

function judge(bar: Omit<Bar, 'met'>): Bar {
  const { value, atMost } = bar;
  return { ...bar, met: value === null ? null : atMost ? value <= bar.bar : value >= bar.bar };
}
