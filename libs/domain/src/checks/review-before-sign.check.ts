import { formatWallTime, type Sentence } from '@juzheng/contracts';
import { type CaseFacts, type FactEvidence, reviewedItem } from './case-facts';
import { parcelsOf } from './parcels';
import { type CheckResult, checkResult, type CheckValue, known, seen } from './check-result';
import { isBefore, spanOf, type TimeSpan } from './time-span';
import { timesOf } from './times';

const code = 'time.review_before_sign';

interface SignTime {
  value: CheckValue;
  span: TimeSpan;
}

/**
 * For goods said not to have arrived: the review was written before the reviewed sub-order's parcel was signed for, as
 * the order and the logistics evidence say. An offline-send parcel counts as signed when it is shipped (domain sheet,
 * 5.4): such a time proves nothing when it is earlier than the review, and all the more when even it is later.
 * Of an order that went in several parcels only logistics of the reviewed one count (5.5).
 */
export function checkReviewBeforeSign(facts: CaseFacts): CheckResult | null {
  if (facts.disputeCase.complaintType !== 'fake_review_before_receipt') return null;
  const review = spanOf(facts.review.createdAt);
  const wall = formatWallTime(facts.review.createdAt);
  const item = reviewedItem(facts.order);
  const inEvidence = timesOf(
    facts,
    ({ role }, { channel }) => role === 'signed' && (channel === 'tracking' || channel === 'red_stamp'),
  );
  const signs: SignTime[] = [
    ...(item?.signedAt
      ? [{ value: known('order', formatWallTime(item.signedAt)), span: spanOf(item.signedAt) }]
      : []),
  ];
  const parcels = parcelsOf(facts.order);
  const ofParcel = (counts: (file: FactEvidence) => boolean): SignTime[] => [
    ...signs,
    ...inEvidence.timed
      .filter(({ evidence }) => counts(evidence))
      .map((sighting) => ({ value: seen(sighting), span: sighting.span })),
  ];
  const early = ofParcel(parcels.maySpeak).filter(({ span }) => span.to <= review.to);
  const later = ofParcel(parcels.mayProve).filter(({ span }) => isBefore(review, span));
  const answer = (verdict: CheckResult['verdict'], found: readonly SignTime[], message: Sentence) =>
    checkResult({
      code,
      verdict,
      expected: known('review', wall),
      found: found.map(({ value }) => value),
      message,
      pending: signs.length + inEvidence.timed.length === 0 ? inEvidence.unsure : [],
    });
  if (early[0] && !item?.offlineSend) {
    return answer('mismatch', early, {
      zh: `签收时间 ${early[0].value.value} 不晚于评价时间 ${wall}：评价时已收到货。`,
      en: `The parcel was signed for at ${early[0].value.value}, no later than the review (${wall}): the goods had arrived.`,
    });
  }
  if (later[0]) {
    return answer('match', later, {
      zh: `评价时间 ${wall} 早于签收时间 ${later[0].value.value}。`,
      en: `The review (${wall}) was written before the parcel was signed for (${later[0].value.value}).`,
    });
  }
  return answer('unknown', early, unknownBecause(facts, early.length > 0, wall));
}

function unknownBecause({ order }: CaseFacts, offline: boolean, wall: string): Sentence {
  if (offline) {
    return {
      zh: '该包裹为线下发货，物流在发货时就显示已签收，不能证明收货时间。',
      en: 'The parcel was sent offline: its logistics show it as signed for as soon as it is shipped, which proves no receipt.',
    };
  }
  if (!reviewedItem(order) && order.items.length > 1) {
    return {
      zh: '未指明被评价的子订单，无法与其签收时间核对。',
      en: 'Nobody said which sub-order was reviewed, so its sign time cannot be compared.',
    };
  }
  return {
    zh: `没有可用的签收时间，无法与评价时间 ${wall} 核对。`,
    en: `There is no usable sign time to compare with the review (${wall}).`,
  };
}
