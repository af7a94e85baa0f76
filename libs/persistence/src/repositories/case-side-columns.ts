import { type EntityManager } from 'typeorm';
import { disputeCaseEntity, type DisputeCaseRow } from '../entities/case.entity';

/** Columns of a case that say nothing of where it stands: they change without a transition. */
export type CaseSideColumns = Partial<
  Pick<DisputeCaseRow, 'dueAt' | 'dueBecause' | 'windowEndsAt' | 'nextClockAt' | 'holdReason' | 'auditHead'>
>;

/** Writes such columns; state, reason and version are out of its reach. */
export async function writeSideColumns(
  manager: EntityManager,
  caseId: string,
  changes: CaseSideColumns,
): Promise<void> {
  await manager.getRepository(disputeCaseEntity).update({ id: caseId }, changes);
}
