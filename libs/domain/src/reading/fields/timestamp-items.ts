import { hasLetters } from '../text/fold-character';
import { foldDigits } from '../text/fold-digits';
import { isStatusBar, type PageLayout } from '../text/page-layout';
import { sliceSource } from '../text/slice-source';
import type { TextSegment } from '../text/text-segment';
import { findDatedTimes } from '../times/dated-times';
import { latestDay, nearestDay, parseMonthDay } from '../times/undated-times';
import { weekdayNamed, weekdayOf, type ClockTime, type WallDay } from '../times/wall-time';

/** A picture whose times are looked for. */
export interface DatedPage {
  layout: PageLayout;
  captureDate: Date | null;
}

/** A day alone in its piece of text: a heading, or the upper or lower half of a time in two lines. */
export interface DayItem {
  form: 'day';
  segment: TextSegment;
  day: WallDay;
  confidence: number;
  /** False when its year is not known, or its weekday is another one. */
  isSure: boolean;
}

/** A time of day alone in its piece of text, or at its beginning. */
export interface ClockItem {
  form: 'clock';
  segment: TextSegment;
  clock: ClockTime;
  start: number;
  end: number;
  /** True when signs of the clock were lost. */
  isDamaged: boolean;
}

const leadingClock =
  /^[^\p{L}\p{N}]*((?:[01]?\d|2[0-3])\s?[:;]\s?([0-5]\d)(?:\s?[:;.]\s?([0-5]\d))?)(?![\d:])/u;
/** `11:2731`, `1748:46` alone in its cell. */
const damagedClock =
  /^(?:(?:([01]\d|2[0-3])[:;.]([0-5]\d)([0-5]\d))|(?:([01]\d|2[0-3])([0-5]\d)[:;.]([0-5]\d)))$/;
const weekdayText = /(?:星期|周|礼拜)([一二三四五六日天-]?)|今天|昨天|前天/;
const yearMonth = /(20\d{2})\s?[-/.年]\s?(1[0-2]|0?[1-9])(?!\d)/;

/** What is left of a line beside its date; a weekday read badly leaves up to three characters. */
function isOnlyDay(rest: string): boolean {
  const others = rest.replace(weekdayText, '');
  return !hasLetters(others) || /^\s?\p{Script=Han}{2,3}$/u.test(others.trim());
}

function isOtherWeekday(rest: string, day: WallDay): boolean {
  const named = weekdayNamed(weekdayText.exec(rest)?.[1] ?? '');
  return named !== null && named !== weekdayOf(day);
}

/** The day of a line that is a date with its year and nothing else but a weekday. */
function datedDay(segment: TextSegment, folded: string): DayItem | null {
  const [only, ...others] = findDatedTimes(folded);
  if (!only || others.length > 0 || only.precision !== 'day' || only.normalized === null) return null;
  const rest = folded.slice(0, only.start) + folded.slice(only.end);
  if (!isOnlyDay(rest)) return null;
  const { confidence } = sliceSource(segment, only.start, only.end);
  // `2026-07-18 预计`: words behind a date may as well say that it is no heading.
  const isBare = !hasLetters(rest.replace(weekdayText, ''));
  const isSure = only.unambiguous && isBare && !isOtherWeekday(rest, only.day);
  return { form: 'day', segment, day: only.day, confidence, isSure };
}

/** The days that tell the year of dates without one: those on the page, in order. */
export function knownDays({ layout }: DatedPage): WallDay[] {
  return layout.segments.flatMap(({ text }) => {
    const folded = foldDigits(text);
    const days = findDatedTimes(folded).flatMap(({ day, normalized }) => (normalized === null ? [] : [day]));
    const month = days.length === 0 ? yearMonth.exec(folded) : null;
    return month ? [{ year: Number(month[1]), month: Number(month[2]), day: 1 }] : days;
  });
}

/** Gives a month and day its year: the latest not after the capture, else that of another date on the page. */
export function withYear(
  date: Pick<WallDay, 'month' | 'day'>,
  captureDate: Date | null,
  known: readonly WallDay[],
): WallDay | null {
  if (captureDate) return latestDay(date, captureDate);
  const [first] = known;
  return first ? nearestDay(date, first) : null;
}

function shortDay(
  page: DatedPage,
  segment: TextSegment,
  folded: string,
  known: readonly WallDay[],
): DayItem | null {
  const date = parseMonthDay(folded);
  const day = date && withYear(date, page.captureDate, known);
  if (!day) return null;
  const { confidence } = sliceSource(segment, 0, segment.text.length);
  return { form: 'day', segment, day, confidence, isSure: !isOtherWeekday(folded, day) };
}

function damagedItem(segment: TextSegment, folded: string): ClockItem | null {
  const digits = damagedClock.test(folded) ? folded.replace(/\D/g, '') : '';
  if (digits === '') return null;
  const [hour = 0, minute = 0, second = 0] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  return {
    form: 'clock',
    segment,
    clock: { hour, minute, second },
    start: 0,
    end: folded.length,
    isDamaged: true,
  };
}

function clockItem(segment: TextSegment, folded: string): ClockItem | null {
  const match = leadingClock.exec(folded);
  if (!match) return damagedItem(segment, folded);
  const [all, clock = '', minute, second] = match;
  const hour = Number.parseInt(clock, 10);
  return {
    form: 'clock',
    segment,
    clock: { hour, minute: Number(minute), second: second === undefined ? null : Number(second) },
    start: all.length - clock.length,
    end: all.length,
    isDamaged: false,
  };
}

/** The days and clocks of a list that stand apart from each other, from top to bottom. */
export function dayAndClockItems(page: DatedPage): (DayItem | ClockItem)[] {
  const known = knownDays(page);
  return page.layout.segments.flatMap((segment) => {
    if (isStatusBar(page.layout, segment)) return [];
    const folded = foldDigits(segment.text);
    return (
      datedDay(segment, folded) ?? shortDay(page, segment, folded, known) ?? clockItem(segment, folded) ?? []
    );
  });
}
