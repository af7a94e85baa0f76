import type { CaseAlertRecord, ComplaintShotRecord } from '../records/clock.record';
import { ascii, choice, count, id, instant, nullable, primary } from './columns';
import { table } from './table';

export const caseAlertEntity = table<CaseAlertRecord>({
  name: 'case_alert',
  columns: {
    caseId: id(primary),
    hours: count(primary),
    agencyId: id(),
    outcome: choice(),
    dueAt: instant(),
    at: instant(),
  },
  indexes: { ix_case_alert_agency: ['agencyId', 'at'] },
  references: { fk_case_alert_case: { columns: ['caseId'], target: 'dispute_case', onDelete: 'CASCADE' } },
});

export const complaintShotEntity = table<ComplaintShotRecord>({
  name: 'complaint_shot',
  columns: {
    shopId: id(primary),
    reviewHash: ascii(64, primary),
    orderHash: ascii(64),
    agencyId: id(),
    caseId: id(),
    openedAt: instant(),
    deletedAt: instant(nullable),
    finalState: choice(nullable),
  },
  indexes: {
    ix_complaint_shot_order: ['shopId', 'orderHash'],
    ix_complaint_shot_case: ['caseId'],
  },
  references: { fk_complaint_shot_shop: { columns: ['shopId'], target: 'shop' } },
});
