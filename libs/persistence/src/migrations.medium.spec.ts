import { testDatabaseUrl } from '@juzheng/testing';
import { type DataSource } from 'typeorm';
import { openDataSource } from './data-source';
import { migrate } from './migrate';
import { allMigrations } from './migrations/all-migrations';

const url = testDatabaseUrl('_migrations');

async function tables(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY 1',
  );
  return rows.map(({ name }) => name);
}

describe('migrations', () => {
  let dataSource: DataSource;
  let ran: string[][];

  beforeAll(async () => {
    ran = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    dataSource = await openDataSource({ url, poolSize: 2 });
  });
  afterAll(() => dataSource.destroy());

  it('create a missing database and run once however many processes start at once', () => {
    expect(ran.flat()).toEqual(allMigrations.map(({ name }) => name));
  });

  it('leave nothing for the next start to do', async () => {
    expect(await migrate(url)).toEqual([]);
  });

  it('lead to exactly the schema that the entities describe', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('can be taken back to nothing and run again', async () => {
    const before = await tables(dataSource);
    for (const _ of allMigrations) await dataSource.undoLastMigration();
    expect(await tables(dataSource)).toEqual(['migration']);
    await migrate(url);
    expect(await tables(dataSource)).toEqual(before);
  });
});
