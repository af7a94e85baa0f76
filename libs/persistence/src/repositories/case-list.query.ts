import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { disputeCaseEntity, type DisputeCaseRow } from '../entities/case.entity';
import { evidenceEntity } from '../entities/evidence.entity';
import { shopEntity } from '../entities/shop.entity';
import type { CaseFilters, CaseSummaryRecord } from '../records/case.record';

type CaseQuery = SelectQueryBuilder<DisputeCaseRow>;

/**
 * The query behind every list of cases: newest first, which is the order of their ids.
 * Null when the filters cannot match anything.
 */
export function caseListQuery(
  manager: EntityManager,
  agencyId: string,
  filters: CaseFilters,
  page: { after: string | null; limit: number },
): CaseQuery | null {
  if (filters.shopIds?.length === 0) return null;
  const query = caseSummaryQuery(manager).where('c.agencyId = :agencyId', { agencyId });
  if (filters.q && !restrictToPrefix(query, filters.q)) return null;
  if (filters.state) query.andWhere('c.state = :state', { state: filters.state });
  if (filters.shopId) query.andWhere('c.shopId = :shopId', { shopId: filters.shopId });
  if (filters.shopIds) query.andWhere('c.shopId IN (:...shopIds)', { shopIds: filters.shopIds });
  if (filters.complaintType) query.andWhere('c.complaintType = :type', { type: filters.complaintType });
  if (filters.dueBefore) query.andWhere('c.dueAt < :dueBefore', { dueBefore: filters.dueBefore });
  if (page.after) query.andWhere('c.id < :after', { after: page.after });
  return query.orderBy('c.id', 'DESC').limit(page.limit);
}

/**
 * Cases with the name of their shop and the number of their pieces of evidence. Both are looked up for the rows of
 * the page: joined, the server may begin with the shops and sort all cases of the agency.
 */
export function caseSummaryQuery(manager: EntityManager): CaseQuery {
  return manager
    .createQueryBuilder(disputeCaseEntity, 'c')
    .addSelect((name) => name.select('s.name').from(shopEntity, 's').where('s.id = c.shopId'), 'shopName')
    .addSelect(
      (count) => count.select('COUNT(*)').from(evidenceEntity, 'e').where('e.caseId = c.id'),
      'evidenceCount',
    );
}

/** Runs a query made by the functions above. */
export async function summariesOf(query: CaseQuery): Promise<CaseSummaryRecord[]> {
  const { entities, raw } = await query.getRawAndEntities<{ shopName: string; evidenceCount: string }>();
  return entities.map(({ reviewKey: _, nextClockAt: _c, auditHead: _h, ...record }, index) => ({
    ...record,
    shopName: raw[index]?.shopName ?? '',
    evidenceCount: Number(raw[index]?.evidenceCount ?? 0),
  }));
}

/** As a range and not with LIKE, where the `_` of an id would match any character. False when nothing can match. */
function restrictToPrefix(query: CaseQuery, q: string): boolean {
  const digits = /^\d{1,19}$/.test(q);
  const id = /^c(?:a(?:s(?:e(?:_[0-9a-z]*)?)?)?)?$/i.test(q);
  if (!digits && !id) return false;
  const [head = '', tail] = q.split('_');
  const start = digits ? q : tail === undefined ? head.toLowerCase() : `case_${tail.toUpperCase()}`;
  const column = digits ? 'c.orderId' : 'c.id';
  // `~` sorts after every character an id can have.
  query.andWhere(`${column} >= :start AND ${column} < :end`, { start, end: `${start}~` });
  return true;
}
