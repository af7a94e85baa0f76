import { hasLetters } from '../text/fold-character';
import { right, sameRow, type PageLayout } from '../text/page-layout';
import { foldDigits } from '../text/fold-digits';
import type { TextSegment } from '../text/text-segment';
import { findDatedTimes } from '../times/dated-times';
import { wallTime, type WallDay } from '../times/wall-time';
import { pairUp } from './timestamp-pairs';
import { dayAndClockItems, type ClockItem, type DatedPage, type DayItem } from './timestamp-items';

/** A time of day with the day that stands somewhere else in the picture. */
export interface ClockWithDay {
  clock: ClockItem;
  normalized: string;
  /** 0–1, of the day alone. */
  confidence: number;
  isSure: boolean;
}

/** Letter heights by which the clocks of a column may stand apart. */
const columnSlack = 1.6;
const dayMs = 86_400_000;

function join(clock: ClockItem, day: DayItem, isSure = day.isSure): ClockWithDay | null {
  const normalized = wallTime(day.day, clock.clock);
  return normalized === null
    ? null
    : { clock, normalized, confidence: day.confidence, isSure: isSure && !clock.isDamaged };
}

/** Only the clocks of one column are times; others are how long a call took. */
function ofOneColumn(clocks: readonly ClockItem[]): ClockItem[] {
  const firsts = clocks.filter(
    ({ segment }) =>
      !clocks.some(
        (other) =>
          other.segment !== segment &&
          sameRow(other.segment, segment) &&
          other.segment.box[0] < segment.box[0],
      ),
  );
  const lefts = firsts.map(({ segment }) => segment.box[0]).sort((one, two) => one - two);
  const column = lefts[Math.floor((lefts.length - 1) / 2)] ?? 0;
  return firsts.filter(({ segment }) => Math.abs(segment.box[0] - column) <= columnSlack * segment.em);
}

interface Group {
  heading: DayItem;
  clocks: ClockItem[];
}

function groupByHeading(clocks: readonly ClockItem[], days: readonly DayItem[]): Group[] {
  const groups = days.map((heading): Group => ({ heading, clocks: [] }));
  for (const clock of clocks) {
    const group = groups.findLast(
      ({ heading: { segment } }) =>
        segment.page < clock.segment.page ||
        (segment.page === clock.segment.page &&
          (segment.box[1] <= clock.segment.box[1] || sameRow(segment, clock.segment))),
    );
    group?.clocks.push(clock);
  }
  return groups;
}

function secondsOf({ clock }: ClockItem): number {
  return clock.hour * 3600 + clock.minute * 60 + (clock.second ?? 0);
}

function moved(day: WallDay, days: number): WallDay {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day) + days * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/**
 * The times of one day run one way. Where they jump back over midnight the heading between was not read: what follows
 * is the next day, and nothing that a person need not look at.
 */
function fromGroup({ heading, clocks }: Group): ClockWithDay[] {
  const steps = clocks.slice(1).map((clock, index) => {
    const before = clocks[index];
    return before ? Math.sign(secondsOf(clock) - secondsOf(before)) : 0;
  });
  const towards = Math.sign(steps.reduce((sum, step) => sum + step, 0));
  let days = 0;
  return clocks.flatMap((clock, index) => {
    const step = index === 0 ? 0 : (steps[index - 1] ?? 0);
    if (towards !== 0 && step === -towards) days += towards;
    const isTorn = days !== 0 || (towards === 0 && clocks.length > 1);
    const day = { ...heading, day: moved(heading.day, days) };
    return join(clock, day, heading.isSure && !isTorn) ?? [];
  });
}

/** A line where the headings stand that looks like a date and is none. */
function hasSpoiltHeading({ layout }: DatedPage, { heading, clocks }: Group, clock: ClockItem): boolean {
  const { segment } = heading;
  return layout.segments.some(
    (other) =>
      other !== segment &&
      other.page === segment.page &&
      !clocks.some((one) => one.segment === other) &&
      Math.abs(other.box[0] - segment.box[0]) < segment.em &&
      other.box[1] > segment.box[1] &&
      other.box[1] < clock.segment.box[1] &&
      /\d{1,4}\s?[-/.年月]\s?\d{1,2}/.test(other.text) &&
      !/[:\p{Script=Han}]{5}/u.test(other.text),
  );
}

/** Pieces of text with a whole moment: beside them a clock says how long something took. */
function momentsIn({ layout }: DatedPage): TextSegment[] {
  return layout.segments.filter(({ text }) =>
    findDatedTimes(foldDigits(text)).some(({ precision }) => precision === 'moment'),
  );
}

/**
 * Finds the days of clocks that stand apart from them, as lists of parcels and bills do it: date and time in two lines
 * or two cells, or a date above all rows of its day. Not for talks: there a clock without a date is of the day of capture.
 */
export function clocksWithDays(page: DatedPage): Map<TextSegment, ClockWithDay> {
  const found = new Map<TextSegment, ClockWithDay>();
  const items = dayAndClockItems(page);
  const days = items.filter((item) => item.form === 'day');
  if (days.length === 0) return found;
  const moments = momentsIn(page);
  const clocks = items
    .filter((item) => item.form === 'clock')
    .filter(({ segment }) => !moments.some((moment) => sameRow(moment, segment)));
  const times = ofOneColumn(clocks);
  const pairs = pairUp(times, days);
  const all = [...pairs].flatMap(([clock, day]) => join(clock, day) ?? []);
  const rest = times.filter((clock) => !pairs.has(clock));
  const headed = groupByHeading(rest, days).flatMap((group) =>
    fromGroup(group).map((one) => ({
      ...one,
      // Where most clocks have a date of their own, one without has lost it.
      isSure:
        one.isSure &&
        pairs.size === 0 &&
        moments.length < times.length &&
        !hasSpoiltHeading(page, group, one.clock),
    })),
  );
  for (const one of [...headed, ...all]) found.set(one.clock.segment, one);
  return found;
}

/** Any day does to count times whose year only the capture tells. */
const someDay = new Date(Date.UTC(2100, 0, 1));

/** How many rows of a list begin with a clock whose day stands apart from it; such a list has its times nowhere else. */
export function countClocksWithDays(layout: PageLayout): number {
  const clocks = [...clocksWithDays({ layout, captureDate: someDay }).values()].map(({ clock }) => clock);
  return clocks.filter(
    ({ segment, end }) =>
      hasLetters(segment.text.slice(end)) ||
      layout.segments.some((other) => sameRow(other, segment) && other.box[0] >= right(segment)),
  ).length;
}
