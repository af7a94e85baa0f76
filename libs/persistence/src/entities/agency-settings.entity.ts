import type { AgencyEventRecord, AgencySettingsRecord } from '../records/agency-settings.record';
import { ascii, bigCount, count, flag, id, instant, json, nullable, primary, text } from './columns';
import { table } from './table';

export interface AgencySettingsRow extends AgencySettingsRecord {
  /** Hash of the agency's newest event. */
  readonly auditHead: string | null;
}

export const agencySettingsEntity = table<AgencySettingsRow>({
  name: 'agency_settings',
  columns: {
    agencyId: id(primary),
    secondPerson: flag(),
    retentionDays: count(),
    auditHead: ascii(64, nullable),
    updatedAt: instant(),
  },
  references: { fk_agency_settings_agency: { columns: ['agencyId'], target: 'agency' } },
});

export const agencyEventEntity = table<AgencyEventRecord>({
  name: 'agency_event',
  columns: {
    seq: bigCount({ primary: true, generated: 'increment' }),
    agencyId: id(),
    type: ascii(64),
    actor: ascii(64),
    reason: text(500, nullable),
    data: json(nullable),
    at: instant(),
    previousHash: ascii(64, nullable),
    hash: ascii(64),
  },
  indexes: { ix_agency_event_agency: ['agencyId', 'seq'] },
  references: { fk_agency_event_agency: { columns: ['agencyId'], target: 'agency' } },
});
