import { formatWallTime } from '@juzheng/contracts';
import type { CaseFacts } from './case-facts';
import { type CheckResult, checkResult, known, seen } from './check-result';
import { byEvidence, isMessageTime, isTalk, timesOf } from './times';
import { isBefore, spanOf } from './time-span';

const code = 'time.after_order';

/**
 * Every message came after the order was created. A screenshot of which no time can be used waits for a person; one
 * usable time stands in for the unsure ones beside it.
 */
export function checkAfterOrder(facts: CaseFacts): CheckResult | null {
  if (!facts.evidence.some(isTalk)) return null;
  const created = facts.order.createdAt;
  const wall = formatWallTime(created);
  const times = timesOf(facts, isMessageTime);
  const expected = known('order', wall);
  const early = times.timed.filter(({ span }) => isBefore(span, spanOf(created)));
  if (early[0]) {
    const { value } = early[0].field;
    const message = {
      zh: `有 ${early.length} 条消息早于下单时间 ${wall}，最早一处为 ${value}；若是售前咨询，请人工确认。`,
      en: `${early.length} message(s) are older than the order (${wall}), the first at ${value}; if that is talk before the purchase, a person may approve.`,
    };
    return checkResult({ code, verdict: 'mismatch', expected, found: early.map(seen), message });
  }
  const blank = byEvidence(times).filter(({ timed }) => timed.length === 0);
  const [first] = times.timed;
  if (first && blank.length === 0) {
    const message = {
      zh: `聊天时间（自 ${first.field.value} 起）都不早于下单时间 ${wall}。`,
      en: `The messages (from ${first.field.value}) are not older than the order (${wall}).`,
    };
    return checkResult({ code, verdict: 'match', expected, found: [seen(first)], message });
  }
  const message = {
    zh: '有聊天截图读不到可用的完整时间，无法与下单时间核对。',
    en: 'A screenshot of the talk has no usable full time to compare with the order.',
  };
  const pending = blank.flatMap(({ unsure }) => unsure);
  return checkResult({ code, verdict: 'unknown', expected, found: pending.map(seen), message, pending });
}
