import { auditText } from '@juzheng/domain';
import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { agencyEventEntity, agencySettingsEntity } from '../entities/agency-settings.entity';
import { caseEventEntity, disputeCaseEntity } from '../entities/case.entity';
import type { AgencyEventRecord, NewAgencyEvent } from '../records/agency-settings.record';
import type { CaseEventRecord } from '../records/case.record';
import { insertRows } from '../rows';
import { inTransaction } from '../transaction';
import { writeSideColumns } from './case-side-columns';

type NewLine<T> = Omit<T, 'seq' | 'previousHash' | 'hash'>;

/** SHA-256 in hexadecimal, as the chains of the history use it. */
export function chainHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Adds a line to a case's history and chains it to the line before, so that no line can be changed, removed or put in
 * between unseen. The case's row is held until the transaction ends: two lines never follow the same one.
 */
export function chainCaseEvent(manager: EntityManager, line: NewLine<CaseEventRecord>): Promise<void> {
  return inTransaction(manager, async (tx) => {
    const row = await tx.getRepository(disputeCaseEntity).findOne({
      select: { id: true, auditHead: true },
      where: { id: line.caseId },
      lock: { mode: 'pessimistic_write' },
    });
    const previousHash = row?.auditHead ?? null;
    const hash = chainHash(auditText(line, previousHash));
    await insertRows<CaseEventRecord, 'seq'>(tx, caseEventEntity, { ...line, previousHash, hash });
    await writeSideColumns(tx, line.caseId, { auditHead: hash });
  });
}

/** As {@link chainCaseEvent}, for what an agency did that is about no single case. Its settings must have a row. */
export function chainAgencyEvent(manager: EntityManager, line: NewAgencyEvent): Promise<void> {
  return inTransaction(manager, async (tx) => {
    const row = await tx.getRepository(agencySettingsEntity).findOne({
      select: { agencyId: true, auditHead: true },
      where: { agencyId: line.agencyId },
      lock: { mode: 'pessimistic_write' },
    });
    const previousHash = row?.auditHead ?? null;
    const hash = chainHash(auditText(line, previousHash));
    await insertRows<AgencyEventRecord, 'seq'>(tx, agencyEventEntity, { ...line, previousHash, hash });
    await tx.getRepository(agencySettingsEntity).update({ agencyId: line.agencyId }, { auditHead: hash });
  });
}
