import type { CallRecord, FoundText } from '../reading/document/found-document';
import { agreement } from './agreement';
import type { CaseFacts, FactEvidence, FactField } from './case-facts';
import { isAt, trustedAt } from './reading-places';

/** A page of Ancun with the call on it that this case is about. */
export interface FoundCall {
  file: FactEvidence;
  record: CallRecord;
}

/** The files of recordings that were read, each with the call it is about: its only one, or that to the order's number. */
export function callsOf(facts: CaseFacts): FoundCall[] {
  return facts.evidence.flatMap((file): FoundCall[] => {
    const record = file.channel === 'phone' ? callOf(facts, file) : null;
    return record ? [{ file, record }] : [];
  });
}

/** Null when the file lists several calls and none, or nobody knows which, is to the buyer. */
function callOf({ order }: CaseFacts, file: FactEvidence): CallRecord | null {
  const records = file.document?.kind === 'recording' ? file.document.records : [];
  const [only, ...others] = records;
  if (others.length === 0) return only ?? null;
  const phone = order.receiverPhone;
  const isToBuyer = ({ called }: CallRecord) => {
    const number = trustedAt(file, 'phone', called)?.value ?? called?.text;
    return phone !== null && number !== undefined && agreement('phone', number, phone) === 'same';
  };
  return records.find(isToBuyer) ?? null;
}

/** The time is that of the call itself, not of another one on its page or of the end of its keeping. */
export function isTimeOfCall(facts: CaseFacts): (field: FactField, file: FactEvidence) => boolean {
  const calls = callsOf(facts);
  return (field, file) => {
    const call = calls.find((each) => each.file.id === file.id)?.record;
    const isRead = file.document?.kind === 'recording' && file.document.records.length > 0;
    if (!isRead) return true;
    if (!call) return false;
    if (call.start === null && call.end === null) return !isAt(field, call.expires);
    return isAt(field, call.start) || isAt(field, call.end);
  };
}

/** The value stands beside another call of a list: what is noted there is about somebody else. */
export function isOfOtherCall(facts: CaseFacts): (field: FactField, file: FactEvidence) => boolean {
  const calls = callsOf(facts);
  return (field, { id, document }) => {
    const records = document?.kind === 'recording' ? document.records : [];
    const own = calls.find(({ file }) => file.id === id)?.record;
    return records.some((record) => record !== own && partsOf(record).some((part) => isAt(field, part)));
  };
}

function partsOf({
  number,
  caller,
  called,
  start,
  end,
  duration,
  remark,
  code,
  expires,
}: CallRecord): (FoundText | null)[] {
  return [number, caller, called, start, end, duration, remark, code, expires];
}
