import { formatWallTime } from '@juzheng/contracts';
import type { CaseFacts, FactEvidence, FactField } from './case-facts';
import { type CheckResult, checkResult, known, seen } from './check-result';
import { trustedAt } from './reading-places';
import { gap, parseTimeSpan, spanOf, type TimeSpan } from './time-span';

const code = 'traps.review_phase';

interface ShownTime {
  file: FactEvidence;
  field: FactField;
  span: TimeSpan;
}

/**
 * First review and follow-up (追评) are complaints of their own: the time that everything is compared with is that of
 * the case's phase. A follow-up comes after the first review; a page that shows both tells which is which. Null when
 * nothing says when the other was written or what the page shows.
 */
export function checkReviewPhase(facts: CaseFacts): CheckResult | null {
  const { phase, createdAt, firstCreatedAt } = facts.review;
  const wall = formatWallTime(createdAt);
  if (phase === 'followup' && firstCreatedAt && createdAt <= firstCreatedAt) {
    const first = formatWallTime(firstCreatedAt);
    const message = {
      zh: `追评时间 ${wall} 不晚于初次评价时间 ${first}，可能填成了初次评价的时间。`,
      en: `The follow-up’s time (${wall}) is not after the first review (${first}): it may be the first review’s time.`,
    };
    return checkResult({
      code,
      verdict: 'mismatch',
      expected: known('review', first),
      found: [known('review', wall)],
      message,
    });
  }
  const pages = facts.evidence.flatMap((file) => shownTimes(file) ?? []);
  const own = pages.flatMap((page) => page[phase] ?? []);
  const review = spanOf(createdAt);
  const expected = known('review', wall);
  const value = ({ file, field }: ShownTime) => seen({ evidence: file, field });
  const wrong = own.filter(({ span }) => gap(span, review) > 0);
  if (wrong[0]) {
    const isOther = pages.some((page) => {
      const other = page[phase === 'first' ? 'followup' : 'first'];
      return other !== null && gap(other.span, review) === 0;
    });
    const name = phase === 'first' ? { zh: '初次评价', en: 'first review' } : { zh: '追评', en: 'follow-up' };
    const message = {
      zh: `页面上${name.zh}的时间是 ${wrong[0].field.value}，案件填写的是 ${wall}${isOther ? '（那是另一次评价的时间）' : ''}。`,
      en: `The page shows the ${name.en} at ${wrong[0].field.value}, the case says ${wall}${isOther ? ' (the time of the other one)' : ''}.`,
    };
    return checkResult({ code, verdict: 'mismatch', expected, found: wrong.map(value), message });
  }
  const isAfterFirst = phase === 'followup' && Boolean(firstCreatedAt);
  if (own.length === 0 && !isAfterFirst) return null;
  const message = {
    zh: `核对所用的是${phase === 'first' ? '初次评价' : '追评'}的时间 ${wall}。`,
    en: `What everything is compared with is the time of the ${phase === 'first' ? 'first review' : 'follow-up'}, ${wall}.`,
  };
  return checkResult({ code, verdict: 'match', expected, found: own.map(value), message });
}

/** The times of a review page that somebody vouches for; null for other files. */
function shownTimes(file: FactEvidence): { first: ShownTime | null; followup: ShownTime | null } | null {
  const { document } = file;
  if (document?.kind !== 'review') return null;
  const timeOf = (place: (typeof document)['first']): ShownTime | null => {
    const field = trustedAt(file, 'timestamp', place);
    const span = field && parseTimeSpan(field.value);
    return field && span ? { file, field, span } : null;
  };
  return { first: timeOf(document.first), followup: timeOf(document.followup) };
}
