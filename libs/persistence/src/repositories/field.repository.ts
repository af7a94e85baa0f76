import { type EntityManager, In } from 'typeorm';
import { fieldEntity } from '../entities/evidence.entity';
import type { FieldDecision, FieldRecord } from '../records/evidence.record';
import { insertRows } from '../rows';
import { inTransaction } from '../transaction';
import { withoutDecided } from './merge-decisions';

const undecided = In(['accepted', 'needs_person']);

/** Values found in evidence. */
export class FieldRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Puts what was found now in the place of what was found before; values that a person decided stay. */
  replaceForEvidence(evidenceId: string, found: readonly FieldRecord[]): Promise<FieldRecord[]> {
    return inTransaction(this.manager, async (manager) => {
      const fields = manager.getRepository(fieldEntity);
      await fields.delete({ evidenceId, status: undecided });
      const decided = await fields.findBy({ evidenceId });
      const added = withoutDecided(found, decided);
      if (added.length > 0) await insertRows(manager, fieldEntity, added);
      return inReadingOrder([...decided, ...added]);
    });
  }

  async listByCase(agencyId: string, caseId: string): Promise<FieldRecord[]> {
    return inReadingOrder(await this.fields().findBy({ agencyId, caseId }));
  }

  async listByEvidence(agencyId: string, evidenceId: string): Promise<FieldRecord[]> {
    return inReadingOrder(await this.fields().findBy({ agencyId, evidenceId }));
  }

  find(agencyId: string, evidenceId: string, fieldId: string): Promise<FieldRecord | null> {
    return this.fields().findOneBy({ agencyId, evidenceId, id: fieldId });
  }

  /** Notes what a person said about a value; false when there is no such value. */
  async decide(id: string, decision: FieldDecision): Promise<boolean> {
    const { affected } = await this.fields().update({ id }, decision);
    return affected === 1;
  }

  private fields() {
    return this.manager.getRepository(fieldEntity);
  }
}

/** By evidence, then as a person reads: page by page, top to bottom, left to right. */
function inReadingOrder(fields: FieldRecord[]): FieldRecord[] {
  return fields.sort(
    (a, b) =>
      compare(a.evidenceId, b.evidenceId) ||
      a.page - b.page ||
      a.box[1] - b.box[1] ||
      a.box[0] - b.box[0] ||
      compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
