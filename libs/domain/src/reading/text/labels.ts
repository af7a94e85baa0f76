import { hasLetters } from './fold-character';
import { above, leftOf, type PageLayout } from './page-layout';
import type { TextSegment } from './text-segment';

/** What the words before a value say that it is. */
export type LabelMeaning =
  | 'order_id'
  /** Numbers of payments and refunds, which look like order ids (domain sheet, section 5.3). */
  | 'other_number'
  | 'tracking_no'
  | 'phone'
  /** The shop's own number, on a bill or a call record. */
  | 'own_phone'
  /** Of a courier or a hotline: nothing about the buyer. */
  | 'service_phone'
  | 'wechat_id'
  | 'qq_number'
  | 'recording_no'
  | 'proof_no'
  | 'buyer_nick';

const labels: Readonly<Record<LabelMeaning, readonly string[]>> = {
  order_id: [
    '订单号',
    '订单编号',
    '订单号码',
    '订单ID',
    '订单id',
    '主订单编号',
    '子订单编号',
    '订单',
    '淘宝订单号',
  ],
  other_number: [
    '支付宝交易号',
    '支付宝订单号',
    '支付交易号',
    '交易号',
    '交易单号',
    '交易流水号',
    '支付单号',
    '支付订单号',
    '支付流水号',
    '流水号',
    '商户订单号',
    '商户单号',
    '退款编号',
    '退款单号',
    '售后单号',
    '售后编号',
    '客服电话',
    '身份证号',
    '银行卡号',
  ],
  tracking_no: [
    '运单号',
    '运单号码',
    '运单编号',
    '快递单号',
    '快递编号',
    '快递号',
    '物流单号',
    '物流编号',
    '物流运单号',
    '快件单号',
    '快件编号',
    '邮件号',
    '邮件号码',
    '面单号',
    '单号',
  ],
  phone: [
    '手机号',
    '手机号码',
    '联系手机',
    '联系电话',
    '收货电话',
    '收货人电话',
    '收货手机',
    '收件电话',
    '收件人电话',
    '对方号码',
    '被叫号码',
    '被叫',
    '电话',
    '手机',
    '号码',
  ],
  own_phone: ['本机号码', '本机号', '客户号码', '机主号码', '主叫号码', '主叫', '用户号码', '业务号码'],
  service_phone: [
    '快递员电话',
    '派件员电话',
    '派送员电话',
    '业务员电话',
    '揽收员电话',
    '快递员',
    '派件员',
    '派送员',
    '业务员',
    '小件员',
    '网点电话',
    '站点电话',
    '驿站电话',
    '客服热线',
    '服务热线',
    '投诉电话',
    '寄件人电话',
    '寄件电话',
    '发件人电话',
  ],
  wechat_id: [
    '微信号',
    '微信',
    '微信ID',
    '微信id',
    '薇信',
    '威信',
    'V信',
    'v信',
    '加V',
    '加v',
    'weixin',
    'WeChat',
    'wechat',
    'wx',
    'WX',
    'vx',
    'VX',
    'Vx',
  ],
  qq_number: ['QQ', 'qq', 'QQ号', 'qq号', 'QQ号码', 'qq号码', '扣扣', '企鹅号'],
  recording_no: [
    '录音编号',
    '录音号',
    '录音号码',
    '录音单号',
    '录音文件编号',
    '语录编号',
    '存证编号',
    '存证号',
    '保全号',
    '保全编号',
  ],
  proof_no: ['举证号', '举证编号', '举证号码', '举证码', '旺旺举证号', '凭证编号', '凭证号'],
  buyer_nick: [
    '买家昵称',
    '买家会员名',
    '买家旺旺',
    '买家旺旺号',
    '旺旺昵称',
    '旺旺号',
    '旺旺名',
    '会员名',
    '会员昵称',
    '买家账号',
    '买家ID',
    '买家',
  ],
};

export interface Label {
  meaning: LabelMeaning;
  text: string;
  /** In the same segment, or in the cell to the left or above. */
  place: 'before' | 'left' | 'above';
  /** 1 when it stands right before the value, less when it is damaged or in the cell to the left or above. */
  certainty: number;
}

/** Longest first: 商户订单号 is not 订单号. */
const all = Object.entries(labels)
  .flatMap(([meaning, texts]) => texts.map((text) => ({ meaning: meaning as LabelMeaning, text })))
  .sort((one, two) => two.text.length - one.text.length || (one.text < two.text ? -1 : 1));

const damagedCertainty = 0.85;
const leftCertainty = 0.95;
const aboveCertainty = 0.9;

/** Readers damage one character of a label now and then, or add one; a short label would be too much guesswork. */
const repairable = all.filter(({ text }) => text.length >= 4);

function isDamaged(label: string, text: string): boolean {
  const offset = text.length - label.length;
  if (offset < 0) return false;
  let wrong = 0;
  for (let index = 0; index < label.length && wrong < 2; index += 1) {
    if (label[index] !== text[offset + index]) wrong += 1;
  }
  return wrong === 1 || hasOneMore(label, text.slice(-label.length - 1));
}

/** Whether the longer text is the label with one more character inside. */
function hasOneMore(label: string, longer: string): boolean {
  let at = 0;
  while (at < label.length && label[at] === longer[at]) at += 1;
  return at > 0 && at < label.length && label.slice(at) === longer.slice(at + 1);
}

/** What comes between a label and its value: a colon, 是, 为, a bracket, a number sign. */
function withoutFiller(text: string): string {
  return text.replace(/(?:[\s:;.,，。、()[\]（）【】“”"'#>|]|是|为|No)*$/, '');
}

function labelAtEnd(text: string): Omit<Label, 'place'> | null {
  const stripped = withoutFiller(text.replace(/\s/g, ''));
  const exact = all.find((label) => stripped.endsWith(label.text));
  // 商户订单号 with one bad character still must not pass for 订单号.
  const damaged = repairable.find(
    (label) => label.text.length > (exact?.text.length ?? 0) && isDamaged(label.text, stripped),
  );
  if (damaged) return { ...damaged, certainty: damagedCertainty };
  return exact ? { ...exact, certainty: 1 } : null;
}

/**
 * Finds the label of the value that starts at a place in a segment: right before it or, when the value is the first
 * thing in its segment, in the cell to the left or above.
 */
export function labelBefore(layout: PageLayout, segment: TextSegment, start: number): Label | null {
  const before = segment.text.slice(0, start);
  if (hasLetters(before)) {
    const found = labelAtEnd(before);
    return found && { ...found, place: 'before' };
  }
  const left = leftOf(layout, segment);
  const onLeft = left ? labelAtEnd(left.text) : null;
  if (onLeft) return { ...onLeft, place: 'left', certainty: onLeft.certainty * leftCertainty };
  const over = above(layout, segment);
  const onTop = over ? labelAtEnd(over.text) : null;
  return onTop && { ...onTop, place: 'above', certainty: onTop.certainty * aboveCertainty };
}
