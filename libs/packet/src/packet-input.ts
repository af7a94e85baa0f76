import type {
  Box,
  ComplaintType,
  EvidenceChannel,
  EvidencePart,
  Platform,
  ReviewPhase,
  Sentence,
  Verdict,
} from '@juzheng/contracts';
import type { RuleOrigin } from '@juzheng/domain';

/** A sub-order. Null where the import did not say. */
export interface PacketItem {
  oid: string;
  title: string | null;
  /** Its name as people read it: `圆通`. */
  courier: string | null;
  waybill: string | null;
  signedAt: Date | null;
  /** Shown as received at the moment of shipping: its sign time proves nothing. */
  offlineSend: boolean;
}

/** Something that was verified, by the machine's checks or by a person; only these reach the description. */
export interface PacketFact {
  /** Unique in the packet: `F1`. Facts of the order (`O…`) and of the review (`R…`) are added by the packet itself. */
  id: string;
  /** A `FieldKind`, or `wording` for what the buyer demands; decides how its value is masked. */
  kind: string;
  /** One clause without its full stop; it is printed with the number of its evidence. */
  text: Sentence;
  value: string | null;
  /** Null for facts of the order or the review. */
  evidenceNumber: number | null;
  page: number | null;
  /** Pixels of the page, upright. */
  box: Box | null;
  checkedBy: 'machine' | 'person';
  checkCode: string | null;
}

/** A place in a page that is framed in the annotated copy. */
export interface PacketMark {
  factId: string | null;
  label: string;
  /** From 1. */
  page: number;
  box: Box;
  /** Painted over in the redacted copy. */
  personal: boolean;
}

interface EvidencePlace {
  id: string;
  /** Its number in the packet, from 1. */
  number: number;
  channel: EvidenceChannel;
  part: EvidencePart | null;
  /** Its place in the series of its channel and part. */
  position: number;
}

/** A file. Its pages are drawn on demand, so that one page is in memory at a time. */
export interface PacketFileEvidence extends EvidencePlace {
  fileName: string;
  mediaType: string;
  /** Of the original, hex. */
  sha256: string;
  /** Local file of the sealed original. */
  path: string;
  pages: number;
  /** PNG of a page (from 1): re-encoded, upright, without metadata. Boxes are in its pixels. */
  pagePng: (page: number) => Promise<Buffer>;
  marks: readonly PacketMark[];
}

/** A number that stands for evidence which the platform opens itself: a recording number, a proof number. */
export interface PacketReferenceEvidence extends EvidencePlace {
  reference: string;
}

export type PacketEvidence = PacketFileEvidence | PacketReferenceEvidence;

export interface PacketTimelineEntry {
  at: Date;
  text: string;
  source: 'order' | 'review' | { evidenceNumber: number };
}

export interface PacketCheck {
  code: string;
  name: string;
  verdict: Verdict;
  message: Sentence;
}

export interface PacketRequirement {
  title: string;
  /** As people read it: `齐全`. */
  status: string;
  evidenceNumbers: readonly number[];
}

/** Budgets of the rule set; null where nobody knows one. */
export interface PacketLimits {
  megabytes: number | null;
  /** Of the dossier. */
  pages: number | null;
  descriptionCharacters: number | null;
}

/** Everything a packet is made of. Times are instants and are written in Asia/Shanghai. */
export interface PacketInput {
  caseId: string;
  productVersion: string;
  shopName: string;
  platform: Platform;
  orderId: string;
  /** The sub-order the review is about, or null when nobody said. */
  oid: string | null;
  orderCreatedAt: Date | null;
  items: readonly PacketItem[];
  complaintType: ComplaintType;
  /** Its name in the platform's form. */
  complaintName: string;
  review: { phase: ReviewPhase; rating: number | null; createdAt: Date; content: string };
  /** When the packet is frozen: the only date that is in it besides those of the case. */
  preparedAt: Date;
  rules: { version: string; digest: string; origins: readonly RuleOrigin[] };
  facts: readonly PacketFact[];
  timeline: readonly PacketTimelineEntry[];
  checks: readonly PacketCheck[];
  requirements: readonly PacketRequirement[];
  evidence: readonly PacketEvidence[];
  limits: PacketLimits;
}

export function isFile(evidence: PacketEvidence): evidence is PacketFileEvidence {
  return 'path' in evidence;
}
