import { formatWallTime } from '@juzheng/contracts';
import { isTimeOfCall } from './call-records';
import type { CaseFacts, FactEvidence, FactField } from './case-facts';
import { type CheckResult, checkResult, known, seen } from './check-result';
import { timesOf } from './times';
import { isBefore, spanOf } from './time-span';

const code = 'time.case_window';

/**
 * Calls and what happened to the parcel lie between the order and now: a parcel picked up before the order is another
 * parcel. Messages have checks of their own, `time.after_order` and `time.not_future`. Null without such times.
 */
export function checkCaseWindow(facts: CaseFacts): CheckResult | null {
  const isOfCall = isTimeOfCall(facts);
  const { timed } = timesOf(
    facts,
    (field, file) => isEvent(field, file) && (file.channel !== 'phone' || isOfCall(field, file)),
  );
  const [first] = timed;
  if (!first) return null;
  const created = facts.order.createdAt;
  const wall = formatWallTime(created);
  const expected = known('order', wall);
  const early = timed.filter(({ span }) => isBefore(span, spanOf(created)));
  if (early[0]) {
    const message = {
      zh: `证据中的时间 ${early[0].field.value} 早于下单时间 ${wall}，可能不是这个订单的通话或包裹。`,
      en: `The time ${early[0].field.value} in the evidence is older than the order (${wall}): it may be of another call or parcel.`,
    };
    return checkResult({ code, verdict: 'mismatch', expected, found: early.map(seen), message });
  }
  const future = timed.filter(
    ({ field, span }) => field.role === 'stated' && isBefore(spanOf(facts.now), span),
  );
  if (future[0]) {
    const now = formatWallTime(facts.now);
    const message = {
      zh: `证明所述时间 ${future[0].field.value} 晚于现在（${now}）。`,
      en: `The certificate speaks of ${future[0].field.value}, later than now (${now}).`,
    };
    return checkResult({ code, verdict: 'mismatch', expected, found: future.map(seen), message });
  }
  const message = {
    zh: `通话与物流时间都不早于下单时间 ${wall}。`,
    en: `No call or parcel event is older than the order (${wall}).`,
  };
  return checkResult({ code, verdict: 'match', expected, found: [seen(first)], message });
}

function isEvent({ role }: FactField, { channel }: FactEvidence): boolean {
  return (channel === 'phone' || channel === 'red_stamp' || channel === 'tracking') && role !== 'review';
}
