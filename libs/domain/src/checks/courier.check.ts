import type { Courier } from '@juzheng/contracts';
import { comparable } from './agreement';
import { type CaseFacts, type FactOrder, isTrusted, reviewedItem, sightings } from './case-facts';
import { type CheckResult, checkResult, known, seen, shown } from './check-result';
import { courierNames, courierPatterns, couriersNamed } from './courier-patterns';

const code = 'identity.courier';

/**
 * The waybill looks like one of the order's courier. The courier comes from the order, and patterns overlap: a waybill
 * that does not fit is a warning, never a contradiction (domain sheet, 5.7). A certificate signed by another courier is
 * left to a person.
 */
export function checkCourier(facts: CaseFacts): CheckResult | null {
  const waybills = sightings(
    facts,
    ({ kind }, { channel }) => kind === 'tracking_no' && (channel === 'tracking' || channel === 'red_stamp'),
  );
  const trusted = waybills.filter(({ field }) => isTrusted(field));
  const [first] = trusted;
  if (!first) return null;
  const courier = courierOf(facts.order);
  const pattern = courier && courierPatterns[courier];
  if (!courier || !pattern) {
    const message = {
      zh: '订单没有写明快递公司，无法核对运单号格式。',
      en: 'The order names no courier whose waybill pattern is known.',
    };
    return checkResult({ code, verdict: 'unknown', found: trusted.map(seen), message });
  }
  const expected = known('order', courier);
  const { zh, en } = courierNames[courier];
  const strange = trusted.filter(({ field }) => !pattern.test(comparable('tracking_no', field.value)));
  if (strange[0]) {
    const waybill = strange[0].field.value;
    const message = {
      zh: `运单号 ${waybill} 不像${zh}的单号，请留意是否识别有误或快递公司填错。`,
      en: `The waybill ${waybill} does not look like one of ${en}: it may be misread, or the order may name the wrong courier.`,
    };
    return checkResult({ code, verdict: 'unknown', expected, found: strange.map(seen), message });
  }
  const signed = signedByOther(facts, courier);
  if (signed) return { ...signed, expected };
  const waybill = first.field.value;
  return checkResult({
    code,
    verdict: trusted.length === waybills.length ? 'match' : 'unknown',
    expected,
    found: trusted.map(seen),
    message: {
      zh: `运单号 ${waybill} 符合${zh}的格式。`,
      en: `The waybill ${waybill} has the pattern of ${en}.`,
    },
  });
}

/** The courier of the reviewed parcel; when nobody named it, the courier of all parcels if it is one. */
function courierOf(order: FactOrder): Courier | null {
  const reviewed = reviewedItem(order);
  if (reviewed) return reviewed.courier;
  const [only, ...others] = [...new Set(order.items.map(({ courier }) => courier))];
  return others.length === 0 ? (only ?? null) : null;
}

/** The name at the foot of a certificate is another courier's, and the order's is not beside it. */
function signedByOther(facts: CaseFacts, courier: Courier): CheckResult | null {
  const found = facts.evidence.flatMap((file) => {
    const signatory = file.document?.kind === 'certificate' ? file.document.parts.signatory : null;
    const others = couriersNamed(signatory?.text ?? '');
    const [other] = others;
    return signatory && other && !others.includes(courier) ? [{ file, signatory, other }] : [];
  });
  if (!found[0]) return null;
  const [own, other] = [courierNames[courier], courierNames[found[0].other]];
  const message = {
    zh: `物流证明由${other.zh}署名，而订单的快递公司是${own.zh}，请人工核对。`,
    en: `The certificate is signed by ${other.en}, but the order went with ${own.en}: a person must look.`,
  };
  const values = found.map(({ file, signatory, other: name }) => shown(file, name, signatory.box));
  return checkResult({ code, verdict: 'unknown', found: values, message, needsPerson: true });
}
