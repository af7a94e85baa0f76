import { type EntityManager, IsNull, LessThan, MoreThan } from 'typeorm';
import { sessionEntity, userEntity } from '../entities/agency.entity';
import type { NewUser, SessionRecord, UserRecord } from '../records/agency.record';
import { insertRows } from '../rows';

/** People and their sessions. */
export class UserRepository {
  constructor(private readonly manager: EntityManager) {}

  /** E-mail addresses are kept in lower case and are unique over all agencies. */
  async create(user: NewUser): Promise<UserRecord> {
    const record: UserRecord = { ...user, email: user.email.toLowerCase(), disabledAt: null };
    await insertRows(this.manager, userEntity, record);
    return record;
  }

  findByEmail(email: string): Promise<UserRecord | null> {
    return this.manager.getRepository(userEntity).findOneBy({ email: email.toLowerCase() });
  }

  find(id: string): Promise<UserRecord | null> {
    return this.manager.getRepository(userEntity).findOneBy({ id });
  }

  async createSession(session: SessionRecord): Promise<void> {
    await insertRows(this.manager, sessionEntity, session);
  }

  /** A session that has not ended, with its user; null also when the user was disabled. */
  async findSession(
    tokenHash: string,
    now: Date,
  ): Promise<{ session: SessionRecord; user: UserRecord } | null> {
    const session = await this.manager
      .getRepository(sessionEntity)
      .findOneBy({ tokenHash, expiresAt: MoreThan(now) });
    if (!session) return null;
    const user = await this.manager
      .getRepository(userEntity)
      .findOneBy({ id: session.userId, disabledAt: IsNull() });
    return user && { session, user };
  }

  async deleteSession(tokenHash: string): Promise<void> {
    await this.manager.getRepository(sessionEntity).delete({ tokenHash });
  }

  /** Forgets sessions that ended before `now`; gives how many. */
  async purgeSessions(now: Date): Promise<number> {
    const result = await this.manager.getRepository(sessionEntity).delete({ expiresAt: LessThan(now) });
    return result.affected ?? 0;
  }
}
