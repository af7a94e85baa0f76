import type { Sentence } from '@juzheng/contracts';

export const packetStates = ['building', 'frozen', 'refused', 'failed', 'superseded'] as const;
export type PacketState = (typeof packetStates)[number];

/** What is handed to the platform for one case, as it was when the case became ready. Frozen once, then never changed. */
export interface PacketRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly caseId: string;
  /** The case's version it was made for. */
  readonly caseVersion: number;
  readonly state: PacketState;
  readonly sha256: string | null;
  readonly storageKey: string | null;
  /** The copy without personal data, for sharing. */
  readonly redactedSha256: string | null;
  readonly redactedStorageKey: string | null;
  readonly bytes: number | null;
  readonly pages: number | null;
  /** What is to be pasted into the complaint form. */
  readonly description: string | null;
  /** Why it could not be made. */
  readonly refusal: Sentence | null;
  readonly rulesDigest: string;
  readonly createdAt: Date;
  readonly frozenAt: Date | null;
}
export type PacketPatch = Partial<Omit<PacketRecord, 'id' | 'agencyId' | 'caseId' | 'caseVersion'>>;
