import { askAgainstEvidence } from './against-evidence';
import { type CaseFacts, type FactEvidence, type FactField, sightings } from './case-facts';
import type { CheckResult } from './check-result';
import { askIdentity } from './ask-identity';
import { expectedOfOrder, theOrder } from './the-order';

const isThread = ({ channel, part }: FactEvidence) => channel === 'sms' && part === 'thread';
const isBill = ({ channel, part }: FactEvidence) => channel === 'sms' && part === 'bill';
const isRowOfBill = ({ kind, role }: FactField, evidence: FactEvidence) =>
  kind === 'phone' && role === 'bill_row' && isBill(evidence);
const isTitleOfThread = ({ kind, role }: FactField, evidence: FactEvidence) =>
  kind === 'phone' && role === 'title' && isThread(evidence);

/** The number that was called or written to is the one in the order. Pages of one bill are judged together. */
export function checkPhone(facts: CaseFacts): CheckResult | null {
  return askIdentity(facts, {
    code: 'identity.phone',
    kind: 'phone',
    values: (field, evidence) =>
      field.kind === 'phone' && (!isBill(evidence) || isRowOfBill(field, evidence)),
    group: (evidence) => {
      if (isBill(evidence)) return 'bill';
      return isThread(evidence) || evidence.channel === 'phone' ? evidence.id : null;
    },
    expected: expectedOfOrder('phone', facts.order.receiverPhone),
    against: theOrder,
    isTitle: isTitleOfThread,
    isMention: (field, evidence) => isThread(evidence) && !isTitleOfThread(field, evidence),
  });
}

/** The number of the SMS thread stands in the carrier's bill, whether or not the order knows a number. */
export function checkSmsNumber(facts: CaseFacts): CheckResult | null {
  const ofThread = sightings(facts, isTitleOfThread);
  if (ofThread.length === 0 || !facts.evidence.some(isBill)) return null;
  return askAgainstEvidence(facts, ofThread, {
    code: 'identity.sms_number',
    kind: 'phone',
    values: isRowOfBill,
    group: (evidence) => (isBill(evidence) ? 'bill' : null),
    against: { zh: '短信对话', en: 'SMS thread' },
  });
}
