/** What an agency decided for itself. */
export interface AgencySettingsRecord {
  readonly agencyId: string;
  /** A case is approved by two different people. */
  readonly secondPerson: boolean;
  /** Days after its end until a case and its buyer's data are deleted. */
  readonly retentionDays: number;
  readonly updatedAt: Date;
}

/** Something that an agency's people did which is about no single case. */
export interface AgencyEventRecord {
  /** Grows within an agency, with gaps. */
  readonly seq: number;
  readonly agencyId: string;
  readonly type: string;
  /** `user usr_…`, `key key_…` or `system`. */
  readonly actor: string;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly at: Date;
  /** Hash of the event before; null for the first. */
  readonly previousHash: string | null;
  readonly hash: string;
}
export type NewAgencyEvent = Omit<AgencyEventRecord, 'seq' | 'previousHash' | 'hash'>;
