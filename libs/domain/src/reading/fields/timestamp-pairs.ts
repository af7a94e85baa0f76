import { bottom, middle, right, sameRow } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { ClockItem, DayItem } from './timestamp-items';

/** Letter heights between the two lines of one time. */
const stackGap = 1.3;

function sharesColumn(one: TextSegment, two: TextSegment): boolean {
  return (
    one.page === two.page &&
    Math.min(right(one), right(two)) - Math.max(one.box[0], two.box[0]) >=
      0.4 * Math.min(one.box[2], two.box[2])
  );
}

function half(clock: ClockItem, day: DayItem): 'above' | 'below' | null {
  const [upper, lower] =
    middle(day.segment).y < middle(clock.segment).y
      ? [day.segment, clock.segment]
      : [clock.segment, day.segment];
  const gap = lower.box[1] - bottom(upper);
  const em = Math.max(upper.em, lower.em);
  if (!sharesColumn(upper, lower) || sameRow(upper, lower) || gap > stackGap * em) return null;
  return upper === day.segment ? 'above' : 'below';
}

/** The side on which the days of this page stand by their clocks, by the nearest ones; null when there are no such pairs. */
function sideOfDays(clocks: readonly ClockItem[], days: readonly DayItem[]): 'above' | 'below' | null {
  const gaps = { above: [] as number[], below: [] as number[] };
  for (const clock of clocks) {
    for (const day of days) {
      const side = half(clock, day);
      if (side) gaps[side].push(Math.abs(middle(day.segment).y - middle(clock.segment).y));
    }
  }
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  if (gaps.above.length === 0 || gaps.below.length === 0) {
    return gaps.above.length > 0 ? 'above' : gaps.below.length > 0 ? 'below' : null;
  }
  if (Math.abs(mean(gaps.above) - mean(gaps.below)) > 1) {
    return mean(gaps.above) < mean(gaps.below) ? 'above' : 'below';
  }
  return gaps.above.length >= gaps.below.length ? 'above' : 'below';
}

/** Date and time of day in two lines of one column. */
function stacked(clocks: readonly ClockItem[], days: readonly DayItem[]): Map<ClockItem, DayItem> {
  const side = sideOfDays(clocks, days);
  const pairs = new Map<ClockItem, DayItem>();
  if (!side) return pairs;
  for (const clock of clocks) {
    const day = days.find((one) => half(clock, one) === side);
    if (day) pairs.set(clock, day);
  }
  return pairs;
}

/** Date and time of day in two cells of one row. */
function inRows(clocks: readonly ClockItem[], days: readonly DayItem[]): Map<ClockItem, DayItem> {
  const pairs = new Map<ClockItem, DayItem>();
  for (const clock of clocks) {
    const day = days.find(({ segment }) => sameRow(segment, clock.segment));
    if (day) pairs.set(clock, day);
  }
  return pairs;
}

/** Share of the clocks that must have a date of their own; with less, the dates are headings of several clocks. */
const pairedShare = 0.6;

/**
 * Pairs clocks with dates that stand in the same row, or right above or below in the same column, where most clocks of
 * the picture have such a date. Empty where dates are headings of several clocks.
 */
export function pairUp(clocks: readonly ClockItem[], days: readonly DayItem[]): Map<ClockItem, DayItem> {
  return (
    [inRows(clocks, days), stacked(clocks, days)].find(
      ({ size }) => size > 0 && size >= pairedShare * clocks.length,
    ) ?? new Map<ClockItem, DayItem>()
  );
}
