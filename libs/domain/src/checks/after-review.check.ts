import { formatWallTime, type Sentence } from '@juzheng/contracts';
import { isTimeOfCall } from './call-records';
import type { CaseFacts } from './case-facts';
import type { CheckCode } from './check-codes';
import { type CheckResult, checkResult, known, seen } from './check-result';
import { byEvidence, isMessageTime, type Times, timesOf } from './times';
import { isBefore, spanOf } from './time-span';

interface Wording {
  subject: Sentence;
  /** Said when everything is older than the review. */
  therefore: Sentence;
}

/**
 * For goods said not to have arrived: the buyer's admission on Wangwang came after the review (domain sheet, section 3).
 * The whole talk is one statement, so one message after the review is enough.
 */
export function checkAfterReview(facts: CaseFacts): CheckResult | null {
  if (facts.disputeCase.complaintType !== 'fake_review_before_receipt') return null;
  if (!facts.evidence.some(({ channel }) => channel === 'wangwang')) return null;
  const talk = timesOf(facts, (field, item) => item.channel === 'wangwang' && isMessageTime(field, item));
  return someAfterReview(facts, 'time.after_review', [talk], {
    subject: { zh: '旺旺聊天', en: 'The Wangwang talk' },
    therefore: {
      zh: '不能算评价后的承认',
      en: 'so it is no admission after the review',
    },
  });
}

/** The recorded call, in which the review is confirmed, came after the review (domain sheet, section 3). */
export function checkCallAfterReview(facts: CaseFacts): CheckResult | null {
  // The end of its keeping is always after the review.
  const isOfCall = isTimeOfCall(facts);
  const calls = byEvidence(
    timesOf(facts, (field, file) => file.channel === 'phone' && isOfCall(field, file)),
  );
  if (calls.length === 0) return null;
  return someAfterReview(facts, 'time.call_after_review', calls, {
    subject: { zh: '通话', en: 'The call' },
    therefore: { zh: '通话中不可能确认该评价', en: 'so it cannot have been about the review' },
  });
}

function someAfterReview(
  { review }: CaseFacts,
  code: CheckCode,
  groups: readonly Times[],
  { subject, therefore }: Wording,
): CheckResult {
  const at = spanOf(review.createdAt);
  const wall = formatWallTime(review.createdAt);
  const expected = known('review', wall);
  const open = groups.filter(({ timed }) => !timed.some(({ span }) => isBefore(at, span)));
  const tooOld = open.filter(
    ({ timed, unsure, vague }) =>
      timed.length > 0 &&
      unsure.length + vague.length === 0 &&
      timed.every(({ span }) => !isBefore(at, span) && span.to <= at.to),
  );
  const latest = tooOld.flatMap(({ timed }) => timed.slice(-1));
  if (latest[0]) {
    const message = {
      zh: `${subject.zh}的时间（最晚 ${latest[0].field.value}）都不晚于评价时间 ${wall}，${therefore.zh}。`,
      en: `${subject.en} (latest ${latest[0].field.value}) is not after the review (${wall}), ${therefore.en}.`,
    };
    return checkResult({ code, verdict: 'mismatch', expected, found: latest.map(seen), message });
  }
  if (open.length > 0) {
    const pending = open.flatMap(({ unsure }) => unsure);
    const message = {
      zh: `${subject.zh}没有可用的完整时间，无法确认是否晚于评价时间 ${wall}。`,
      en: `${subject.en} has no usable full time to show that it is after the review (${wall}).`,
    };
    return checkResult({ code, verdict: 'unknown', expected, found: pending.map(seen), message, pending });
  }
  const after = groups.flatMap(({ timed }) => timed.filter(({ span }) => isBefore(at, span)).slice(0, 1));
  const message = {
    zh: `${subject.zh}（${after[0]?.field.value ?? ''}）晚于评价时间 ${wall}。`,
    en: `${subject.en} (${after[0]?.field.value ?? ''}) is after the review (${wall}).`,
  };
  return checkResult({ code, verdict: 'match', expected, found: after.map(seen), message });
}
