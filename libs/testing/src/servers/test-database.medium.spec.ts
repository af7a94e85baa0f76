import { anAgency } from '../builders/agency.builder';
import { storedCase, storedShop } from '../builders/stored';
import { testDatabase } from './test-database';
import { testRedis } from './test-redis';

describe('a test’s database', () => {
  it('is migrated, can be filled and is empty again after cleaning', async () => {
    const test = await testDatabase({ poolSize: 1 });
    const { repositories } = test.database.unitOfWork;
    const { agency, shop } = await storedShop(repositories);
    await storedCase(repositories, shop);
    await test.clean();
    expect(await repositories.agencies.find(agency.id)).toBeNull();
    await test.close();
  });

  it('is empty for the next file of the same worker', async () => {
    const first = await testDatabase({ poolSize: 1 });
    await first.database.unitOfWork.repositories.agencies.create(anAgency());
    await first.close();
    const second = await testDatabase({ poolSize: 1 });
    expect(second.url).toBe(first.url);
    expect(await second.database.unitOfWork.repositories.agencies.count()).toBe(0);
    await second.close();
  });
});

describe('a test’s part of Redis', () => {
  it('is emptied without touching anybody else’s keys', async () => {
    const test = await testRedis();
    const stranger = `${test.prefix}0:kept`;
    await test.client.set(stranger, '1', 'EX', 60);
    await test.client.set(`${test.prefix}:mine`, '1');
    await test.clean();
    expect(await test.client.get(`${test.prefix}:mine`)).toBeNull();
    expect(await test.client.get(stranger)).toBe('1');
    await test.client.del(stranger);
    await test.close();
  });
});
