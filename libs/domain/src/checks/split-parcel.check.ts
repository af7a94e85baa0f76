import { formatWallTime, type Sentence } from '@juzheng/contracts';
import {
  type CaseFacts,
  type FactItem,
  isTrusted,
  reviewedItem,
  type Sighting,
  sightings,
} from './case-facts';
import { type CheckResult, checkResult, known, seen } from './check-result';
import { agreement } from './agreement';
import { gap, spanOf } from './time-span';
import { type TimedSighting, timesOf } from './times';
import { explainSplit } from './waybill.check';

const code = 'traps.split_parcel';
/** The order's clock and the courier's page may be this far apart for one signing. */
const sameSigningMs = 60_000;

/**
 * Sub-orders of one order have parcels and sign times of their own (domain sheet, 5.5): logistics evidence of another
 * sub-order proves nothing about the reviewed one. Null for an order of one parcel and without logistics evidence.
 */
export function checkSplitParcel(facts: CaseFacts): CheckResult | null {
  const { order } = facts;
  const isLogistics = ({ channel }: { channel: string }) => channel === 'tracking' || channel === 'red_stamp';
  const isSplit = new Set(order.items.map(({ waybill }) => waybill)).size > 1;
  if (!isSplit || !facts.evidence.some(isLogistics)) return null;
  const reviewed = reviewedItem(order);
  if (!reviewed) {
    const message = {
      zh: '订单分多个包裹发出，且未指明被评价的子订单，请先指明。',
      en: 'The order went in several parcels and nobody said which sub-order was reviewed: name it.',
    };
    return checkResult({ code, verdict: 'unknown', message });
  }
  const waybills = sightings(
    facts,
    (field, file) => isLogistics(file) && field.kind === 'tracking_no' && isTrusted(field),
  );
  const isOwn = ({ field }: Sighting) =>
    reviewed.waybill !== null && agreement('tracking_no', field.value, reviewed.waybill) === 'same';
  const own = waybills.filter(isOwn);
  const expected = reviewed.waybill === null ? null : known('order', reviewed.waybill);
  const strange = waybills.flatMap((sighting) => {
    const isBesideOwn = own.some(({ evidence }) => evidence.id === sighting.evidence.id);
    const message = isBesideOwn ? null : explainSplit(order, reviewed, sighting.field.value);
    return message ? [{ sighting, message }] : [];
  });
  if (strange[0]) {
    const found = strange.map(({ sighting }) => seen(sighting));
    return checkResult({ code, verdict: 'mismatch', expected, found, message: strange[0].message });
  }
  const ofOther = timesOf(facts, ({ role }, file) => role === 'signed' && isLogistics(file)).timed.flatMap(
    (sign) => signOfOther(sign, order.items, reviewed) ?? [],
  );
  if (ofOther[0]) {
    const { sign, message } = ofOther[0];
    return checkResult({ code, verdict: 'mismatch', expected, found: [seen(sign)], message });
  }
  if (own.length === 0) {
    const message = {
      zh: '订单分多个包裹发出，物流证据上没有读到被评价子订单的运单号。',
      en: 'The order went in several parcels, and the logistics evidence does not clearly show the reviewed one’s waybill.',
    };
    return checkResult({ code, verdict: 'unknown', expected, message });
  }
  const message = {
    zh: `订单分多个包裹发出，物流证据是被评价子订单 ${reviewed.oid} 的包裹。`,
    en: `The order went in several parcels; the logistics evidence is of the reviewed sub-order ${reviewed.oid}.`,
  };
  return checkResult({ code, verdict: 'match', expected, found: own.map(seen), message });
}

/** The sign time is that of another sub-order, and not the reviewed one's. */
function signOfOther(
  sign: TimedSighting,
  items: readonly FactItem[],
  reviewed: FactItem,
): { sign: TimedSighting; message: Sentence } | null {
  const isSigning = ({ signedAt }: FactItem) =>
    signedAt !== null && gap(sign.span, spanOf(signedAt)) <= sameSigningMs;
  if (!reviewed.signedAt || isSigning(reviewed)) return null;
  const other = items.find((item) => item.oid !== reviewed.oid && isSigning(item));
  if (!other) return null;
  const own = formatWallTime(reviewed.signedAt);
  return {
    sign,
    message: {
      zh: `签收时间 ${sign.field.value} 是同一订单另一子订单 ${other.oid} 的；被评价的子订单 ${reviewed.oid} 的签收时间是 ${own}。`,
      en: `The sign time ${sign.field.value} is that of another sub-order, ${other.oid}; the reviewed sub-order ${reviewed.oid} was signed for at ${own}.`,
    },
  };
}
