import type { FieldKind } from '@juzheng/contracts';

/**
 * From this confidence on a settled value of each kind is accepted without a person.
 *
 * Measured in November 2026 on 330 values drawn in ten qualities, most of them bad (letters of 12–16 px, light grey,
 * JPEG 25–50, blurred, scaled down), read by the reader pool. Highest confidence of a wrong value / share of the right
 * ones above the threshold: order ids 0.25 / 51 of 58, times none wrong / 52 of 58, phone numbers 0.33 / 45 of 48,
 * waybills 0.43 / 40 of 45. Wrong WeChat ids were read with up to 0.85, but all had look-alikes (0 O 1 l I), which the
 * parser doubts; wrong nicks with up to 0.82, all Chinese of less than 18 px, which it doubts as well, and 0.53 after
 * that. QQ numbers are digits as order ids are; recording and proof numbers have letters as WeChat ids have.
 */
export const acceptanceThresholds: Readonly<Record<FieldKind, number>> = {
  order_id: 0.5,
  timestamp: 0.6,
  buyer_nick: 0.55,
  wechat_id: 0.65,
  qq_number: 0.5,
  phone: 0.5,
  tracking_no: 0.5,
  recording_no: 0.65,
  proof_no: 0.65,
};
