import type { FieldRole } from '../reading';
import { foldDigits, guessedDigits } from '../text/fold-digits';
import { labelBefore, type Label } from '../text/labels';
import { isStatusBar, middle } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';

const fullPattern =
  /(?<![\d*A-Za-z-]|\d{3}\s)(?:\(?\+?\s?86\)?[\s-]?)?(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})(?![\d*A-Za-z]|\s\d{3,}(?![-/.年]))/g;
/** Readers see an asterisk as x, a dot or a quotation mark, and seldom all four. */
const maskedPattern =
  /(?<![\d*A-Za-z-])(?:\+?86[\s-]?)?(1[3-9]\d)\s?([*xX×•·#“”"]{3,6})\s?(\d{4})(?![\d*A-Za-z])/g;
const guessedDigitCertainty = 0.8;
const damagedMaskCertainty = 0.7;

function roleOf(page: ParserPage, segment: TextSegment, label: Label | null): FieldRole {
  // The number above the table has its label beside it, the numbers in the rows at most the head of their column.
  if (page.kind === 'bill') return label && label.place !== 'above' ? 'plain' : 'bill_row';
  const onTop = middle(segment).y < 0.6 * page.layout.width && !isStatusBar(page.layout, segment);
  if (page.kind === 'thread' && !label && onTop && segment.page === 1) return 'title';
  return 'plain';
}

function candidate(
  page: ParserPage,
  segment: TextSegment,
  match: RegExpExecArray,
  found: { normalized: string; certainty: number },
): FieldCandidate | null {
  const label = labelBefore(page.layout, segment, match.index);
  if (page.kind === 'call_record' && label?.meaning === 'own_phone') return null;
  if (label && !['phone', 'own_phone', 'wechat_id'].includes(label.meaning)) return null;
  // 86 in front is no part of the number.
  const start = match.index + match[0].indexOf(match[1] ?? '', match[0].startsWith('1') ? 0 : 2);
  const end = match.index + match[0].length;
  const guessed = guessedDigits(segment.text, foldDigits(segment.text), start, end);
  return {
    kind: 'phone',
    role: roleOf(page, segment, label),
    segment,
    start,
    end,
    doubt: 1,
    settled: true,
    normalized: found.normalized,
    certainty: found.certainty * guessedDigitCertainty ** guessed,
  };
}

/**
 * Mobile numbers: 11 digits, also with +86, spaces or hyphens, or masked as `138****8888`, which stays masked and is
 * weak evidence for the checks. On a bill the numbers in the rows have the role `bill_row`, the shop's own number above
 * the table `plain`. Numbers of couriers, hotlines and the shop itself in a call are left out: they say nothing about
 * the buyer.
 */
export function parsePhones(page: ParserPage): FieldCandidate[] {
  if (page.kind === 'certificate' || page.kind === 'tracking_record') return [];
  return page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    const full = [...folded.matchAll(fullPattern)].map((match) =>
      candidate(page, segment, match, { normalized: `${match[1]}${match[2]}${match[3]}`, certainty: 1 }),
    );
    const masked = [...folded.matchAll(maskedPattern)].map((match) =>
      candidate(page, segment, match, {
        normalized: `${match[1]}****${match[3]}`,
        certainty: match[2] === '****' ? 1 : damagedMaskCertainty,
      }),
    );
    return [...full, ...masked].filter((found) => found !== null);
  });
}
