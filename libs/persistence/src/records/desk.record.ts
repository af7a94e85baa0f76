export const deskItemKinds = ['value', 'case'] as const;
export type DeskItemKind = (typeof deskItemKinds)[number];

/** A value or a case that only a person can settle. Its id is that of the value or of the case. */
export interface DeskItemRecord {
  readonly id: string;
  readonly kind: DeskItemKind;
  readonly agencyId: string;
  readonly shopId: string;
  readonly caseId: string;
  readonly dueAt: Date;
  /** Values of its case that wait for a person. */
  readonly valuesLeft: number;
  readonly waitingSince: Date;
  /** Who works on it, `user usr_…`; the lease is over at `leasedUntil`. */
  readonly leasedBy: string | null;
  readonly leasedUntil: Date | null;
}
export type NewDeskItem = Pick<DeskItemRecord, 'id' | 'kind'>;
