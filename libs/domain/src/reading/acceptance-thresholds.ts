import type { FieldKind } from '@juzheng/contracts';

/**
 * From this confidence on a settled value of each kind is accepted without a person.
 *
 * Measured on 330 values drawn in ten qualities (letters of 12–16 px, grey on white, JPEG 25–50, blurred, scaled down)
 * and read with tesseract.js 7.0.0 at twice the size. Highest confidence of a wrong value / confidence that nine of ten
 * right values had: order ids 0.34 / 0.51, phone numbers none wrong / 0.83, waybills 0.27 / 0.63, times 0.59 / 0.38.
 * Wrong WeChat ids had up to 0.89, all with look-alikes (0 O 1 l I) or in the wrong case, which the parser handles;
 * wrong nicks had up to 0.77, all in Chinese of less than 18 px, likewise. QQ numbers are digits as order ids are;
 * recording and proof numbers have letters as WeChat ids have.
 */
export const acceptanceThresholds: Readonly<Record<FieldKind, number>> = {
  order_id: 0.5,
  timestamp: 0.6,
  buyer_nick: 0.52,
  wechat_id: 0.65,
  qq_number: 0.5,
  phone: 0.5,
  tracking_no: 0.5,
  recording_no: 0.65,
  proof_no: 0.65,
};
