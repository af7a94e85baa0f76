import fc from 'fast-check';
import { formatWallTime } from '@juzheng/contracts';
import { gap, isBefore, monthsOf, parseTimeSpan } from './time-span';

const iso = (text: string) => {
  const span = parseTimeSpan(text);
  return span && [new Date(span.from).toISOString(), new Date(span.to).toISOString()];
};

describe('parseTimeSpan', () => {
  it.each([
    ['2026-11-12 14:03:22', '2026-11-12T06:03:22.000Z', '2026-11-12T06:03:22.000Z'],
    ['2026-11-12 14:03', '2026-11-12T06:03:00.000Z', '2026-11-12T06:03:59.000Z'],
    ['2026-11-12', '2026-11-11T16:00:00.000Z', '2026-11-12T15:59:59.000Z'],
    ['2026/1/2 9:03', '2026-01-02T01:03:00.000Z', '2026-01-02T01:03:59.000Z'],
    ['2026年11月12日 14:03', '2026-11-12T06:03:00.000Z', '2026-11-12T06:03:59.000Z'],
    ['2028-02-29 00:00:00', '2028-02-28T16:00:00.000Z', '2028-02-28T16:00:00.000Z'],
    ['2026-12-31 23:59:59', '2026-12-31T15:59:59.000Z', '2026-12-31T15:59:59.000Z'],
  ])('reads %s as Shanghai time', (text, from, to) => {
    expect(iso(text)).toEqual([from, to]);
  });

  it.each(['14:03', '昨天 14:03', '2026-02-29 10:00', '2026-13-01', '2026-11-12 25:10', '', '11-12 14:03'])(
    'refuses %s',
    (text) => {
      expect(parseTimeSpan(text)).toBeNull();
    },
  );

  it('reads back every second that is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_100_000_000, max: 2_200_000_000 }), (seconds) => {
        const span = parseTimeSpan(formatWallTime(new Date(seconds * 1000)));
        expect(span).toEqual({ from: seconds * 1000, to: seconds * 1000 });
      }),
    );
  });
});

describe('spans', () => {
  const minute = { from: 0, to: 59_000 };

  it('are before each other only when they cannot overlap', () => {
    expect(isBefore(minute, { from: 60_000, to: 60_000 })).toBe(true);
    expect(isBefore(minute, { from: 59_000, to: 59_000 })).toBe(false);
  });

  it('are as far apart as their nearest ends', () => {
    expect(gap(minute, { from: 119_000, to: 130_000 })).toBe(60_000);
    expect(gap({ from: 119_000, to: 130_000 }, minute)).toBe(60_000);
    expect(gap(minute, { from: 10_000, to: 20_000 })).toBe(0);
  });

  it('touch two months over midnight in Shanghai', () => {
    const span = parseTimeSpan('2026-11-30 23:59');
    expect(span && monthsOf(span)).toEqual(['2026-11']);
    expect(span && monthsOf({ from: span.from, to: span.to + 60_000 })).toEqual(['2026-11', '2026-12']);
  });
});
