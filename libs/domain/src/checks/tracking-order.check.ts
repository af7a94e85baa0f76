import type { CaseFacts } from './case-facts';
import { type CheckResult, checkResult, seen } from './check-result';
import { isBefore } from './time-span';
import { byEvidence, type TimedSighting, timesOf } from './times';

const code = 'time.tracking_order';

/**
 * The nodes of a tracking record are in time order, from the top or from the bottom, and the parcel was picked up before
 * it was signed for. Null with fewer than two times.
 */
export function checkTrackingOrder(facts: CaseFacts): CheckResult | null {
  const records = byEvidence(timesOf(facts, (_field, { channel }) => channel === 'tracking'))
    .map(({ timed }) => nodesOf(timed))
    .filter((nodes) => nodes.length > 1);
  if (records.length === 0) return null;
  const wrong = records.flatMap((nodes) => outOfOrder(nodes) ?? []);
  const [one, two] = wrong;
  if (one && two) {
    const message = {
      zh: `物流节点时间顺序不对：${one.field.value} 与 ${two.field.value}。`,
      en: `The tracking nodes are not in time order: ${one.field.value} and ${two.field.value}.`,
    };
    return checkResult({ code, verdict: 'mismatch', found: wrong.map(seen), message });
  }
  const message = { zh: '物流节点时间顺序正确。', en: 'The tracking nodes are in time order.' };
  const found = records.flatMap((nodes) => [...nodes.slice(0, 1), ...nodes.slice(-1)]).map(seen);
  return checkResult({ code, verdict: 'match', found, message });
}

/**
 * The times that belong to the list itself: a page may also show above or below when it was asked or printed. Events
 * mark the list's ends; with one event the list lies on its longer side.
 */
function nodesOf(timed: readonly TimedSighting[]): readonly TimedSighting[] {
  const events = timed.flatMap(({ field }, at) =>
    field.role === 'picked_up' || field.role === 'signed' ? [at] : [],
  );
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) return timed;
  if (new Set(events.map((at) => timed[at]?.field.role)).size > 1) return timed.slice(first, last + 1);
  return first < timed.length - 1 - last ? timed.slice(first) : timed.slice(0, last + 1);
}

/** Two nodes that show that neither direction holds, or that the end came before the start; null when all is well. */
function outOfOrder(nodes: readonly TimedSighting[]): [TimedSighting, TimedSighting] | null {
  const pickedUp = nodes.find(({ field }) => field.role === 'picked_up');
  const signed = nodes.find(({ field }) => field.role === 'signed');
  if (pickedUp && signed && isBefore(signed.span, pickedUp.span)) return [pickedUp, signed];
  const pairs = nodes.slice(1).flatMap((node, at) => {
    const above = nodes[at];
    return above ? [{ above, node }] : [];
  });
  const rising = pairs.filter(({ above, node }) => isBefore(above.span, node.span));
  const falling = pairs.filter(({ above, node }) => isBefore(node.span, above.span));
  // The rarer direction is the mistake.
  const [odd] = rising.length < falling.length ? rising : falling;
  return rising.length > 0 && falling.length > 0 && odd ? [odd.above, odd.node] : null;
}
