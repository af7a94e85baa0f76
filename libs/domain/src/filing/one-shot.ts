import type { ReviewPhase } from '@juzheng/contracts';

/** What a review is of: a whole order, or one sub-order of it. Order ids are unique in a shop. */
export interface ReviewSubject {
  orderId: string;
  /** Null when the order's items are not known. */
  oid: string | null;
  phase: ReviewPhase;
}

/** Keys of one complaint within its shop; short, ASCII, and personal data (order ids): store a hash of shop and key. */
export interface OneShotKeys {
  /** What this complaint is kept under; unique in its shop. */
  own: string;
  /** What a complaint about the order as a whole is kept under, and what all complaints about the order have in common. */
  wholeOrder: string;
}

/**
 * The keys that make a second complaint for the same review impossible (domain sheet, section 1: one shot for each review
 * and phase). A complaint conflicts with another one in the same shop when
 * - their `own` keys are the same, or
 * - either's `own` is the other's `wholeOrder`: a case opened before the order's items were known may be about any of them.
 *
 * So a writer, in one transaction that holds a lock on `wholeOrder`, refuses when a row has this `own`, or has `own` equal
 * to this `wholeOrder`, or, for a complaint about a whole order, has the same `wholeOrder` at all. How many items an order
 * has is no part of it: that may change after the case was opened. An order of one item may have its own number as the
 * sub-order's, so the two levels are marked apart.
 */
export function oneShotKeys({ orderId, oid, phase }: ReviewSubject): OneShotKeys {
  const wholeOrder = `${orderId}:${phase}:order`;
  return { own: oid === null ? wholeOrder : `${oid}:${phase}`, wholeOrder };
}

/** Whether two complaints of one shop may be about the same review, so that only the first may be filed. */
export function isSameReview(a: ReviewSubject, b: ReviewSubject): boolean {
  const [one, other] = [oneShotKeys(a), oneShotKeys(b)];
  return one.own === other.own || one.own === other.wholeOrder || other.own === one.wholeOrder;
}
