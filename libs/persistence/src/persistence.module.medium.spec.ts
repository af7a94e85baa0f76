import { Test } from '@nestjs/testing';
import { testDatabase, testDatabaseUrl } from '@juzheng/testing';
import { Database } from './database';
import { migrate } from './migrate';
import { PersistenceModule } from './persistence.module';
import { WorkLedgerRepository } from './repositories/work-ledger.repository';
import { UnitOfWork } from './unit-of-work';

describe('the persistence module', () => {
  it('gives the process a unit of work and a ledger, and closes the connections when it shuts down', async () => {
    const test = await testDatabase({ poolSize: 1 });
    const module = await Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url: test.url, poolSize: 2 })],
    }).compile();
    await module.init();
    expect(await module.get(UnitOfWork).repositories.agencies.count()).toBe(0);
    expect(await module.get(WorkLedgerRepository).dispatched(1)).toEqual([]);
    const database = module.get(Database);
    await expect(database.ping()).resolves.toBeUndefined();
    await module.close();
    expect(database.dataSource.isInitialized).toBe(false);
    await expect(database.ping()).rejects.toThrow();
    await expect(database.close()).resolves.toBeUndefined();
    await test.close();
  });

  it('takes its options from another provider', async () => {
    const test = await testDatabase({ poolSize: 1 });
    const module = await Test.createTestingModule({
      imports: [PersistenceModule.forRootAsync({ useFactory: () => ({ url: test.url, poolSize: 1 }) })],
    }).compile();
    await expect(module.get(Database).ping()).resolves.toBeUndefined();
    await module.init();
    await module.close();
    await test.close();
  });

  it('does not start without its database', async () => {
    const url = testDatabaseUrl('_missing');
    const starting = Test.createTestingModule({
      imports: [PersistenceModule.forRoot({ url, poolSize: 1 })],
    }).compile();
    await expect(starting).rejects.toThrow(/Unknown database/);
  });

  it('tells whether the database still lacks migrations', async () => {
    const url = testDatabaseUrl('_pending');
    await migrate(url);
    const database = await Database.open({ url, poolSize: 1 });
    expect(await database.hasPendingMigrations()).toBe(false);
    await database.dataSource.undoLastMigration();
    expect(await database.hasPendingMigrations()).toBe(true);
    await database.close();
  });
});
