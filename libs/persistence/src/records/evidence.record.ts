import type {
  Box,
  Check,
  EvidenceChannel,
  EvidencePart,
  EvidenceState,
  FieldKind,
  FieldStatus,
  Sentence,
  Verdict,
} from '@juzheng/contracts';
import type {
  FieldRole,
  FoundDocument,
  FoundMessage,
  FoundSeal,
  FoundWindow,
  PageTilt,
  ReadLine,
} from '@juzheng/domain';

export const partSources = ['given', 'read'] as const;
export type PartSource = (typeof partSources)[number];

/** A stored file, or a reference number such as a 举证号, that belongs to a case. */
export interface EvidenceRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly caseId: string;
  readonly channel: EvidenceChannel;
  readonly part: EvidencePart | null;
  /** Whether a person gave the part or the reader found it out. */
  readonly partSource: PartSource | null;
  /** Its place in a series of screenshots, from 1. */
  readonly position: number;
  readonly state: EvidenceState;
  readonly fileName: string | null;
  readonly storageKey: string | null;
  readonly mediaType: string | null;
  readonly bytes: number | null;
  /** Of the file as uploaded, in hexadecimal; null for a reference number. */
  readonly sha256: string | null;
  /** Pixels of the first page after orientation. */
  readonly width: number | null;
  readonly height: number | null;
  readonly pages: number | null;
  readonly reference: string | null;
  /** When the screenshot was taken, if the uploader said so. */
  readonly capturedAt: Date | null;
  readonly errorCode: string | null;
  readonly errorParams: Readonly<Record<string, string | number>> | null;
  readonly createdAt: Date;
}

/** What changes about evidence after it was added. */
export type EvidencePatch = Partial<
  Pick<
    EvidenceRecord,
    'state' | 'part' | 'partSource' | 'width' | 'height' | 'pages' | 'errorCode' | 'errorParams'
  >
>;

/** What a reader saw in one file, kept for good so that a better parser can run over it. */
export interface ReadingRecord {
  readonly id: string;
  readonly evidenceId: string;
  readonly agencyId: string;
  readonly engine: string;
  readonly engineVersion: string;
  readonly parserVersion: string;
  readonly part: EvidencePart | null;
  readonly ms: number;
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  readonly lines: readonly ReadLine[];
  /** How each page leans; null in readings of before November 2026, as are the four below. */
  readonly tilts: readonly (PageTilt | null)[] | null;
  /** `YYYY:MM:DD HH:mm:ss` of the file's metadata. */
  readonly takenAt: string | null;
  /** 64 hex digits: pictures that look alike differ in few bits. */
  readonly pictureHash: string | null;
  readonly messages: readonly FoundMessage[] | null;
  readonly window: FoundWindow | null;
  /** Rings of red; null in readings of before they were looked for, as is what a document says in its parts. */
  readonly seals: readonly FoundSeal[] | null;
  readonly document: FoundDocument | null;
  readonly createdAt: Date;
}

/** A reading without its lines, which may be hundreds of kilobytes. */
export interface ReadingSummaryRecord extends Omit<ReadingRecord, 'lines'> {
  readonly lineCount: number;
}

/** A value found in a reading, and what a person said about it. */
export interface FieldRecord {
  readonly id: string;
  readonly readingId: string;
  readonly evidenceId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly kind: FieldKind;
  readonly role: FieldRole;
  readonly value: string;
  readonly normalized: string;
  /** 0–1. */
  readonly confidence: number;
  readonly page: number;
  /** Pixels of its page: left, top, width, height. */
  readonly box: Box;
  readonly status: FieldStatus;
  readonly correctedValue: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly parserVersion: string;
}

/** What a person said about a value. */
export interface FieldDecision {
  readonly status: Extract<FieldStatus, 'confirmed' | 'corrected' | 'rejected'>;
  readonly correctedValue: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** The result of one cross-check. */
export interface CheckRecord {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly code: string;
  readonly verdict: Verdict;
  readonly expected: Check['expected'];
  readonly found: Check['found'];
  readonly message: Sentence;
  readonly checkedAt: Date;
}
