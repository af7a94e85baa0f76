import { type EntityManager } from 'typeorm';
import { checkEntity } from '../entities/evidence.entity';
import type { CheckRecord } from '../records/evidence.record';
import { insertRows } from '../rows';
import { inTransaction } from '../transaction';

/** Results of the cross-checks of a case: the latest run only. */
export class CheckRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Puts the results of a run in the place of those of the run before, in the order given. */
  replaceForCase(agencyId: string, caseId: string, results: readonly CheckRecord[]): Promise<void> {
    return inTransaction(this.manager, async (manager) => {
      const checks = manager.getRepository(checkEntity);
      await checks.delete({ agencyId, caseId });
      const rows = results.map((result, position) => ({ ...result, agencyId, caseId, position }));
      if (rows.length > 0) await insertRows(manager, checkEntity, rows);
    });
  }

  async listByCase(agencyId: string, caseId: string): Promise<CheckRecord[]> {
    const rows = await this.manager
      .getRepository(checkEntity)
      .find({ where: { agencyId, caseId }, order: { position: 'ASC' } });
    return rows.map(({ position: _, ...check }) => check);
  }
}
