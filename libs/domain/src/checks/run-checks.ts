import { checkAfterOrder } from './after-order.check';
import { checkAfterReview, checkCallAfterReview } from './after-review.check';
import { checkBuyerNick } from './buyer-nick.check';
import { type CaseFacts, inFixedOrder } from './case-facts';
import { checkCertificateOrder } from './certificate.check';
import { checkQqAccount, checkWechatAccount } from './chat-account.check';
import { type CheckCode, checkCodes, type CheckResult } from './check-result';
import { checkCourier } from './courier.check';
import { checkChatMonotone, checkNotFuture, checkWangwangAge } from './message-order.check';
import { checkOrderId } from './order-id.check';
import { checkPhone, checkSmsNumber } from './phone.check';
import { checkReviewBeforeSign } from './review-before-sign.check';
import { checkBillMonth, checkSmsBillRows } from './sms-bill.check';
import { checkTrackingOrder } from './tracking-order.check';
import { checkWaybill } from './waybill.check';

/** One question put to the facts; null when nothing in the case is about it. */
export type CaseCheck = (facts: CaseFacts) => CheckResult | null;

/** Every check by its code. */
export const checks: Readonly<Record<CheckCode, CaseCheck>> = {
  'identity.order_id': checkOrderId,
  'identity.buyer_nick': checkBuyerNick,
  'identity.phone': checkPhone,
  'identity.sms_number': checkSmsNumber,
  'identity.waybill': checkWaybill,
  'identity.courier': checkCourier,
  'identity.wechat_account': checkWechatAccount,
  'identity.qq_account': checkQqAccount,
  'time.after_order': checkAfterOrder,
  'time.after_review': checkAfterReview,
  'time.call_after_review': checkCallAfterReview,
  'time.not_future': checkNotFuture,
  'time.chat_monotone': checkChatMonotone,
  'time.wangwang_90_days': checkWangwangAge,
  'time.sms_bill_rows': checkSmsBillRows,
  'time.bill_month': checkBillMonth,
  'time.certificate_order': checkCertificateOrder,
  'time.tracking_order': checkTrackingOrder,
  'time.review_before_sign': checkReviewBeforeSign,
};

/**
 * Compares all evidence that was read with the order, the review and itself (domain sheet, sections 3 and 5).
 * Deterministic: one result at most per code, in the order of `checkCodes`, and the order of the evidence does not
 * matter. Unknown is a legal answer and never counts as a match.
 */
export function runChecks(facts: CaseFacts): CheckResult[] {
  const ordered = inFixedOrder(facts);
  return checkCodes.flatMap((code) => checks[code](ordered) ?? []);
}
