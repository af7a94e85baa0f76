import { checkAdmission } from './admission.check';
import { checkAfterOrder } from './after-order.check';
import { checkAfterReview, checkCallAfterReview } from './after-review.check';
import { checkAlipayNumber } from './alipay-number.check';
import { checkBuyerNick } from './buyer-nick.check';
import { type CaseFacts, inFixedOrder } from './case-facts';
import { checkCaseWindow } from './case-window.check';
import { checkCertificateParts } from './certificate-parts.check';
import { checkCertificateOrder } from './certificate.check';
import { checkQqAccount, checkWechatAccount } from './chat-account.check';
import { type CheckCode, checkCodes } from './check-codes';
import type { CheckResult } from './check-result';
import { checkCourier } from './courier.check';
import { checkChatMonotone, checkNotFuture, checkWangwangAge } from './message-order.check';
import { checkMaskedNick, checkNearNick } from './nick-traps.check';
import { checkOfflineSend } from './offline-send.check';
import { checkOrderId } from './order-id.check';
import { checkPhone, checkSmsNumber } from './phone.check';
import { checkRecordingExpiry, checkRecordingParts } from './recording.check';
import { checkReviewBeforeSign } from './review-before-sign.check';
import { checkReviewPhase } from './review-phase.check';
import { checkSeries, checkSeriesMonotone } from './series.check';
import { checkBillMonth, checkSmsBillRows } from './sms-bill.check';
import { checkSplitParcel } from './split-parcel.check';
import { checkOffsiteSet, checkSmsSet } from './talk-sets.check';
import { checkTrackingNodes } from './tracking-nodes.check';
import { checkTrackingOrder } from './tracking-order.check';
import { checkWaybill } from './waybill.check';
import { checkWindow } from './window.check';

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
  'time.admission_after_review': checkAdmission,
  'time.call_after_review': checkCallAfterReview,
  'time.recording_expiry': checkRecordingExpiry,
  'time.not_future': checkNotFuture,
  'time.case_window': checkCaseWindow,
  'time.chat_monotone': checkChatMonotone,
  'time.series_monotone': checkSeriesMonotone,
  'time.wangwang_90_days': checkWangwangAge,
  'time.sms_bill_rows': checkSmsBillRows,
  'time.bill_month': checkBillMonth,
  'time.certificate_order': checkCertificateOrder,
  'time.tracking_order': checkTrackingOrder,
  'time.review_before_sign': checkReviewBeforeSign,
  'completeness.window': checkWindow,
  'completeness.series': checkSeries,
  'completeness.offsite_set': checkOffsiteSet,
  'completeness.sms_set': checkSmsSet,
  'completeness.recording': checkRecordingParts,
  'completeness.certificate': checkCertificateParts,
  'completeness.tracking_nodes': checkTrackingNodes,
  'traps.masked_nick': checkMaskedNick,
  'traps.near_nick': checkNearNick,
  'traps.alipay_number': checkAlipayNumber,
  'traps.split_parcel': checkSplitParcel,
  'traps.offline_send': checkOfflineSend,
  'traps.review_phase': checkReviewPhase,
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
