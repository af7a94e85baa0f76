import { type EntityManager, In, Not } from 'typeorm';
import { deskItemEntity } from '../entities/desk.entity';
import type { DeskItemRecord, NewDeskItem } from '../records/desk.record';
import type { DisputeCaseRecord } from '../records/case.record';
import { insertRows } from '../rows';

/** Which items are wanted; what is left out does not restrict. */
export interface DeskFilters {
  readonly shopId?: string;
  /** What the credential may see: null or left out means every shop. */
  readonly shopIds?: readonly string[] | null;
  readonly caseId?: string;
  readonly itemId?: string;
}

/** What waits for a person, and who works on it. */
export class DeskRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Says what of a case waits now: items that still do keep their place and their lease, the others go. */
  async replaceForCase(
    disputeCase: DisputeCaseRecord,
    items: readonly NewDeskItem[],
    now: Date,
  ): Promise<void> {
    const { id: caseId, agencyId, shopId, dueAt } = disputeCase;
    const ids = items.map(({ id }) => id);
    await this.items().delete(ids.length > 0 ? { caseId, id: Not(In(ids)) } : { caseId });
    if (items.length === 0) return;
    const valuesLeft = items.filter(({ kind }) => kind === 'value').length;
    await this.items().update({ caseId }, { dueAt, valuesLeft });
    const present = new Set((await this.items().findBy({ caseId })).map(({ id }) => id));
    const added = items.filter(({ id }) => !present.has(id));
    if (added.length === 0) return;
    const rest = { agencyId, shopId, caseId, dueAt, valuesLeft, waitingSince: now };
    await insertRows(
      this.manager,
      deskItemEntity,
      added.map((item) => ({ ...item, ...rest, leasedBy: null, leasedUntil: null })),
    );
  }

  /**
   * Hands the most urgent free item to a person, or the one that the person already has, and leases it until `until`.
   * Whoever asks at the same time gets another one: rows that others hold are skipped.
   */
  async claim(
    agencyId: string,
    actor: string,
    filters: DeskFilters,
    lease: { now: Date; until: Date },
  ): Promise<DeskItemRecord | null> {
    const query = this.query(agencyId, filters)
      .andWhere('(d.leasedUntil IS NULL OR d.leasedUntil <= :now OR d.leasedBy = :actor)', {
        now: lease.now,
        actor,
      })
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked');
    const item = await query.getOne();
    if (!item) return null;
    const leased = { leasedBy: actor, leasedUntil: lease.until };
    await this.items().update({ id: item.id }, leased);
    return { ...item, ...leased };
  }

  /** Prolongs a lease. @returns false when the person no longer holds the item */
  async renew(
    agencyId: string,
    id: string,
    actor: string,
    lease: { now: Date; until: Date },
  ): Promise<boolean> {
    const item = await this.findForUpdate(agencyId, id);
    if (!item || item.leasedBy !== actor || !item.leasedUntil || item.leasedUntil <= lease.now) return false;
    await this.items().update({ id }, { leasedUntil: lease.until });
    return true;
  }

  /** Gives an item back. @returns false when the person did not hold it */
  async release(agencyId: string, id: string, actor: string): Promise<boolean> {
    const { affected } = await this.items().update(
      { agencyId, id, leasedBy: actor },
      { leasedBy: null, leasedUntil: null },
    );
    return affected === 1;
  }

  find(agencyId: string, id: string): Promise<DeskItemRecord | null> {
    return this.items().findOneBy({ agencyId, id });
  }

  findForUpdate(agencyId: string, id: string): Promise<DeskItemRecord | null> {
    return this.items().findOne({ where: { agencyId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async remove(id: string): Promise<void> {
    await this.items().delete({ id });
  }

  /** What waits, the most urgent first. */
  list(agencyId: string, filters: DeskFilters, limit: number): Promise<DeskItemRecord[]> {
    return this.query(agencyId, filters).limit(limit).getMany();
  }

  count(agencyId: string, filters: DeskFilters): Promise<number> {
    return this.query(agencyId, filters).getCount();
  }

  private query(agencyId: string, filters: DeskFilters) {
    const query = this.items()
      .createQueryBuilder('d')
      .where('d.agencyId = :agencyId', { agencyId })
      .orderBy({ 'd.dueAt': 'ASC', 'd.valuesLeft': 'ASC', 'd.waitingSince': 'ASC', 'd.id': 'ASC' });
    if (filters.shopId) query.andWhere('d.shopId = :shopId', { shopId: filters.shopId });
    if (filters.shopIds?.length === 0) query.andWhere('1 = 0');
    else if (filters.shopIds) query.andWhere('d.shopId IN (:...shopIds)', { shopIds: filters.shopIds });
    if (filters.caseId) query.andWhere('d.caseId = :caseId', { caseId: filters.caseId });
    if (filters.itemId) query.andWhere('d.id = :itemId', { itemId: filters.itemId });
    return query;
  }

  private items() {
    return this.manager.getRepository(deskItemEntity);
  }
}
