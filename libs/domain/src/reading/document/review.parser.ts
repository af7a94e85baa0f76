import { type DocumentPage, momentOf, valuesOfKind } from './document-page';
import type { FoundReview } from './found-document';

/**
 * When the page says that the first review and its follow-up were written. A list of several reviews does not say which
 * is meant: then it tells neither.
 */
export function parseReview(page: DocumentPage): FoundReview {
  const times = valuesOfKind(page, 'timestamp').filter(({ role }) => role === 'review');
  const isLater = /追评|追加/;
  const wordsOf = ({ segment, start }: (typeof times)[number]) => segment.text.slice(0, start);
  const firsts = times.filter((time) => !isLater.test(wordsOf(time)));
  if (firsts.length > 1) return { kind: 'review', first: null, followup: null };
  const [first] = firsts;
  const followup = times.find((time) => isLater.test(wordsOf(time)));
  return {
    kind: 'review',
    first: first ? momentOf(first) : null,
    followup: followup ? momentOf(followup) : null,
  };
}
