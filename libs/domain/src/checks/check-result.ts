import type { Check, FieldKind, Sentence, Verdict } from '@juzheng/contracts';
import type { Sighting } from './case-facts';

export type CheckValue = Check['found'][number];

/** Every check there is, in the order in which results are given. */
export const checkCodes = [
  'identity.order_id',
  'identity.buyer_nick',
  'identity.phone',
  'identity.sms_number',
  'identity.waybill',
  'identity.courier',
  'identity.wechat_account',
  'identity.qq_account',
  'time.after_order',
  'time.after_review',
  'time.call_after_review',
  'time.not_future',
  'time.chat_monotone',
  'time.wangwang_90_days',
  'time.sms_bill_rows',
  'time.bill_month',
  'time.certificate_order',
  'time.tracking_order',
  'time.review_before_sign',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** What each check compares: its name for people, and the kind of its values (which decides how they are masked). */
export const checkSubjects: Readonly<Record<CheckCode, { name: Sentence; kind: FieldKind }>> = {
  'identity.order_id': { name: { zh: '订单号', en: 'order number' }, kind: 'order_id' },
  'identity.buyer_nick': { name: { zh: '买家昵称', en: 'buyer nick' }, kind: 'buyer_nick' },
  'identity.phone': { name: { zh: '手机号', en: 'phone number' }, kind: 'phone' },
  'identity.sms_number': { name: { zh: '短信号码', en: 'SMS number' }, kind: 'phone' },
  'identity.waybill': { name: { zh: '运单号', en: 'waybill' }, kind: 'tracking_no' },
  'identity.courier': { name: { zh: '快递公司', en: 'courier' }, kind: 'tracking_no' },
  'identity.wechat_account': { name: { zh: '微信号', en: 'WeChat id' }, kind: 'wechat_id' },
  'identity.qq_account': { name: { zh: 'QQ号', en: 'QQ number' }, kind: 'qq_number' },
  'time.after_order': { name: { zh: '聊天晚于下单', en: 'talk after the order' }, kind: 'timestamp' },
  'time.after_review': { name: { zh: '聊天晚于评价', en: 'talk after the review' }, kind: 'timestamp' },
  'time.call_after_review': { name: { zh: '通话晚于评价', en: 'call after the review' }, kind: 'timestamp' },
  'time.not_future': { name: { zh: '时间不在未来', en: 'no time in the future' }, kind: 'timestamp' },
  'time.chat_monotone': { name: { zh: '聊天时间顺序', en: 'order of the messages' }, kind: 'timestamp' },
  'time.wangwang_90_days': { name: { zh: '旺旺90天内', en: 'Wangwang within 90 days' }, kind: 'timestamp' },
  'time.sms_bill_rows': { name: { zh: '短信与详单逐条对应', en: 'each SMS in the bill' }, kind: 'timestamp' },
  'time.bill_month': { name: { zh: '详单月份', en: 'month of the bill' }, kind: 'timestamp' },
  'time.certificate_order': {
    name: { zh: '物流证明时间', en: 'times of the certificate' },
    kind: 'timestamp',
  },
  'time.tracking_order': {
    name: { zh: '物流节点顺序', en: 'order of the tracking nodes' },
    kind: 'timestamp',
  },
  'time.review_before_sign': { name: { zh: '评价早于签收', en: 'review before receipt' }, kind: 'timestamp' },
};

/** Matches of these tie the evidence to the order; the rest only speak about the evidence itself. */
export const tyingCodes: readonly CheckCode[] = [
  'identity.order_id',
  'identity.buyer_nick',
  'identity.phone',
  'identity.waybill',
];

/** What one check found out. Sentences show personal values masked; `expected` and `found` carry them whole. */
export interface CheckResult {
  code: CheckCode;
  verdict: Verdict;
  expected: CheckValue | null;
  /** The values the verdict rests on: in a mismatch only those that contradict. */
  found: CheckValue[];
  message: Sentence;
  /** Files the verdict is about, those of `found`. */
  evidenceIds: string[];
  /** Values that this check needs and that wait for a person. */
  pendingFieldIds: string[];
}

/** A value in a picture as a check names it: with file and box, and whether a person typed it. */
export function seen({ evidence, field }: Sighting): CheckValue {
  return {
    value: field.value,
    source: field.status === 'corrected' ? 'person' : 'evidence',
    evidenceId: evidence.id,
    fieldId: field.id,
    box: field.box,
  };
}

/** A value that the order or the review says. */
export function known(source: 'order' | 'review', value: string): CheckValue {
  return { value, source, evidenceId: null, fieldId: null, box: null };
}

export interface Finding {
  code: CheckCode;
  verdict: Verdict;
  expected?: CheckValue | null;
  found?: readonly CheckValue[];
  message: Sentence;
  pending?: readonly Sighting[];
}

/** Completes a finding; the same value twice in one file is named once, where it stands first. */
export function checkResult({ code, verdict, expected, found, message, pending }: Finding): CheckResult {
  const named = (found ?? []).filter(
    (value, index, all) =>
      all.findIndex((other) => other.evidenceId === value.evidenceId && other.value === value.value) ===
      index,
  );
  return {
    code,
    verdict,
    expected: expected ?? null,
    found: named,
    message,
    evidenceIds: [...new Set(named.flatMap(({ evidenceId }) => evidenceId ?? []))],
    pendingFieldIds: [...new Set((pending ?? []).map(({ field }) => field.id))],
  };
}
