import { type EntityManager } from 'typeorm';
import { agencyEntity } from '../entities/agency.entity';
import type { AgencyRecord } from '../records/agency.record';
import { insertRows } from '../rows';

/** Tenants. */
export class AgencyRepository {
  constructor(private readonly manager: EntityManager) {}

  async create(agency: AgencyRecord): Promise<AgencyRecord> {
    await insertRows(this.manager, agencyEntity, agency);
    return agency;
  }

  find(id: string): Promise<AgencyRecord | null> {
    return this.manager.getRepository(agencyEntity).findOneBy({ id });
  }

  async ids(): Promise<string[]> {
    const rows = await this.manager.getRepository(agencyEntity).find({ select: { id: true } });
    return rows.map(({ id }) => id);
  }

  /** How many agencies there are: none means that nobody has used this installation yet. */
  count(): Promise<number> {
    return this.manager.getRepository(agencyEntity).count();
  }
}
