import { type EntityManager } from 'typeorm';
import { agencyEventEntity, agencySettingsEntity } from '../entities/agency-settings.entity';
import type {
  AgencyEventRecord,
  AgencySettingsRecord,
  NewAgencyEvent,
} from '../records/agency-settings.record';
import type { Page, PageRequest } from '../records/page.record';
import { inTransaction } from '../transaction';
import { chainAgencyEvent } from './audit-chain';
import { sequenceCursor, toPage } from './cursor';

/** What holds for an agency that has decided nothing yet. A year covers the platform's windows many times over. */
const untouched = { secondPerson: false, retentionDays: 365 };

/** What agencies decided for themselves, and the chained record of it. */
export class SettingsRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(agencyId: string): Promise<AgencySettingsRecord> {
    const row = await this.settings().findOneBy({ agencyId });
    if (!row) return { agencyId, ...untouched, updatedAt: new Date(0) };
    const { auditHead: _, ...record } = row;
    return record;
  }

  async put(settings: AgencySettingsRecord): Promise<void> {
    const { agencyId, ...changes } = settings;
    await inTransaction(this.manager, async (manager) => {
      await ensureRow(manager, agencyId, settings.updatedAt);
      await manager.getRepository(agencySettingsEntity).update({ agencyId }, changes);
    });
  }

  /** Adds a line to the agency's chained record. */
  async record(event: NewAgencyEvent): Promise<void> {
    await inTransaction(this.manager, async (manager) => {
      await ensureRow(manager, event.agencyId, event.at);
      await chainAgencyEvent(manager, event);
    });
  }

  /** The agency's record, oldest first. */
  async events(agencyId: string, page: PageRequest): Promise<Page<AgencyEventRecord>> {
    const rows = await this.manager
      .getRepository(agencyEventEntity)
      .createQueryBuilder('e')
      .where('e.agencyId = :agencyId', { agencyId })
      .andWhere('e.seq > :after', { after: sequenceCursor(page.cursor) ?? 0 })
      .orderBy('e.seq')
      .limit(page.limit + 1)
      .getMany();
    return toPage(rows, page.limit, (event) => String(event.seq));
  }

  /** Hash that the newest line of the record must have; null for an empty record. */
  async auditHead(agencyId: string): Promise<string | null> {
    return (await this.settings().findOneBy({ agencyId }))?.auditHead ?? null;
  }

  private settings() {
    return this.manager.getRepository(agencySettingsEntity);
  }
}

async function ensureRow(manager: EntityManager, agencyId: string, updatedAt: Date): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(agencySettingsEntity)
    .values({ agencyId, ...untouched, auditHead: null, updatedAt })
    // Not `orIgnore`: the shared lock that it leaves on a row that is there makes two writers wait for each other.
    .orUpdate(['agency_id'])
    .updateEntity(false)
    .execute();
}
