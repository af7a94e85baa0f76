import { Database, migrate } from '@juzheng/persistence';
import { type Connection, createConnection } from 'mysql2/promise';
import { testEnvironment } from './test-run';

/** A migrated database that no other Jest worker uses. */
export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Empties every table; call it before each test. */
  clean(): Promise<void>;
  /** Closes the connections; call it after all tests of a file. The database itself is dropped after the run. */
  close(): Promise<void>;
}

/** Gives this Jest worker its empty database, migrating it the first time. `poolSize` is a count of connections. */
export async function testDatabase({ poolSize = 5 } = {}): Promise<TestDatabase> {
  const url = testDatabaseUrl();
  await migrate(url);
  const database = await Database.open({ url, poolSize });
  const cleaner = await createConnection({ uri: url, multipleStatements: true });
  const deleteAll = await deleteStatements(cleaner);
  const clean = async () => {
    await cleaner.query(deleteAll);
  };
  await clean();
  const close = async () => {
    await database.close();
    await cleaner.end();
  };
  return { url, database, clean, close };
}

/** Where this worker's database is or will be; with a suffix, that of another one that is dropped with it. */
export function testDatabaseUrl(suffix = ''): string {
  const { run, worker, mysqlUrl } = testEnvironment();
  const url = new URL(mysqlUrl);
  url.pathname = `/${run}_w${worker}${suffix}`;
  return url.href;
}

async function deleteStatements(connection: Connection): Promise<string> {
  const [rows] = await connection.query(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_name <> 'migration'`,
  );
  const deletes = (rows as { name: string }[]).map(({ name }) => `DELETE FROM \`${name}\``);
  return ['SET FOREIGN_KEY_CHECKS = 0', ...deletes, 'SET FOREIGN_KEY_CHECKS = 1'].join('; ');
}
