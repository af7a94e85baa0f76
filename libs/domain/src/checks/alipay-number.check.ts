import { formatWallTime, parseTime, type Sentence } from '@juzheng/contracts';
import { agreement, comparable } from './agreement';
import { type CaseFacts, type FactEvidence, type FactOrder, isTrusted } from './case-facts';
import { type CheckResult, checkResult, known, seen } from './check-result';

const code = 'traps.alipay_number';
/** Order ids have had 17 digits or more since this year (domain sheet, section 6). */
const longIdsSince = '2018';

/**
 * An Alipay trade number, old (16 digits) or new (28 digits beginning with its day), stands where an order number should
 * (domain sheet, 5.3). The case's own number cannot be one; in the evidence it is explained and left to a person. Null
 * when there is none.
 */
export function checkAlipayNumber(facts: CaseFacts): CheckResult | null {
  const { order } = facts;
  if (isAlipayNumber(order.orderId, order)) {
    return checkResult({
      code,
      verdict: 'mismatch',
      found: [known('order', order.orderId)],
      message: sentenceFor(order.orderId),
    });
  }
  const ids = [order.orderId, ...order.items.map(({ oid }) => oid)];
  const found = facts.evidence.flatMap((evidence) => {
    if (namesTheOrder(evidence, ids)) return [];
    return evidence.fields
      .filter((field) => field.kind === 'order_id' && isTrusted(field) && isAlipayNumber(field.value, order))
      .map((field) => ({ evidence, field }));
  });
  if (!found[0]) return null;
  const message = sentenceFor(found[0].field.value);
  return checkResult({ code, verdict: 'unknown', found: found.map(seen), message, needsPerson: true });
}

/** Why a number that differs from the order's is no order number; null when it may be one. */
export function explainAlipay(found: string, order: FactOrder): Sentence | null {
  return isAlipayNumber(found, order) ? sentenceFor(found) : null;
}

function isAlipayNumber(value: string, { createdAt }: FactOrder): boolean {
  const digits = comparable('order_id', value);
  if (/^\d{16}$/.test(digits)) return formatWallTime(createdAt).slice(0, 4) >= longIdsSince;
  const day = /^(20\d\d)(\d\d)(\d\d)\d{20}$/.exec(digits);
  return day !== null && parseTime(`${day[1]}-${day[2]}-${day[3]} 00:00`) !== null;
}

function namesTheOrder({ fields }: FactEvidence, ids: readonly string[]): boolean {
  return fields.some(
    (field) =>
      field.kind === 'order_id' &&
      isTrusted(field) &&
      ids.some((id) => agreement('order_id', field.value, id) === 'same'),
  );
}

function sentenceFor(value: string): Sentence {
  const { length } = comparable('order_id', value);
  return {
    zh: `${value} 有 ${length} 位，是支付宝交易号的格式，不是订单号；请以“订单号/订单编号”旁的数字为准。`,
    en: `${value} has ${length} digits, as an Alipay trade number has, not an order number: take the number beside 订单号 or 订单编号.`,
  };
}
