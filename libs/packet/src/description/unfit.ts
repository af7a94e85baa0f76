import type { ComplaintType } from '@juzheng/contracts';
import type { PacketFact } from '../packet-input';
import { isPersonal } from '../text/mask-personal';
import { oneLine } from '../text/one-line';

export type UnfitReason = 'no_evidence' | 'personal_data' | 'payment_wording';

const pay =
  /退款|退钱|退一半|返现|红包|转账|赔|补偿|支付|付款|付钱|给钱|打钱|打款|收钱|优惠券|好处费?|\d+\s*(?:元|块)/u;
const unsay =
  /(?:删|撤|消除|去掉|隐藏|清除).{0,8}评|评(?:价|论|语)?.{0,6}(?:删|撤|消除|去掉)|改.{0,4}(?:评|好评)|(?:换|买).{0,4}(?:好评|删评)/u;
const byBuyer = /^(?:买家|对方|评价人|评价者|该用户)/u;
/** The seller as the one who acts, not as the one from whom something is asked. */
const bySeller =
  /(?<!要求|让|叫|向|逼|迫|威胁|索要|找)(?:本店|我店|我们|商家|卖家|客服|店铺|店主|掌柜).{0,10}(?:愿|同意|答应|承诺|可以?|能|已|会|提出|表示|给)/u;

/**
 * Does this text speak of money for taking a review back, other than as the buyer's demand? Such words are never ours
 * (domain sheet, section 1), and would hurt the case.
 */
export function offersPayment(text: string): boolean {
  if (!pay.test(text) || !unsay.test(text)) return false;
  return !byBuyer.test(text) || bySeller.test(text);
}

/** Why a fact is not for the description; null when it may be said. */
export function unfit(
  fact: PacketFact,
  complaintType: ComplaintType,
  clause: string,
  review: string,
): UnfitReason | null {
  if (fact.evidenceNumber === null || clause === '') return 'no_evidence';
  if (fact.kind === 'offer' || offersPayment(clause)) return 'payment_wording';
  if (complaintType !== 'privacy_leak') return null;
  // In a complaint about leaked data nothing of it may stand in our own text (domain sheet, section 2).
  const names = isPersonal(fact.kind) || clause.includes('*');
  return names || repeats(clause, oneLine(review)) ? 'personal_data' : null;
}

/** Do six characters in a row of the clause stand in the review too? */
function repeats(clause: string, review: string): boolean {
  const length = 6;
  return Array.from({ length: Math.max(0, clause.length - length + 1) }, (_, at) =>
    clause.slice(at, at + length),
  ).some((part) => review.includes(part));
}
