import type {
  Box,
  ComplaintType,
  Courier,
  EvidenceChannel,
  EvidencePart,
  EvidenceState,
  FieldKind,
  FieldStatus,
  ReviewPhase,
} from '@juzheng/contracts';
import type { FoundDocument } from '../reading/document/found-document';
import type { FieldRole, FoundMessage, FoundWindow } from '../reading/reading';
import { partOf } from '../requirements/channel-rules';
import { byEvidenceOrder, compareText } from '../requirements/evidence-order';
import type { RuleSet } from '../rules/rule-set';

/** A value found in a picture, as the checks see it. */
export interface FactField {
  id: string;
  kind: FieldKind;
  role: FieldRole;
  /** What counts now: the person's correction, else the normalised reading; see `effectiveValue`. */
  value: string;
  /** 0–1 */
  confidence: number;
  page: number;
  /** Pixels of its page. */
  box: Box;
  status: FieldStatus;
}

export interface FactEvidence {
  id: string;
  channel: EvidenceChannel;
  part: EvidencePart | null;
  position: number;
  state: EvidenceState;
  fields: readonly FactField[];
  /** What the reading says of the picture as a whole. Left out or null: not known, which proves nothing. */
  window?: FoundWindow | null;
  messages?: readonly FoundMessage[];
  /** 64 hexadecimal digits. */
  pictureHash?: string | null;
  document?: FoundDocument | null;
  createdAt?: Date;
}

/** One sub-order. Each has its own parcel; null where the import did not say. */
export interface FactItem {
  oid: string;
  courier: Courier | null;
  waybill: string | null;
  signedAt: Date | null;
  offlineSend: boolean;
}

export interface FactOrder {
  orderId: string;
  buyerNick: string | null;
  receiverPhone: string | null;
  createdAt: Date;
  items: readonly FactItem[];
  /** The sub-order that the review is about, or null when nobody said. */
  reviewedOid: string | null;
}

/** Everything the checks look at. Order times and the review's are instants; times in pictures are Asia/Shanghai text. */
export interface CaseFacts {
  disputeCase: { complaintType: ComplaintType };
  order: FactOrder;
  review: {
    phase: ReviewPhase;
    createdAt: Date;
    content: string;
    /** When the first review was written, where this is its follow-up and the shop knows. */
    firstCreatedAt?: Date | null;
  };
  evidence: readonly FactEvidence[];
  /** In force for this case. */
  rules: RuleSet;
  now: Date;
}

/** A value together with the file it stands in. */
export interface Sighting {
  evidence: FactEvidence;
  field: FactField;
}

/** The value that counts for a stored field: what a person put in its place, else what was read. */
export function effectiveValue(field: {
  normalized: string;
  correctedValue: string | null;
  status: FieldStatus;
}): string {
  return field.status === 'corrected' && field.correctedValue !== null
    ? field.correctedValue
    : field.normalized;
}

/** The machine is sure of it, or a person vouched for it. */
export function isTrusted({ status }: FactField): boolean {
  return status === 'accepted' || status === 'confirmed' || status === 'corrected';
}

/** Nobody has looked yet: such a value proves nothing in either direction. */
export function isPending({ status }: FactField): boolean {
  return status === 'needs_person';
}

/** The sub-order the review is about: the named one, or the only one there is; null when that is not known. */
export function reviewedItem({ items, reviewedOid }: FactOrder): FactItem | null {
  if (reviewedOid !== null) return items.find(({ oid }) => oid === reviewedOid) ?? null;
  return items.length === 1 ? (items[0] ?? null) : null;
}

/**
 * The same facts in one fixed order, with every part named that can be told, only files that were read and only values
 * that no person rejected: whatever the order of upload or of database rows, the checks see the same.
 */
export function inFixedOrder(facts: CaseFacts): CaseFacts {
  const evidence = facts.evidence
    .filter(({ state }) => state === 'read')
    .map((item) => ({
      ...item,
      part: partOf(item),
      fields: item.fields.filter(({ status }) => status !== 'rejected').toSorted(byPlace),
    }))
    .toSorted(byEvidenceOrder);
  return { ...facts, evidence };
}

/** All sightings that pass, in the order of the evidence and then from the top of the picture down. */
export function sightings(
  facts: CaseFacts,
  passes: (field: FactField, evidence: FactEvidence) => boolean,
): Sighting[] {
  return facts.evidence.flatMap((evidence) =>
    evidence.fields.filter((field) => passes(field, evidence)).map((field) => ({ evidence, field })),
  );
}

/** From the top of the first page down, for `sort`. */
export function byPlace(a: FactField, b: FactField): number {
  return a.page - b.page || a.box[1] - b.box[1] || a.box[0] - b.box[0] || compareText(a.id, b.id);
}
