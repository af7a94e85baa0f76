import { formatWallTime, type Sentence } from '@juzheng/contracts';
import type { PacketFact, PacketInput, PacketItem } from '../packet-input';
import { oneLine } from '../text/one-line';

export type CaseData = Pick<PacketInput, 'orderId' | 'oid' | 'items' | 'review'>;

export const phaseNames: Readonly<Record<PacketInput['review']['phase'], Sentence>> = {
  first: { zh: '首次评价', en: 'first review' },
  followup: { zh: '追评', en: 'follow-up review' },
};

/** The sub-order the review is about: the named one, or the only one there is. */
export function reviewedItem({ oid, items }: Pick<CaseData, 'oid' | 'items'>): PacketItem | null {
  if (oid !== null) return items.find((item) => item.oid === oid) ?? null;
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** What the order and the review say by themselves, as facts: `O1`… and `R1`…, so that every sentence can cite them. */
export function caseFacts(input: CaseData): PacketFact[] {
  const { orderId, review } = input;
  const item = reviewedItem(input);
  const order = [
    fact('order_id', orderId, { zh: `订单号 ${orderId}`, en: `order ${orderId}` }),
    item?.title
      ? fact('item_title', oneLine(item.title), {
          zh: `订单商品“${oneLine(item.title)}”`,
          en: `ordered item “${oneLine(item.title)}”`,
        })
      : null,
    item?.waybill
      ? fact('tracking_no', item.waybill, { zh: `运单号 ${item.waybill}`, en: `waybill ${item.waybill}` })
      : null,
    item?.courier
      ? fact('courier', item.courier, { zh: `承运快递 ${item.courier}`, en: `courier ${item.courier}` })
      : null,
    // A parcel sent "offline" is shown as received when it is shipped (domain sheet, section 5.4).
    item?.signedAt && !item.offlineSend ? signed(item.signedAt) : null,
  ];
  const time = formatWallTime(review.createdAt);
  const phase = phaseNames[review.phase];
  const said = [
    fact('review_phase', phase.zh, { zh: phase.zh, en: phase.en }),
    fact('review_time', time, { zh: `评价时间 ${time}`, en: `reviewed ${time}` }),
    review.content.trim() === ''
      ? null
      : fact('review_content', review.content, { zh: '评价原文', en: 'text of the review' }),
    review.rating === null
      ? null
      : fact('review_rating', String(review.rating), {
          zh: `评分 ${review.rating} 分`,
          en: `rating ${review.rating}`,
        }),
  ];
  return [...numbered('O', order), ...numbered('R', said)];
}

function signed(at: Date): Omit<PacketFact, 'id'> {
  const time = formatWallTime(at);
  return fact('signed_at', time, { zh: `签收时间 ${time}`, en: `signed for ${time}` });
}

function fact(kind: string, value: string, text: Sentence): Omit<PacketFact, 'id'> {
  return {
    kind,
    value,
    text,
    evidenceNumber: null,
    page: null,
    box: null,
    checkedBy: 'machine',
    checkCode: null,
  };
}

function numbered(letter: string, facts: readonly (Omit<PacketFact, 'id'> | null)[]): PacketFact[] {
  return facts.filter((one) => one !== null).map((one, index) => ({ ...one, id: `${letter}${index + 1}` }));
}
