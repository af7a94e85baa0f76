import { foldDigits, guessedDigits } from '../text/fold-digits';
import type { Label } from '../text/labels';
import { labelOrHead } from '../text/labels-column';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';
import { isPersonalNumber } from './personal-numbers';
import { continuationOf } from './wrapped-value';

interface DigitGroup {
  start: number;
  end: number;
  digits: string;
}

const shortest = 15;
const longest = 19;
const guessedDigitCertainty = 0.8;
const joinedCertainty = 0.85;
const unlabelledCertainty = 0.6;
const wrappedCertainty = 0.6;
/** Ids of 2017, 2021 and 2026 have these lengths (domain sheet, section 6); shorter ones are older than any dispute. */
const lengthsToday = [17, 18, 19];
/** So long nothing else is but an id, a payment or a person's own number. */
const lengthAlone = 18;

/** Runs of digits that are no part of a date, a clock, a word or a masked number. */
function digitGroups(text: string): DigitGroup[] {
  return [...text.matchAll(/(?<![A-Za-z_*\d]|\d\s?[-/.:]\s?)\d+(?![A-Za-z_*\d]|\s?[-/:]\s?\d)/g)].map(
    ({ 0: digits, index }) => ({
      start: index,
      end: index + digits.length,
      digits,
    }),
  );
}

interface DigitRun extends DigitGroup {
  groups: number;
  /** False when it is not clear where the number ends. */
  clear: boolean;
}

/** Joins groups that only a space parts, as readers split long numbers, while they are not longer than an id. */
function joinFrom(groups: readonly DigitGroup[], first: number, text: string): DigitRun | null {
  const head = groups[first];
  if (!head) return null;
  let run: DigitRun = { ...head, groups: 1, clear: true };
  let shorterWasEnough = false;
  for (const group of groups.slice(first + 1)) {
    const joined = run.digits + group.digits;
    if (text.slice(run.end, group.start) !== ' ' || joined.length > longest) break;
    shorterWasEnough ||= run.digits.length >= shortest;
    run = { start: run.start, end: group.end, digits: joined, groups: run.groups + 1, clear: true };
  }
  return run.digits.length < shortest || run.digits.length > longest
    ? null
    : { ...run, clear: !shorterWasEnough };
}

/** What is said of an order right behind its number: 3311904826150372918这个单. */
const namedBehind = /^[\s,，]*(?:这个?单|这一?笔|这个?订单|这一单|那个?单|的?订单|的?单子)/;
/** Behind these a number as long as an id may be one: people say 单号 for either, and name the courier in passing. */
const looseMeanings: readonly Label['meaning'][] = ['tracking_no', 'courier', 'phone', 'buyer_nick'];

interface Meaning {
  certainty: number;
  settled: boolean;
}

/** What the words around a number say: null when it is no order id for all that is known. */
function meaningOf(label: Label | null, run: DigitRun, folded: string): Meaning | null {
  if (label?.meaning === 'order_id') return { certainty: label.certainty, settled: true };
  const isLoose = label !== null && looseMeanings.includes(label.meaning);
  if ((label && !isLoose) || isPersonalNumber(run.digits) || !isWhole(run, folded)) return null;
  if (namedBehind.test(folded.slice(run.end))) return { certainty: 1, settled: label === null };
  // Without a label only the lengths of the last years are likely; 16 digits are as often an old payment number.
  return run.digits.length >= lengthAlone ? { certainty: unlabelledCertainty, settled: false } : null;
}

/** Whether nothing but the gaps that readers see beside a narrow 1 parts the digits. */
function isWhole(run: DigitRun, folded: string): boolean {
  return !/[^1]\s[^1]/.test(folded.slice(run.start, run.end));
}

/** The digits with which the next line of a bubble goes on, unless they are those of a date, an amount or a count. */
function digitsBelow(page: ParserPage, segment: TextSegment, end: number): string {
  const next = continuationOf(page, segment, end);
  return /^\d+(?![\d\s]*[-/:年月日号点.块元件个分天%])/.exec(foldDigits(next?.text ?? ''))?.[0] ?? '';
}

/** An id behind its label that goes on in the next line. */
function wrappedId(page: ParserPage, segment: TextSegment, folded: string): FieldCandidate | null {
  const last = digitGroups(folded).at(-1);
  if (!last || last.digits.length >= lengthAlone) return null;
  const label = labelOrHead(page.layout, segment, last.start);
  if (label?.meaning !== 'order_id') return null;
  const rest = digitsBelow(page, segment, last.end);
  const length = last.digits.length + rest.length;
  if (!rest || length < shortest || length > longest) return null;
  const run = { ...last, groups: 1, clear: lengthsToday.includes(length) };
  const meaning = { certainty: label.certainty * wrappedCertainty, settled: true };
  return { ...toCandidate(segment, folded, run, meaning), normalized: last.digits + rest };
}

function toCandidate(segment: TextSegment, folded: string, run: DigitRun, meaning: Meaning): FieldCandidate {
  const guessed = guessedDigits(segment.text, folded, run.start, run.end);
  return {
    kind: 'order_id',
    role: 'plain',
    normalized: run.digits,
    segment,
    start: run.start,
    end: run.end,
    certainty: meaning.certainty * guessedDigitCertainty ** guessed * joinedCertainty ** (run.groups - 1),
    doubt: 1,
    settled: meaning.settled && run.clear,
  };
}

function inSegment(page: ParserPage, segment: TextSegment, folded: string): FieldCandidate[] {
  const groups = digitGroups(folded);
  let usedUpTo = 0;
  return groups.flatMap((group, index) => {
    const run = group.start < usedUpTo ? null : joinFrom(groups, index, folded);
    const meaning = run && meaningOf(labelOrHead(page.layout, segment, run.start), run, folded);
    if (!run || !meaning) return [];
    usedUpTo = run.end;
    return [toCandidate(segment, folded, run, meaning)];
  });
}

/**
 * Order and sub-order ids: 15–19 digits with the label 订单号 or 订单编号 (domain sheet, sections 5.1, 5.3 and 6), or
 * with 这个单 and the like behind them. A run of 18–19 digits without any label is given too, for a person to decide.
 */
export function parseOrderIds(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    const wrapped = wrappedId(page, segment, folded);
    const found = inSegment(page, segment, folded);
    return wrapped ? [...found.map((alone) => ({ ...alone, settled: false })), wrapped] : found;
  });
}
