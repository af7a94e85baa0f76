import { type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { evidenceEntity } from '../entities/evidence.entity';
import { isDuplicateEntry } from '../mysql-error';
import type { EvidencePatch, EvidenceRecord } from '../records/evidence.record';
import { insertRows } from '../rows';

/** Evidence of cases. */
export class EvidenceRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds evidence; a file that the case already has is answered with the row that is there. */
  async insert(evidence: EvidenceRecord): Promise<{ record: EvidenceRecord; duplicate: boolean }> {
    try {
      await insertRows(this.manager, evidenceEntity, evidence);
      return { record: evidence, duplicate: false };
    } catch (error) {
      const { agencyId, caseId, sha256 } = evidence;
      if (!isDuplicateEntry(error) || sha256 === null) throw error;
      const present = await this.evidence().findOneBy({ agencyId, caseId, sha256 });
      if (!present) throw error;
      return { record: present, duplicate: true };
    }
  }

  find(agencyId: string, id: string): Promise<EvidenceRecord | null> {
    return this.evidence().findOneBy({ agencyId, id });
  }

  /** For jobs, which know the evidence only: the tenant comes from the row. */
  findById(id: string): Promise<EvidenceRecord | null> {
    return this.evidence().findOneBy({ id });
  }

  /** A case's evidence in the order in which it was added. */
  listByCase(agencyId: string, caseId: string): Promise<EvidenceRecord[]> {
    return this.evidence().find({ where: { agencyId, caseId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Ids of files that were read, of all agencies, in their order: for work on every one of them, page by page. */
  async readIdsAfter(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.evidence().find({
      select: { id: true },
      where: { state: 'read', storageKey: Not(IsNull()), ...(after === null ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  /** Changes what the patch names; gives false when there is no such evidence. */
  async setState(id: string, patch: EvidencePatch): Promise<boolean> {
    const { affected } = await this.evidence().update({ id }, patch);
    return affected === 1;
  }

  /** Says that a reader is at it; evidence that is further on stays as it is, so a late run cannot set it back. */
  async markReading(id: string): Promise<void> {
    await this.evidence().update({ id, state: 'queued' }, { state: 'reading' });
  }

  private evidence() {
    return this.manager.getRepository(evidenceEntity);
  }
}
