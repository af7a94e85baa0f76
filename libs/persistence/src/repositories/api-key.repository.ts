import { type EntityManager } from 'typeorm';
import { apiKeyEntity } from '../entities/agency.entity';
import type { ApiKeyRecord, NewApiKey } from '../records/agency.record';
import { insertRows } from '../rows';

const TOUCH_EVERY_MS = 60_000;

/** Machines' credentials. */
export class ApiKeyRepository {
  constructor(private readonly manager: EntityManager) {}

  async create(key: NewApiKey): Promise<ApiKeyRecord> {
    const record: ApiKeyRecord = { ...key, lastUsedAt: null, revokedAt: null };
    await insertRows(this.manager, apiKeyEntity, record);
    return record;
  }

  /** The key with this hash, also when it has expired or was revoked: the caller judges that against its `now`. */
  findByHash(keyHash: string): Promise<ApiKeyRecord | null> {
    return this.manager.getRepository(apiKeyEntity).findOneBy({ keyHash });
  }

  /** Notes that a key was used, at most once a minute so that reads do not become writes. */
  async touch(id: string, now: Date): Promise<void> {
    await this.manager
      .createQueryBuilder()
      .update(apiKeyEntity)
      .set({ lastUsedAt: now })
      .where('id = :id AND (lastUsedAt IS NULL OR lastUsedAt <= :before)', {
        id,
        before: new Date(now.getTime() - TOUCH_EVERY_MS),
      })
      .execute();
  }
}
