import { line, pageOf } from '../fixtures/reading.fixture';
import type { ReadLine } from '../reading';
import { clocksWithDays, countClocksWithDays } from './timestamp-days';

function times(all: readonly ReadLine[], captureDate: Date | null = null): [string, boolean][] {
  const found = clocksWithDays(pageOf(all, 'tracking_record', { captureDate }));
  return [...found.values()]
    .sort((one, two) => one.clock.segment.box[1] - two.clock.segment.box[1])
    .map(({ normalized, isSure }) => [normalized, isSure]);
}

/** A node of a parcel: what stands in the column of times, each with its distance from the top of the node. */
function node(
  top: number,
  parts: readonly [string, number][],
  text = '快 件 已 到达 【 苏州 市 营业 部 】',
): ReadLine[] {
  return [
    ...parts.map(([part, down]) => line(part, { left: 80, top: top + down })),
    line(text, { left: 370, top }),
  ];
}

describe('a date and a time of day in two lines of one column', () => {
  const below = [
    ...node(100, [
      ['16:19', 0],
      ['2026-07-17', 30],
    ]),
    ...node(200, [
      ['23:29', 0],
      ['2026-07-16', 30],
    ]),
    ...node(300, [
      ['20:19', 0],
      ['2026-07-15', 30],
    ]),
  ];

  it('belong together with the date below', () => {
    expect(times(below)).toEqual([
      ['2026-07-17 16:19', true],
      ['2026-07-16 23:29', true],
      ['2026-07-15 20:19', true],
    ]);
  });

  it('do not take the date of the page, nor that of the row above when their own was not read', () => {
    const all = [line('2026-07-20', { left: 80, top: 20 }), ...below];
    expect(times(all)).toEqual(times(below));
    expect(times(below.filter(({ text }) => text !== '2026-07-16'))[1]).toEqual(['2026-07-17 23:29', false]);
  });

  it('belong together with the date above', () => {
    const all = [
      ...node(100, [
        ['2026-07-17', 0],
        ['16:19:02', 30],
      ]),
      ...node(200, [
        ['2026-07-16', 0],
        ['23:29:41', 30],
      ]),
    ];
    expect(times(all)).toEqual([
      ['2026-07-17 16:19:02', true],
      ['2026-07-16 23:29:41', true],
    ]);
  });

  it('have the year of the capture when they show none', () => {
    const all = [
      ...node(100, [
        ['01-02', 0],
        ['16:19', 30],
      ]),
      ...node(200, [
        ['12-31', 0],
        ['23:29', 30],
      ]),
    ];
    expect(times(all, new Date('2026-01-03T04:00:00Z'))).toEqual([
      ['2026-01-02 16:19', true],
      ['2025-12-31 23:29', true],
    ]);
    expect(times(all)).toEqual([]);
  });
});

describe('a date and a time of day in two cells of a row', () => {
  it('belong together, and how long a call took is no time', () => {
    const all = [
      line('2026-11-05    15:20:33    00:01:25    13857140382', { top: 100 }),
      line('2026-11-06    09:12:40    00:00:31    13857140382', { top: 160 }),
    ];
    expect(times(all)).toEqual([
      ['2026-11-05 15:20:33', true],
      ['2026-11-06 09:12:40', true],
    ]);
  });
});

describe('rows under a date', () => {
  const row = (clock: string, top: number) =>
    line(`${clock}    【 厦门 市 】 快 件 已 到达`, { left: 95, top });

  it('are of that day until the next date', () => {
    const all = [
      line('2019-04-16 星期 二', { left: 95, top: 100 }),
      row('15:34:53', 160),
      row('05:59:55', 220),
      line('2019-04-15 星期 —', { left: 95, top: 280 }),
      row('22:57:03', 340),
      row('12:02:48', 400),
    ];
    expect(times(all)).toEqual([
      ['2019-04-16 15:34:53', true],
      ['2019-04-16 05:59:55', true],
      ['2019-04-15 22:57:03', true],
      ['2019-04-15 12:02:48', true],
    ]);
    expect(countClocksWithDays(pageOf(all).layout)).toBe(4);
  });

  it('that jump over midnight have lost the date between, and go to a person', () => {
    const all = [
      line('2019-04-16', { left: 95, top: 100 }),
      row('15:34:53', 160),
      row('13:08:16', 220),
      row('05:59:55', 280),
      row('22:57:03', 400),
    ];
    expect(times(all).at(-1)).toEqual(['2019-04-15 22:57:03', false]);
  });

  it('go to a person when the date is of another weekday, has other words, or a damaged date stands between', () => {
    const wrong = [
      line('2019-04-16 星期 三', { left: 95, top: 100 }),
      row('15:34:53', 160),
      row('13:08:16', 220),
    ];
    expect(times(wrong).map(([, isSure]) => isSure)).toEqual([false, false]);
    const worded = [line('2019-04-16 预计', { left: 95, top: 100 }), row('15:34:53', 160)];
    expect(times(worded)).toEqual([['2019-04-16 15:34:53', false]]);
    const spoilt = [
      line('2019-04-16', { left: 95, top: 100 }),
      row('15:34:53', 160),
      line('2019-04-1S', { left: 95, top: 220 }),
      row('13:08:16', 280),
    ];
    expect(times(spoilt).map(([, isSure]) => isSure)).toEqual([true, false]);
  });
});
