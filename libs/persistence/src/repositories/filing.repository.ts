import { type EntityManager } from 'typeorm';
import { filingEntity, filingFigureEntity } from '../entities/filing.entity';
import type { FilingFigureRecord, FilingPatch, FilingRecord } from '../records/filing.record';
import type { Page, PageRequest } from '../records/page.record';
import { insertRows } from '../rows';
import { idCursor, toPage } from './cursor';

type FigureKey = Pick<FilingFigureRecord, 'shopId' | 'complaintType' | 'channel' | 'operator' | 'agencyId'>;
export type FigureChange = Partial<Omit<FilingFigureRecord, keyof FigureKey>>;

const columns = {
  filed: 'filed',
  unconfirmed: 'unconfirmed',
  underReview: 'under_review',
  upheld: 'upheld',
  rejected: 'rejected',
  closed: 'closed',
  appealed: 'appealed',
  appealUpheld: 'appeal_upheld',
} as const satisfies Record<keyof Required<FigureChange>, string>;

export interface FilingFilters {
  readonly shopId?: string;
  readonly shopIds?: readonly string[] | null;
}

/** The ledger of what was filed and how it ended, and its running figures. */
export class FilingRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(filing: FilingRecord): Promise<void> {
    await insertRows(this.manager, filingEntity, filing);
  }

  /** Filings of a case, the newest last. */
  listByCase(agencyId: string, caseId: string): Promise<FilingRecord[]> {
    return this.filings().find({ where: { agencyId, caseId }, order: { id: 'ASC' } });
  }

  async update(id: string, patch: FilingPatch): Promise<void> {
    await this.filings().update({ id }, patch);
  }

  /** An agency's filings, newest first. */
  async list(agencyId: string, filters: FilingFilters, page: PageRequest): Promise<Page<FilingRecord>> {
    if (filters.shopIds?.length === 0) return { items: [], nextCursor: null };
    const query = this.filings().createQueryBuilder('f').where('f.agencyId = :agencyId', { agencyId });
    if (filters.shopId) query.andWhere('f.shopId = :shopId', { shopId: filters.shopId });
    if (filters.shopIds) query.andWhere('f.shopId IN (:...shopIds)', { shopIds: filters.shopIds });
    const after = idCursor(page.cursor);
    if (after) query.andWhere('f.id < :after', { after });
    const rows = await query
      .orderBy('f.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return toPage(rows, page.limit, ({ id }) => id);
  }

  /** When a shop's complaints were filed since a moment; retracted ones do not count against its quota. */
  async filedSince(shopId: string, since: Date): Promise<Date[]> {
    const rows = await this.filings()
      .createQueryBuilder('f')
      .select(['f.id', 'f.filedAt'])
      .where('f.shopId = :shopId AND f.filedAt >= :since', { shopId, since })
      .andWhere("f.kind = 'complaint' AND f.state <> 'retracted'")
      .orderBy('f.filedAt')
      .getMany();
    return rows.map(({ filedAt }) => filedAt);
  }

  /** Adds to the figures of one shop, type, channel and operator. */
  async addToFigures(key: FigureKey, change: FigureChange): Promise<void> {
    const zero = Object.fromEntries(Object.keys(columns).map((name) => [name, 0]));
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(filingFigureEntity)
      .values({ ...key, ...zero })
      // Not `orIgnore`: the shared lock that it leaves on a row that is there makes two writers wait for each other.
      .orUpdate(['agency_id'])
      .updateEntity(false)
      .execute();
    const { shopId, complaintType, channel, operator } = key;
    const set = Object.entries(change).filter(([, by]) => by !== 0);
    if (set.length === 0) return;
    await this.manager
      .createQueryBuilder()
      .update(filingFigureEntity)
      .set(
        Object.fromEntries(
          set.map(([name, by]) => [
            name,
            () => `\`${columns[name as keyof typeof columns]}\` + ${Number(by)}`,
          ]),
        ),
      )
      .where({ shopId, complaintType, channel, operator })
      .execute();
  }

  async figures(agencyId: string, filters: FilingFilters): Promise<FilingFigureRecord[]> {
    if (filters.shopIds?.length === 0) return [];
    const query = this.manager
      .createQueryBuilder(filingFigureEntity, 'g')
      .where('g.agencyId = :agencyId', { agencyId });
    if (filters.shopId) query.andWhere('g.shopId = :shopId', { shopId: filters.shopId });
    if (filters.shopIds) query.andWhere('g.shopId IN (:...shopIds)', { shopIds: filters.shopIds });
    return query
      .orderBy({ 'g.shopId': 'ASC', 'g.complaintType': 'ASC', 'g.channel': 'ASC', 'g.operator': 'ASC' })
      .getMany();
  }

  private filings() {
    return this.manager.getRepository(filingEntity);
  }
}
