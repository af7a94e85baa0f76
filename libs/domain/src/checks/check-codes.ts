import type { FieldKind, Sentence } from '@juzheng/contracts';

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
  'time.admission_after_review',
  'time.call_after_review',
  'time.recording_expiry',
  'time.not_future',
  'time.case_window',
  'time.chat_monotone',
  'time.series_monotone',
  'time.wangwang_90_days',
  'time.sms_bill_rows',
  'time.bill_month',
  'time.certificate_order',
  'time.tracking_order',
  'time.review_before_sign',
  'completeness.window',
  'completeness.series',
  'completeness.offsite_set',
  'completeness.sms_set',
  'completeness.recording',
  'completeness.certificate',
  'completeness.tracking_nodes',
  'traps.masked_nick',
  'traps.near_nick',
  'traps.alipay_number',
  'traps.split_parcel',
  'traps.offline_send',
  'traps.review_phase',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** What a check is about: who, when, whether all is there, or one of the traps of the domain sheet, section 5. */
export const checkGroups = ['identity', 'time', 'completeness', 'traps'] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** `page`: names of parts and screenshots, in our own words, with nothing personal in them. */
export type CheckKind = FieldKind | 'page';

export interface CheckSubject {
  name: Sentence;
  /** Of its values, which decides how they are masked. */
  kind: CheckKind;
  group: CheckGroup;
}

const named: Readonly<Record<CheckCode, readonly [zh: string, en: string, kind: CheckKind]>> = {
  'identity.order_id': ['订单号', 'order number', 'order_id'],
  'identity.buyer_nick': ['买家昵称', 'buyer nick', 'buyer_nick'],
  'identity.phone': ['手机号', 'phone number', 'phone'],
  'identity.sms_number': ['短信号码', 'SMS number', 'phone'],
  'identity.waybill': ['运单号', 'waybill', 'tracking_no'],
  'identity.courier': ['快递公司', 'courier', 'tracking_no'],
  'identity.wechat_account': ['微信号', 'WeChat id', 'wechat_id'],
  'identity.qq_account': ['QQ号', 'QQ number', 'qq_number'],
  'time.after_order': ['聊天晚于下单', 'talk after the order', 'timestamp'],
  'time.after_review': ['聊天晚于评价', 'talk after the review', 'timestamp'],
  'time.admission_after_review': ['评价后承认未收到货', 'admission after the review', 'timestamp'],
  'time.call_after_review': ['通话晚于评价', 'call after the review', 'timestamp'],
  'time.recording_expiry': ['录音未过期', 'recording not expired', 'timestamp'],
  'time.not_future': ['时间不在未来', 'no time in the future', 'timestamp'],
  'time.case_window': ['通话与物流在订单期间', 'calls and parcel within the order', 'timestamp'],
  'time.chat_monotone': ['聊天时间顺序', 'order of the messages', 'timestamp'],
  'time.series_monotone': ['截图之间的时间顺序', 'order between screenshots', 'timestamp'],
  'time.wangwang_90_days': ['旺旺90天内', 'Wangwang within 90 days', 'timestamp'],
  'time.sms_bill_rows': ['短信与详单逐条对应', 'each SMS in the bill', 'timestamp'],
  'time.bill_month': ['详单月份', 'month of the bill', 'timestamp'],
  'time.certificate_order': ['物流证明时间', 'times of the certificate', 'timestamp'],
  'time.tracking_order': ['物流节点顺序', 'order of the tracking nodes', 'timestamp'],
  'time.review_before_sign': ['评价早于签收', 'review before receipt', 'timestamp'],
  'completeness.window': ['聊天窗口完整', 'whole chat window', 'page'],
  'completeness.series': ['聊天截图连续', 'screenshots without a gap', 'page'],
  'completeness.offsite_set': ['站外聊天材料齐全', 'set of a talk elsewhere', 'page'],
  'completeness.sms_set': ['短信与详单齐全', 'SMS with their bill', 'page'],
  'completeness.recording': ['录音记录要素', 'parts of the call record', 'page'],
  'completeness.certificate': ['物流证明要素与红章', 'parts and seal of the certificate', 'page'],
  'completeness.tracking_nodes': ['物流首末节点', 'first and last tracking node', 'page'],
  'traps.masked_nick': ['昵称有遮挡', 'masked nick', 'buyer_nick'],
  'traps.near_nick': ['昵称差一个字符', 'nick one character off', 'buyer_nick'],
  'traps.alipay_number': ['支付宝交易号', 'Alipay trade number', 'order_id'],
  'traps.split_parcel': ['拆单包裹', 'split parcel', 'timestamp'],
  'traps.offline_send': ['线下发货包裹', 'offline-send parcel', 'timestamp'],
  'traps.review_phase': ['初评与追评时间', 'first review or follow-up', 'timestamp'],
};

/** The group of a code, which is its first word. */
export function checkGroup(code: CheckCode): CheckGroup {
  return checkGroups.find((group) => code.startsWith(`${group}.`)) ?? 'identity';
}

/** What each check is called, what its values are, and which group it belongs to. */
export const checkSubjects = Object.fromEntries(
  checkCodes.map((code) => {
    const [zh, en, kind] = named[code];
    return [code, { name: { zh, en }, kind, group: checkGroup(code) }];
  }),
) as Readonly<Record<CheckCode, CheckSubject>>;

/** A check's name for people. A code of another version of the product is its own name. */
export function checkName(code: string): Sentence {
  const known = checkCodes.find((each) => each === code);
  return known ? checkSubjects[known].name : { zh: code, en: code };
}

/** Matches of these tie the evidence to the order; the rest only speak about the evidence itself. */
export const tyingCodes: readonly CheckCode[] = [
  'identity.order_id',
  'identity.buyer_nick',
  'identity.phone',
  'identity.waybill',
];
