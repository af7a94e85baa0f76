import { formatWallTime } from '@juzheng/contracts';
import { type CaseFacts, reviewedItem } from './case-facts';
import { type CheckResult, checkResult, known } from './check-result';

const code = 'traps.offline_send';

/**
 * A parcel sent offline shows 已签收 as soon as it is shipped (domain sheet, 5.4): no sign time of it proves receipt.
 * Never more than unknown; where the review is claimed to be older than the receipt, and the order's sign time says
 * otherwise, a person decides. Null for other parcels.
 */
export function checkOfflineSend(facts: CaseFacts): CheckResult | null {
  const reviewed = reviewedItem(facts.order);
  const parcels = reviewed ? [reviewed] : facts.order.items;
  const offline = parcels.filter(({ offlineSend }) => offlineSend);
  if (offline.length === 0) return null;
  const isUnreceived = facts.disputeCase.complaintType === 'fake_review_before_receipt';
  const hasLogistics = facts.evidence.some(
    ({ channel }) => channel === 'tracking' || channel === 'red_stamp',
  );
  if (!isUnreceived && !hasLogistics) return null;
  const signs = offline.flatMap(({ signedAt }) => signedAt ?? []);
  const isEarly = signs.some((signedAt) => signedAt <= facts.review.createdAt);
  const message = {
    zh: '该包裹为线下发货，物流一发货就显示“已签收”，签收时间不能证明买家已收到货；请用快递公司红章证明或旺旺聊天说明实际收货情况。',
    en: 'The parcel was sent offline: its logistics say “signed for” as soon as it is shipped, so that no sign time proves receipt; show it by the courier’s certificate or the Wangwang talk.',
  };
  const found = signs.map((signedAt) => known('order', formatWallTime(signedAt)));
  return checkResult({ code, verdict: 'unknown', found, message, needsPerson: isUnreceived && isEarly });
}
