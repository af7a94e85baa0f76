import { anAgency, anApiKey, aUser, someDay, type TestDatabase, testDatabase } from '@juzheng/testing';
import { newId } from '@juzheng/contracts';
import type { AgencyRecord, SessionRecord } from '../records/agency.record';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const later = (ms: number) => new Date(someDay.getTime() + ms);
const repositories = () => test.database.unitOfWork.repositories;

async function storedAgency(): Promise<AgencyRecord> {
  return repositories().agencies.create(anAgency());
}

describe('agencies', () => {
  it('are found by id and counted', async () => {
    expect(await repositories().agencies.count()).toBe(0);
    const agency = await storedAgency();
    expect(await repositories().agencies.find(agency.id)).toEqual(agency);
    expect(await repositories().agencies.find(newId('agency'))).toBeNull();
    expect(await repositories().agencies.count()).toBe(1);
  });
});

describe('users', () => {
  it('are found by e-mail in any case of letters, and by id', async () => {
    const agency = await storedAgency();
    const user = await repositories().users.create(aUser(agency.id, { email: 'Wang.Li@Example.com' }));
    expect(user.email).toBe('wang.li@example.com');
    expect(await repositories().users.findByEmail('WANG.LI@example.COM')).toEqual(user);
    expect(await repositories().users.find(user.id)).toEqual(user);
    expect(await repositories().users.findByEmail('somebody@example.com')).toBeNull();
  });

  it('share an e-mail address with nobody', async () => {
    const agency = await storedAgency();
    await repositories().users.create(aUser(agency.id, { email: 'a@example.com' }));
    await expect(repositories().users.create(aUser(agency.id, { email: 'A@example.com' }))).rejects.toThrow(
      /uq_user_email/,
    );
  });
});

describe('sessions', () => {
  const storedSession = async () => {
    const agency = await storedAgency();
    const user = await repositories().users.create(aUser(agency.id));
    const session: SessionRecord = {
      id: newId('session'),
      userId: user.id,
      tokenHash: 'a'.repeat(64),
      createdAt: someDay,
      expiresAt: later(60_000),
    };
    await repositories().users.createSession(session);
    return { user, session };
  };

  it('are found with their user until they expire', async () => {
    const { user, session } = await storedSession();
    const { users } = repositories();
    expect(await users.findSession(session.tokenHash, later(59_999))).toEqual({ session, user });
    expect(await users.findSession(session.tokenHash, later(60_000))).toBeNull();
    expect(await users.findSession('b'.repeat(64), someDay)).toBeNull();
  });

  it('are of no use to a disabled user', async () => {
    const { user, session } = await storedSession();
    await test.database.dataSource.query('UPDATE `user` SET disabled_at = ? WHERE id = ?', [
      someDay,
      user.id,
    ]);
    expect(await repositories().users.findSession(session.tokenHash, someDay)).toBeNull();
  });

  it('end when they are deleted', async () => {
    const { session } = await storedSession();
    await repositories().users.deleteSession(session.tokenHash);
    expect(await repositories().users.findSession(session.tokenHash, someDay)).toBeNull();
  });

  it('are forgotten after they expired and not before', async () => {
    await storedSession();
    expect(await repositories().users.purgeSessions(later(60_000))).toBe(0);
    expect(await repositories().users.purgeSessions(later(60_001))).toBe(1);
  });
});

describe('API keys', () => {
  it('are found by the hash of the key, with the shops they are limited to', async () => {
    const agency = await storedAgency();
    const shopIds = [newId('shop'), newId('shop')];
    const key = await repositories().apiKeys.create(anApiKey(agency.id, { shopIds }));
    expect(await repositories().apiKeys.findByHash(key.keyHash)).toEqual({ ...key, shopIds });
    expect(await repositories().apiKeys.findByHash('f'.repeat(64))).toBeNull();
  });

  it('note their use once a minute at most', async () => {
    const agency = await storedAgency();
    const { apiKeys } = repositories();
    const { id, keyHash } = await apiKeys.create(anApiKey(agency.id));
    const usedAt = async () => (await apiKeys.findByHash(keyHash))?.lastUsedAt;
    await apiKeys.touch(id, someDay);
    expect(await usedAt()).toEqual(someDay);
    await apiKeys.touch(id, later(59_999));
    expect(await usedAt()).toEqual(someDay);
    await apiKeys.touch(id, later(60_000));
    expect(await usedAt()).toEqual(later(60_000));
  });
});
