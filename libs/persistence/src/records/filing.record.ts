import type { ComplaintType, EvidenceChannel } from '@juzheng/contracts';

export const filingKinds = ['complaint', 'appeal'] as const;
export type FilingKind = (typeof filingKinds)[number];

export const filingStates = [
  'unconfirmed',
  'filed',
  'under_review',
  'upheld',
  'rejected',
  'closed',
  'retracted',
] as const;
export type FilingState = (typeof filingStates)[number];

/** `none` where the complaint type needs no evidence. */
export type FilingChannel = EvidenceChannel | 'none';

/** One complaint or appeal as it was handed to the platform, and how it ended. Names no buyer: it outlives its case. */
export interface FilingRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly shopId: string;
  readonly caseId: string;
  readonly kind: FilingKind;
  readonly complaintType: ComplaintType;
  readonly channel: FilingChannel;
  /** Who filed: `user usr_…` or `key key_…`. */
  readonly operator: string;
  readonly state: FilingState;
  /** The platform's number of the complaint. */
  readonly complaintNo: string | null;
  readonly packetSha256: string | null;
  readonly filedAt: Date;
  readonly outcomeAt: Date | null;
  readonly createdAt: Date;
}
/** How many filings of one kind there are; what they add up to is counted anew by a test. */
export interface FilingFigureRecord {
  readonly shopId: string;
  readonly complaintType: ComplaintType;
  readonly channel: FilingChannel;
  readonly operator: string;
  readonly agencyId: string;
  readonly filed: number;
  readonly unconfirmed: number;
  readonly underReview: number;
  readonly upheld: number;
  readonly rejected: number;
  readonly closed: number;
  readonly appealed: number;
  readonly appealUpheld: number;
}
export type FilingPatch = Partial<Pick<FilingRecord, 'state' | 'complaintNo' | 'filedAt' | 'outcomeAt'>>;
