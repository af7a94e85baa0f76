import { markup, type Markup } from '../../../core/markup';
import { weekday } from '../../../inventions';
import { dated, marked } from '../marking';

/** How a page tells when a node was: on one line, on two, or the clock alone below a day's heading. */
export const nodeTimes = {
  second: (at) => dated(at, '2026-11-05 09:03:07'),
  slashed: (at) => dated(at, '2026/11/05 09:03:07'),
  minute: (at) => dated(at, '2026-11-05 09:03'),
  dotted: (at) => dated(at, '2026.11.05 09:03'),
  stacked: (at) =>
    marked('timestamp', at, 'stacked', markup`<i>${at.slice(0, 10)}</i><i>${at.slice(11)}</i>`),
  'clock-first': (at) =>
    marked(
      'timestamp',
      at.slice(0, 16),
      'stacked',
      markup`<b>${at.slice(11, 16)}</b><i>${at.slice(0, 10)}</i>`,
    ),
  /** Without its year: it belongs to the year of the capture. */
  'month-day': (at) => marked('timestamp', at.slice(0, 16), '', `${at.slice(5, 10)} ${at.slice(11, 16)}`),
  'month-day-stacked': (at) =>
    marked(
      'timestamp',
      at.slice(0, 16),
      'stacked',
      markup`<i>${at.slice(5, 10)}</i><i>${at.slice(11, 16)}</i>`,
    ),
} as const satisfies Record<string, (at: string) => Markup>;
export type NodeTime = keyof typeof nodeTimes;

export const isRelative = (time: NodeTime): boolean => time.startsWith('month-day');

/** `2026-11-05 星期四` as a heading above the nodes of one day. */
export function dayHeading(at: string): string {
  return `${at.slice(0, 10)} 星期${'日一二三四五六'[weekday(at)]}`;
}

export const clockOnly = (at: string): Markup => marked('timestamp', at, '', at.slice(11));

export const stackedCss = `.stacked i,.stacked b{display:block;font-style:normal}\n.stacked{display:inline-block}\n`;
