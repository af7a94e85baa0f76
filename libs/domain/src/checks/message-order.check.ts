import { formatWallTime } from '@juzheng/contracts';
import type { CaseFacts, FactField } from './case-facts';
import { type CheckResult, checkResult, seen } from './check-result';
import { byEvidence, isMessageTime, type TimedSighting, timesOf } from './times';
import { isBefore, spanOf } from './time-span';

/** Within one screenshot the times of the messages never go back from top to bottom. Null with fewer than two times. */
export function checkChatMonotone(facts: CaseFacts): CheckResult | null {
  const code = 'time.chat_monotone';
  const talks = byEvidence(timesOf(facts, isMessageTime)).filter(({ timed }) => timed.length > 1);
  if (talks.length === 0) return null;
  const back = talks.flatMap(({ timed }) => firstStepBack(timed));
  const [before, after] = back;
  if (before && after) {
    const message = {
      zh: `同一张截图里时间倒退：${before.field.value} 之后出现 ${after.field.value}。`,
      en: `Within one screenshot time goes back: ${after.field.value} stands below ${before.field.value}.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: back.map(seen), message });
  }
  const message = {
    zh: '每张截图内的消息时间顺序正确。',
    en: 'Within each screenshot the messages are in time order.',
  };
  return checkResult({
    code,
    verdict: 'match',
    found: talks.flatMap(({ timed }) => timed.slice(-1)).map(seen),
    message,
  });
}

/** The first pair of which the lower is certainly earlier, compared with the latest so far; empty when there is none. */
function firstStepBack(timed: readonly TimedSighting[]): TimedSighting[] {
  let [latest] = timed;
  for (const next of timed) {
    if (!latest) return [];
    if (isBefore(next.span, latest.span)) return [latest, next];
    if (next.span.from > latest.span.from) latest = next;
  }
  return [];
}

/** Every Wangwang message is younger than the days the platform's staff can look back (domain sheet, section 4). */
export function checkWangwangAge(facts: CaseFacts): CheckResult | null {
  const code = 'time.wangwang_90_days';
  const { timed } = timesOf(
    facts,
    (field, item) => item.channel === 'wangwang' && isMessageTime(field, item),
  );
  const [first] = timed;
  if (!first) return null;
  const days = facts.rules.limits.wangwangChatDays.value;
  if (days === null) return null;
  const horizon = facts.now.getTime() - days * 86_400_000;
  const old = timed.filter(({ span }) => span.to <= horizon);
  if (old[0]) {
    const message = {
      zh: `有 ${old.length} 条旺旺消息已满 ${days} 天（最早一处 ${old[0].field.value}），平台小二看不到。`,
      en: `${old.length} Wangwang message(s) are ${days} days old or more (the first at ${old[0].field.value}): the platform’s staff cannot see them.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: old.map(seen), message });
  }
  const message = {
    zh: `旺旺消息都在 ${days} 天以内（${first.field.value} 起）。`,
    en: `The Wangwang messages are younger than ${days} days (from ${first.field.value}).`,
  };
  return checkResult({ code, verdict: 'match', found: [seen(first)], message });
}

const pastRoles: readonly FactField['role'][] = ['message', 'bill_row', 'picked_up', 'signed', 'issued'];

/** Nothing in the evidence happened later than now: such a time is misread or made up. Null when nothing has a time. */
export function checkNotFuture(facts: CaseFacts): CheckResult | null {
  const code = 'time.not_future';
  const { timed } = timesOf(facts, ({ role }) => pastRoles.includes(role));
  if (timed.length === 0) return null;
  const future = timed.filter(({ span }) => isBefore(spanOf(facts.now), span));
  if (future[0]) {
    const now = formatWallTime(facts.now);
    const message = {
      zh: `证据中的时间 ${future[0].field.value} 晚于现在（${now}），可能是识别有误，请对照原图。`,
      en: `The time ${future[0].field.value} in the evidence is later than now (${now}): it may be misread, compare with the picture.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: future.map(seen), message });
  }
  const message = { zh: '证据中的时间都不晚于现在。', en: 'No time in the evidence is later than now.' };
  return checkResult({ code, verdict: 'match', message });
}
