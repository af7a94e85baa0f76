import { isTalk } from '../classify-screenshot';
import type { FieldRole } from '../reading';
import { findDatedTimes } from '../times/dated-times';
import { foldDigits, guessedDigits } from '../text/fold-digits';
import { labelBefore } from '../text/labels';
import { middle } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';

const labelledPattern = /(?<!\d|\d\s?[:.-])[1-9]\d{4,10}(?![\d@:-]|\.\d)/g;
const bracketPattern = /(?<=[^\s(]\s?\()[1-9]\d{4,10}(?=\))/g;
const guessedDigitCertainty = 0.8;

function roleOf(page: ParserPage): FieldRole {
  if (isTalk(page.kind)) return 'message';
  return page.kind === 'profile' ? 'profile' : 'plain';
}

function candidate(
  segment: TextSegment,
  match: RegExpExecArray,
  role: FieldRole,
  certainty: number,
): FieldCandidate {
  const start = match.index;
  const end = start + match[0].length;
  const guessed = guessedDigits(segment.text, foldDigits(segment.text), start, end);
  return {
    kind: 'qq_number',
    role,
    normalized: match[0],
    segment,
    start,
    end,
    certainty: certainty * guessedDigitCertainty ** guessed,
    doubt: 1,
    settled: true,
  };
}

/** `nick(QQ) 2026-11-12 9:03:07`, and `nick(QQ)` on top of the window. */
function inBrackets(page: ParserPage, segment: TextSegment, folded: string): FieldCandidate[] {
  return [...folded.matchAll(bracketPattern)].flatMap((match) => {
    const behind = folded.slice(match.index + match[0].length + 1);
    const [time] = findDatedTimes(behind);
    if (time?.precision === 'moment' && !/\S/.test(behind.slice(0, time.start))) {
      return [candidate(segment, match, 'message', 1)];
    }
    const onTop = middle(segment).y < 0.15 * page.layout.height;
    return onTop && !/\S/.test(behind) ? [candidate(segment, match, 'title', 0.9)] : [];
  });
}

/** QQ numbers: 5–11 digits with the label QQ, or in brackets behind a nick (domain sheet, section 6). */
export function parseQqNumbers(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    const labelled = [...folded.matchAll(labelledPattern)].flatMap((match) => {
      const label = labelBefore(page.layout, segment, match.index);
      if (label?.meaning !== 'qq_number') return [];
      return [candidate(segment, match, roleOf(page), label.certainty)];
    });
    return [...labelled, ...inBrackets(page, segment, folded)];
  });
}
