import { formatWallTime, type Sentence } from '@juzheng/contracts';
import type { CallRecord } from '../reading/document/found-document';
import { listNames } from '../requirements/sentence';
import { callsOf, type FoundCall } from './call-records';
import type { CaseFacts, FactField } from './case-facts';
import { type CheckResult, checkResult, type CheckValue, seen, shown } from './check-result';
import { trustedAt } from './reading-places';
import { isBefore, parseTimeSpan, spanOf } from './time-span';

const needed = ['number', 'called', 'start', 'end', 'duration'] as const satisfies (keyof CallRecord)[];

const partNames: Readonly<Record<(typeof needed)[number], Sentence>> = {
  number: { zh: '录音编号', en: 'recording number' },
  called: { zh: '被叫号码', en: 'called number' },
  start: { zh: '开始时间', en: 'start' },
  end: { zh: '结束时间', en: 'end' },
  duration: { zh: '通话时长', en: 'duration' },
};

/** What must be said in the call (domain sheet, section 3): nothing a machine can tell, a checklist for who listens. */
export const callConfirmations: readonly Sentence[] = [
  { zh: '订单', en: 'the order' },
  { zh: '评价内容', en: 'the content of the review' },
  { zh: '评价时间', en: 'the time of the review' },
  { zh: '买家旺旺', en: 'the buyer’s Wangwang' },
];

/** Ancun's page shows number, called number, start, end and duration of the call (domain sheet, section 3). */
export function checkRecordingParts(facts: CaseFacts): CheckResult | null {
  const code = 'completeness.recording';
  const files = facts.evidence.filter(({ channel }) => channel === 'phone');
  if (files.length === 0) return null;
  const calls = callsOf(facts);
  const lacking = calls.flatMap(({ file, record }) => {
    const missing = needed.filter((part) => record[part] === null);
    return missing.length > 0 ? [{ file, missing }] : [];
  });
  const [first] = lacking;
  if (first) {
    const { zh, en } = listNames(first.missing.map((part) => partNames[part]));
    const message = {
      zh: `录音记录页上没有找到：${zh}；请截取完整的录音详情。`,
      en: `The record of the call shows no ${en}: take its whole page.`,
    };
    const found = lacking.flatMap(({ file, missing }) =>
      missing.map((part) => shown(file, partNames[part].zh)),
    );
    return checkResult({ code, verdict: 'mismatch', found, message });
  }
  if (calls.length < files.length) {
    const blank = files.some(
      ({ document }) => document?.kind === 'recording' && document.records.length === 0,
    );
    const message = {
      zh: '没有录音记录页，或页面没有按录音记录识别，无法核对各项要素。',
      en: 'There is no page of the recording, or none that was read as one: its parts are not known.',
    };
    return checkResult({ code, verdict: 'unknown', message, needsPerson: blank });
  }
  const confirmed = listNames(callConfirmations);
  const message = {
    zh: `录音编号、被叫号码、起止时间和时长齐全；通话中是否确认了${confirmed.zh}，须由人工听录音确认。`,
    en: `Recording number, called number, start, end and duration are all there; whether the call confirms ${confirmed.en} only a person who listens can say.`,
  };
  return checkResult({ code, verdict: 'match', found: calls.flatMap(partsOf), message });
}

function partsOf({ file, record }: FoundCall): CheckValue[] {
  return needed.map((part) => shown(file, partNames[part].zh, record[part]?.box ?? null));
}

const dayMs = 86_400_000;

/**
 * The recording can still be fetched: its extraction code has not run out, or, where the page names no end, the days
 * that Ancun keeps a recording at least are not over (domain sheet, section 3). A recording that may be gone is for a
 * person. Null when no time tells.
 */
export function checkRecordingExpiry(facts: CaseFacts): CheckResult | null {
  const calls = callsOf(facts);
  const ends = calls.flatMap(({ file, record }) => {
    const field = trustedAt(file, 'timestamp', record.expires);
    const span = field && parseTimeSpan(field.value);
    return field && span ? [{ file, field, span }] : [];
  });
  const gone = ends.filter(({ span }) => isBefore(span, spanOf(facts.now)));
  const code = 'time.recording_expiry';
  const value = (end: (typeof ends)[number]) => seen({ evidence: end.file, field: end.field });
  const wall = formatWallTime(facts.now);
  if (gone[0]) {
    const message = {
      zh: `录音提取码已于 ${gone[0].field.value} 过期（现在 ${wall}），平台无法调取；请重新获取。`,
      en: `The recording’s code ran out at ${gone[0].field.value} (now ${wall}): the platform cannot fetch it, get a new one.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: gone.map(value), message });
  }
  const undated = calls.filter(
    ({ file, record }) => record.expires === null && !ends.some((end) => end.file === file),
  );
  const kept = undated.flatMap((call) => keptUntil(facts, call) ?? []);
  const old = kept.filter(({ until }) => until < facts.now.getTime());
  if (old[0]) {
    const days = facts.rules.limits.recordingKeepDays.value;
    const message = {
      zh: `通话（${old[0].field.value}）已超过 ${days} 天，免费套餐的录音可能已删除，请确认仍可提取。`,
      en: `The call (${old[0].field.value}) is more than ${days} days old: on the free plan the recording may be gone, make sure that it can be fetched.`,
    };
    const found = old.map(({ call, field }) => seen({ evidence: call.file, field }));
    return checkResult({ code, verdict: 'unknown', found, message, needsPerson: true });
  }
  const found = [...ends.map(value), ...kept.map(({ call, field }) => seen({ evidence: call.file, field }))];
  if (found.length === 0) return null;
  const isCertain = found.length === calls.length;
  const message = isCertain
    ? { zh: '录音仍在可提取的期限内。', en: 'The recording can still be fetched.' }
    : {
        zh: '有录音没有可用的有效期，无法确认是否仍可提取。',
        en: 'Of a recording no end of its keeping is known.',
      };
  return checkResult({ code, verdict: isCertain ? 'match' : 'unknown', found, message });
}

/** When Ancun's shortest keeping ends; null when nobody knows the days or the start of the call. */
function keptUntil(
  { rules }: CaseFacts,
  call: FoundCall,
): { call: FoundCall; field: FactField; until: number } | null {
  const days = rules.limits.recordingKeepDays.value;
  const field = trustedAt(call.file, 'timestamp', call.record.start);
  const span = field && parseTimeSpan(field.value);
  return days === null || !field || !span ? null : { call, field, until: span.to + days * dayMs };
}
