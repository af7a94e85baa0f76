import { newId } from '@juzheng/contracts';
import type { CaseTransition, DisputeCaseRecord, ReviewRecord, ShopRecord } from '@juzheng/persistence';
import { anOrderId, dayMs, someDay } from './basics';

/** A first review of one star, written the day before `someDay`. */
export function aReview(shop: ShopRecord, changes: Partial<ReviewRecord> = {}): ReviewRecord {
  const orderId = changes.orderId ?? anOrderId();
  return {
    id: newId('review'),
    agencyId: shop.agencyId,
    shopId: shop.id,
    orderId,
    oid: orderId,
    phase: 'first',
    rating: 1,
    content: '不退款就给差评，垃圾店铺',
    reviewedAt: new Date(someDay.getTime() - dayMs),
    ...changes,
  };
}

/** A case about a review, as it is right after it was opened. */
export function aCase(review: ReviewRecord, changes: Partial<DisputeCaseRecord> = {}): DisputeCaseRecord {
  return {
    id: newId('disputeCase'),
    agencyId: review.agencyId,
    shopId: review.shopId,
    orderId: review.orderId,
    oid: review.oid,
    reviewId: review.id,
    complaintType: 'extortion_for_improper_benefit',
    phase: review.phase,
    state: 'collecting',
    stateReason: { zh: '请上传旺旺聊天截图。', en: 'Upload screenshots of the Wangwang chat.' },
    version: 1,
    rulesDigest: null,
    holdReason: null,
    dueBecause: null,
    windowEndsAt: null,
    dueAt: new Date(someDay.getTime() + 29 * dayMs),
    createdAt: someDay,
    updatedAt: someDay,
    ...changes,
  };
}

/** A transition of a case, to `reading` because evidence was added. */
export function aTransition(
  disputeCase: DisputeCaseRecord,
  changes: Partial<Omit<CaseTransition, 'event'>> & { event?: Partial<CaseTransition['event']> } = {},
): CaseTransition {
  const { event, ...rest } = changes;
  return {
    case: disputeCase,
    to: 'reading',
    stateReason: { zh: '正在识别截图。', en: 'The screenshots are being read.' },
    ...rest,
    event: {
      command: 'add_evidence',
      commandId: newId('command'),
      actor: 'system',
      at: new Date(someDay.getTime() + 60_000),
      ...event,
    },
  };
}
