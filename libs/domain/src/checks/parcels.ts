import { agreement } from './agreement';
import { type FactEvidence, type FactOrder, isTrusted, reviewedItem } from './case-facts';

/** Which logistics evidence speaks about the reviewed parcel of an order (domain sheet, 5.5). */
export interface Parcels {
  /** What the file says may count against the case: nothing shows that it is of another parcel. */
  maySpeak: (file: FactEvidence) => boolean;
  /** What the file says may count for the case: the order has one parcel, or the file bears its waybill. */
  mayProve: (file: FactEvidence) => boolean;
}

/** Sorts logistics evidence by whether it can be of the reviewed sub-order's parcel. */
export function parcelsOf(order: FactOrder): Parcels {
  const waybill = reviewedWaybill(order);
  const bears = (file: FactEvidence, wanted: string | null) =>
    wanted !== null &&
    file.fields.some(
      (field) =>
        field.kind === 'tracking_no' &&
        isTrusted(field) &&
        agreement('tracking_no', field.value, wanted) === 'same',
    );
  const isUnnamed = order.items.length > 1 && reviewedItem(order) === null;
  return {
    maySpeak: (file) => {
      if (bears(file, waybill) || order.items.length < 2) return true;
      return !isUnnamed && !order.items.some((item) => bears(file, item.waybill));
    },
    mayProve: (file) => order.items.length === 1 || bears(file, waybill),
  };
}

/** That of the reviewed sub-order, or the one that all sub-orders share. */
function reviewedWaybill(order: FactOrder): string | null {
  const reviewed = reviewedItem(order);
  if (reviewed) return reviewed.waybill;
  const [first, ...others] = order.items;
  return first && others.every(({ waybill }) => waybill === first.waybill) ? first.waybill : null;
}
