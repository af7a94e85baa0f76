import type { Sentence } from '@juzheng/contracts';
import { type Agreement, agreement, best } from './agreement';
import { type CaseFacts, type FactItem, type FactOrder, reviewedItem } from './case-facts';
import type { CheckResult } from './check-result';
import { askIdentity } from './ask-identity';
import type { IdentityQuestion } from './identity-question';
import { expectedOfOrder, theOrder } from './the-order';

/** The waybill in the logistics evidence is that of the reviewed sub-order's parcel (domain sheet, 5.5). */
export function checkWaybill(facts: CaseFacts): CheckResult | null {
  return askIdentity(facts, {
    code: 'identity.waybill',
    kind: 'tracking_no',
    values: ({ kind }) => kind === 'tracking_no',
    group: ({ channel, id }) => (channel === 'tracking' || channel === 'red_stamp' ? id : null),
    against: theOrder,
    ...comparison(facts.order),
  });
}

function comparison(order: FactOrder): Pick<IdentityQuestion, 'expected' | 'explain'> {
  const reviewed = reviewedItem(order);
  if (reviewed) {
    return {
      expected: expectedOfOrder('tracking_no', reviewed.waybill),
      explain: (found, how) => (how === 'same' ? null : explainSplit(order, reviewed, found)),
    };
  }
  const waybills = order.items.flatMap(({ waybill }) => waybill ?? []);
  const [only, ...others] = [...new Set(waybills)];
  const allKnown = waybills.length === order.items.length;
  if (only === undefined) return { expected: null };
  if (allKnown && others.length === 0) return { expected: expectedOfOrder('tracking_no', only) };
  return {
    expected: { value: null, compare: (found) => amongParcels(waybills, allKnown, found) },
    explain: (found, how) => explainUnnamed(found, how),
  };
}

/** Nobody said which parcel is meant: one of them merely fits, and none of them contradicts only when all are known. */
function amongParcels(waybills: readonly string[], allKnown: boolean, found: string): Agreement {
  const how = best(waybills.map((waybill) => agreement('tracking_no', found, waybill)));
  return how === 'same' || !allKnown ? 'fits' : how;
}

/** Says which other sub-order of the same order a waybill belongs to; null when it belongs to none. */
export function explainSplit({ items }: FactOrder, reviewed: FactItem, found: string): Sentence | null {
  const other = items.find(
    ({ oid, waybill }) =>
      oid !== reviewed.oid && waybill !== null && agreement('tracking_no', found, waybill) === 'same',
  );
  if (!other) return null;
  return {
    zh: `运单号 ${found} 是同一订单另一子订单 ${other.oid} 的包裹；被评价的子订单 ${reviewed.oid} 的运单号是 ${reviewed.waybill}。`,
    en: `The waybill ${found} is the parcel of another sub-order, ${other.oid}; the reviewed sub-order ${reviewed.oid} went with ${reviewed.waybill}.`,
  };
}

function explainUnnamed(found: string, how: Agreement): Sentence {
  if (how !== 'fits') {
    return {
      zh: `运单号 ${found} 不是该订单任何一个包裹的运单号。`,
      en: `The waybill ${found} belongs to no parcel of this order.`,
    };
  }
  return {
    zh: `订单分多个包裹，且未指明被评价的子订单，运单号 ${found} 还不能作为证明；请先指明子订单。`,
    en: `The order went in several parcels and nobody said which sub-order was reviewed, so the waybill ${found} proves nothing yet: name the sub-order.`,
  };
}
