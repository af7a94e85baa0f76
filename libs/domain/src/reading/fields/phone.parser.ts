import { foldDigits, guessedDigits } from '../text/fold-digits';
import type { Label } from '../text/labels';
import { labelOrHead } from '../text/labels-column';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';
import { phoneRole } from './phone-role';
import { continuationOf } from './wrapped-value';

const countryCode = String.raw`(?:\(?(?:\+|00)?\s?8\s?6\)?[\s-]?)?`;
/** Latin letters end a number or begin it only where they are words for one. */
const letterBefore = String.raw`[A-Za-z](?<!tel|Tel|TEL|wx|WX|vx|VX|QQ|qq)`;
/** Asterisks hide the rest of a number, but behind a Chinese character the rest of a name: `王**185****6738`. */
const hidden = String.raw`(?<!\p{Script=Han}[*xX×“”"'#]{0,3})\*`;
const notBefore = String.raw`(?<![\d-]|${hidden}|\d{3}\s|${letterBefore})`;
const notBehind = String.raw`(?![\d*]|(?!wx|WX|vx|VX|V|v|QQ|qq)[A-Za-z]|\s\d{3,}(?![-/.年]))`;
const fourDigits = String.raw`\d\s?\d\s?\d\s?\d`;

/** Also with a space anywhere, as readers see one beside a narrow 1. */
const fullPattern = new RegExp(
  `${notBefore}${countryCode}(1\\s?[3-9]\\s?\\d[\\s-]?${fourDigits}[\\s-]?${fourDigits})${notBehind}`,
  'gu',
);
const usualGroups = /^1\d\d[\s-]?\d{4}[\s-]?\d{4}$/;
/** Readers see an asterisk as x, w, k, a hash, a quotation mark or 米, and seldom all four of them. */
const maskedPattern = new RegExp(
  `${notBefore}${countryCode}(1\\s?[3-9]\\s?\\d)\\s?([*xX×wWkK米来•·#%“”"'^~]{1,8})\\s?(${fourDigits})(?![\\d*A-Za-z])`,
  'gu',
);
const beginningPattern = /(?<![\d*A-Za-z-])(?:\+?86[\s-]?)?(1[3-9]\d{1,8})\s*$/;

const guessedDigitCertainty = 0.8;
const oddGroupsCertainty = 0.85;
const damagedMaskCertainty = 0.7;
const wrappedCertainty = 0.7;
const numberLength = 11;
const phoneMeanings = ['phone', 'own_phone', 'service_phone', 'wechat_id', 'courier', 'account'];

interface SeenNumber {
  start: number;
  end: number;
  normalized: string;
  certainty: number;
  settled: boolean;
  /** Whether it counts only behind a label. */
  needsLabel: boolean;
}

/** Where the number itself begins: 86 in front is no part of it. */
function bounds(match: RegExpMatchArray): { start: number; end: number } {
  const end = (match.index ?? 0) + match[0].length;
  const start = (match.index ?? 0) + match[0].lastIndexOf(match[1] ?? '');
  return { start, end };
}

function fullNumber(match: RegExpMatchArray): SeenNumber {
  const written = match[1] ?? '';
  const usual = usualGroups.test(written);
  return {
    ...bounds(match),
    normalized: written.replace(/\D/g, ''),
    certainty: usual ? 1 : oddGroupsCertainty,
    settled: usual,
    needsLabel: false,
  };
}

/** With signs that only may be asterisks, the number is found but never settled by this reader. */
function maskedNumber(match: RegExpMatchArray): SeenNumber {
  const [, head = '', mask = '', tail = ''] = match;
  const isWhole = /^\*{3,5}$/.test(mask);
  return {
    ...bounds(match),
    normalized: `${head}****${tail}`.replace(/\s/g, ''),
    certainty: mask === '****' ? 1 : damagedMaskCertainty,
    settled: isWhole,
    needsLabel: !/^(?=.{2}).*[*×#•“”"]|.{3}/.test(mask),
  };
}

function candidate(
  page: ParserPage,
  segment: TextSegment,
  seen: SeenNumber,
  label: Label | null = labelOrHead(page.layout, segment, seen.start),
): FieldCandidate | null {
  if (label ? !phoneMeanings.includes(label.meaning) : seen.needsLabel) return null;
  const guessed = guessedDigits(segment.text, foldDigits(segment.text), seen.start, seen.end);
  return {
    kind: 'phone',
    role: phoneRole(page, segment, seen.start, label),
    segment,
    start: seen.start,
    end: seen.end,
    doubt: 1,
    settled: seen.settled,
    normalized: seen.normalized,
    certainty: seen.certainty * guessedDigitCertainty ** guessed,
  };
}

/** A number behind its label that goes on in the next line of its bubble. */
function wrappedNumber(page: ParserPage, segment: TextSegment, folded: string): FieldCandidate | null {
  const match = beginningPattern.exec(folded);
  const [, head] = match ?? [];
  if (!match || !head) return null;
  const { start } = bounds(match);
  const label = labelOrHead(page.layout, segment, start);
  const next = label && continuationOf(page, segment, start + head.length);
  const [rest] = /^\d+(?![\d\s]*[-/:年月.*])/.exec(foldDigits(next?.text ?? '')) ?? [];
  if (!rest || head.length + rest.length !== numberLength) return null;
  const seen = { start, end: start + head.length, normalized: head + rest, certainty: wrappedCertainty };
  return candidate(page, segment, { ...seen, settled: true, needsLabel: true }, label);
}

/**
 * Mobile numbers: 11 digits, also with +86, spaces or hyphens, or masked as `138****8888`, which stays masked and is
 * weak evidence for the checks. Every number in the picture is given; its role says whose it is (see `phoneRole`).
 */
export function parsePhones(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    const full = [...folded.matchAll(fullPattern)].map((match) => fullNumber(match));
    const masked = [...folded.matchAll(maskedPattern)].map((match) => maskedNumber(match));
    return [
      ...[...full, ...masked].map((seen) => candidate(page, segment, seen)),
      wrappedNumber(page, segment, folded),
    ].filter((found) => found !== null);
  });
}
