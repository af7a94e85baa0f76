import type { DeskItemRecord } from '../records/desk.record';
import { ascii, choice, count, id, instant, nullable, primary } from './columns';
import { table } from './table';

export const deskItemEntity = table<DeskItemRecord>({
  name: 'desk_item',
  columns: {
    id: id(primary),
    kind: choice(),
    agencyId: id(),
    shopId: id(),
    caseId: id(),
    dueAt: instant(),
    valuesLeft: count(),
    waitingSince: instant(),
    leasedBy: ascii(64, nullable),
    leasedUntil: instant(nullable),
  },
  indexes: {
    ix_desk_item_next: ['agencyId', 'dueAt', 'valuesLeft', 'waitingSince', 'id'],
    ix_desk_item_case: ['caseId'],
  },
  references: { fk_desk_item_case: { columns: ['caseId'], target: 'dispute_case', onDelete: 'CASCADE' } },
});
