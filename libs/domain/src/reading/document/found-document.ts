import type { Box } from '@juzheng/contracts';

/** Words of a document with their place, in pixels of their page. */
export interface FoundText {
  text: string;
  page: number;
  box: Box;
}

/** `time` is normalised as a timestamp field is; null when the text is no full date. */
export interface FoundMoment extends FoundText {
  time: string | null;
}

/** A ring of red as a courier's seal leaves it, in pixels of the picture. */
export interface FoundSeal {
  page: number;
  box: Box;
}

/** What a red-stamp certificate must say (domain sheet, section 3). */
export const certificateParts = [
  'waybill',
  'item',
  'logistics_times',
  'state',
  'stated_time',
  'issue_time',
  'signatory',
] as const;
export type CertificatePart = (typeof certificateParts)[number];

export interface FoundCertificate {
  kind: 'certificate';
  parts: Readonly<Record<CertificatePart, FoundText | null>>;
  /** Null when the reading was made before seals were looked for. */
  seals: readonly FoundSeal[] | null;
}

/** One call as Ancun lists it; null is what the page does not show. */
export interface CallRecord {
  number: FoundText | null;
  caller: FoundText | null;
  called: FoundText | null;
  start: FoundMoment | null;
  end: FoundMoment | null;
  duration: (FoundText & { seconds: number | null }) | null;
  remark: FoundText | null;
  /** What a listener needs to fetch the recording, and until when. */
  code: FoundText | null;
  expires: FoundMoment | null;
}

export interface FoundRecording {
  kind: 'recording';
  /** One for a page of details, several for a list; empty when nothing could be told apart. */
  records: readonly CallRecord[];
}

export interface FoundBill {
  kind: 'bill';
  carrier: 'mobile' | 'unicom' | 'telecom' | null;
  service: 'sms' | 'call' | null;
  heading: FoundText | null;
  /** `YYYY-MM`, those that the head of the bill names. */
  months: readonly string[];
  period: FoundText | null;
  /** Whose bill it is: the shop's own number. */
  number: FoundText | null;
}

export const nodeKinds = ['picked_up', 'in_transit', 'out_for_delivery', 'signed', 'other'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface TrackingNode extends FoundMoment {
  kind: NodeKind;
}

export interface FoundTracking {
  kind: 'tracking';
  /** From the top of the picture down. */
  nodes: readonly TrackingNode[];
  /** Whose page it is: the courier's own, or one that does not count (domain sheet, section 3). */
  site: 'courier' | 'platform' | null;
  /** The words that say so. */
  siteMark: FoundText | null;
}

export interface FoundReview {
  kind: 'review';
  /** 初次评价 and 追评 of the first review on the page. */
  first: FoundMoment | null;
  followup: FoundMoment | null;
}

/** A talk or page that shows its 举证号. */
export interface FoundProof {
  kind: 'proof';
  number: FoundText;
}

/** What a picture says as a document, beyond single values; stored with the reading. */
export type FoundDocument =
  FoundCertificate | FoundRecording | FoundBill | FoundTracking | FoundReview | FoundProof;
