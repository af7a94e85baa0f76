import { formatWallTime } from '@juzheng/contracts';
import type { CaseFacts, FactField } from './case-facts';
import { type CheckResult, checkResult, known, seen } from './check-result';
import { type Times, timesOf } from './times';
import { isBefore, spanOf } from './time-span';

const code = 'time.certificate_order';

/**
 * The red-stamp certificate states the goods' situation no later than the review and was issued no earlier than it
 * (domain sheet, section 3). A time written to the minute or the day holds at that precision. Pages belong together.
 */
export function checkCertificateOrder(facts: CaseFacts): CheckResult | null {
  if (!facts.evidence.some(({ channel }) => channel === 'red_stamp')) return null;
  const review = spanOf(facts.review.createdAt);
  const wall = formatWallTime(facts.review.createdAt);
  const expected = known('review', wall);
  const [stated, issued] = [timesWithRole(facts, 'stated'), timesWithRole(facts, 'issued')];
  const late = stated.timed.filter(({ span }) => isBefore(review, span));
  const early = issued.timed.filter(({ span }) => isBefore(span, review));
  if (late[0] || early[0]) {
    const message = late[0]
      ? {
          zh: `证明所述货物状态的时间 ${late[0].field.value} 晚于评价时间 ${wall}，不能说明评价时的状态。`,
          en: `The certificate states the goods at ${late[0].field.value}, after the review (${wall}): it does not show how they were then.`,
        }
      : {
          zh: `证明的出具时间 ${early[0]?.field.value ?? ''} 早于评价时间 ${wall}。`,
          en: `The certificate was issued ${early[0]?.field.value ?? ''}, before the review (${wall}).`,
        };
    return checkResult({
      code,
      verdict: 'mismatch',
      expected,
      found: [...late, ...early].map(seen),
      message,
    });
  }
  const lacking = [stated, issued].filter(({ timed }) => timed.length === 0);
  const found = [...stated.timed, ...issued.timed].map(seen);
  if (lacking.length === 0) {
    const message = {
      zh: `证明所述时间不晚于评价时间 ${wall}，出具时间不早于评价时间。`,
      en: `The certificate states a time no later than the review (${wall}) and was issued no earlier.`,
    };
    return checkResult({ code, verdict: 'match', expected, found, message });
  }
  const what =
    stated.timed.length === 0
      ? { zh: '所述货物状态的时间', en: 'the time at which it states the goods' }
      : { zh: '出具时间', en: 'its time of issue' };
  const message = {
    zh: `证明上没有读到可用的${what.zh}，无法与评价时间 ${wall} 核对。`,
    en: `The certificate does not clearly show ${what.en}, to compare with the review (${wall}).`,
  };
  const pending = lacking.flatMap(({ unsure }) => unsure);
  return checkResult({ code, verdict: 'unknown', expected, found, message, pending });
}

function timesWithRole(facts: CaseFacts, role: FactField['role']): Times {
  return timesOf(facts, (field, { channel }) => channel === 'red_stamp' && field.role === role);
}
