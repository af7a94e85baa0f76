import { foldDigits, guessedDigits } from '../text/fold-digits';
import { labelBefore } from '../text/labels';
import { below } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';

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
const wrappedCertainty = 0.5;

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

/** A number at the end of a narrow bubble may go on in the next line; nobody can tell from the text alone. */
function digitsBelow(page: ParserPage, segment: TextSegment, run: DigitRun): string {
  if (/\S/.test(segment.text.slice(run.end))) return '';
  const next = below(page.layout, segment);
  if (!next || Math.abs(next.box[0] - segment.box[0]) > 2 * segment.em) return '';
  const rest = /^\d+(?![\d\s]*[-/:年月.])/.exec(foldDigits(next.text))?.[0] ?? '';
  return run.digits.length + rest.length <= longest ? rest : '';
}

function candidate(
  page: ParserPage,
  segment: TextSegment,
  folded: string,
  run: DigitRun,
): FieldCandidate | null {
  const label = labelBefore(page.layout, segment, run.start);
  const labelled = label?.meaning === 'order_id';
  // Without a label only the lengths of the last years are likely; 16 digits are as often an old payment number.
  if (!labelled && (label || run.digits.length < 18 || run.groups > 1)) return null;
  const rest = digitsBelow(page, segment, run);
  const guessed = guessedDigits(segment.text, folded, run.start, run.end);
  return {
    kind: 'order_id',
    role: 'plain',
    normalized: run.digits + rest,
    segment,
    start: run.start,
    end: run.end,
    certainty:
      (label?.certainty ?? unlabelledCertainty) *
      guessedDigitCertainty ** guessed *
      joinedCertainty ** (run.groups - 1) *
      (rest ? wrappedCertainty : 1),
    doubt: 1,
    settled: labelled && run.clear && !rest,
  };
}

/**
 * Order and sub-order ids: 15–19 digits with the label 订单号 or 订单编号 (domain sheet, sections 5.1, 5.3 and 6).
 * A run of 18–19 digits without any label is given too, for a person to decide.
 */
export function parseOrderIds(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    const groups = digitGroups(folded);
    let usedUpTo = 0;
    return groups.flatMap((group, index) => {
      const run = group.start < usedUpTo ? null : joinFrom(groups, index, folded);
      if (!run) return [];
      const found = candidate(page, segment, folded, run);
      if (found) usedUpTo = run.end;
      return found ? [found] : [];
    });
  });
}
