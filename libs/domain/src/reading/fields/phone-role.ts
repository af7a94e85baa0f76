import type { FieldRole } from '../reading';
import type { Label } from '../text/labels';
import { above, isStatusBar, leftOf, middle } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { ParserPage } from './field-candidate';

/** Words for people who are not the buyer, with little between them and the number. */
const somebodyElse =
  /(?:快递员|快递小哥|小哥|派[件送][员人]|揽[件收][员人]|收件员|配送员|投递员|业务员|小件员|经办人?|网点|站点|营业部|驿站|代收点|客服|热线|服务电话|售后电话|投诉|寄件|发件|卖家|店铺)[^\d]{0,16}$/;
const receiver = /收[件货]|收方/;

/** Whether the words before a number, or those of the cell beside or above it, say that it is the receiver's. */
function isReceivers(page: ParserPage, segment: TextSegment, start: number): boolean {
  const before = segment.text.slice(0, start);
  // 收件员 takes parcels in, 收件时间 is a time.
  const words = [
    before,
    leftOf(page.layout, segment)?.text ?? '',
    above(page.layout, segment)?.text ?? '',
  ].map((text) => text.replace(/收件员|收件时间/g, ''));
  return receiver.test(words[0] ?? '') || words.slice(1).some((text) => receiver.test(text.slice(-12)));
}

function billRole(label: Label | null): FieldRole {
  // The number above the table has its label beside it, the numbers in the rows at most the head of their column. A
  // bare 主叫 beside a number is the cell of a row: it says who called.
  const inRow =
    !label || label.place === 'above' || (label.place === 'left' && /^[主被]叫$/.test(label.text));
  if (inRow) return 'bill_row';
  return label.meaning === 'own_phone' ? 'other' : 'plain';
}

/**
 * Whose number it is: on a bill the numbers in the rows are `bill_row`, on top of a thread the number is its `title`;
 * those of couriers, hotlines and the shop itself, which say nothing about the buyer, are `other`. On the pages of a
 * courier a number is the buyer's only where the words about it say so.
 * @param start where the number stands in the segment's text
 */
export function phoneRole(
  page: ParserPage,
  segment: TextSegment,
  start: number,
  label: Label | null,
): FieldRole {
  if (page.kind === 'bill') return billRole(label);
  if (label?.meaning === 'service_phone' || label?.meaning === 'own_phone' || label?.meaning === 'courier') {
    return 'other';
  }
  if (page.kind === 'certificate' || page.kind === 'tracking_record') {
    return isReceivers(page, segment, start) ? 'plain' : 'other';
  }
  if (somebodyElse.test(segment.text.slice(0, start))) return 'other';
  const onTop = middle(segment).y < 0.6 * page.layout.width && !isStatusBar(page.layout, segment);
  if (page.kind === 'thread' && !label && onTop && segment.page === 1) return 'title';
  return 'plain';
}
