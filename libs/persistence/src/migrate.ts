import { createHash } from 'node:crypto';
import { type Connection } from 'mysql2/promise';
import { openDataSource } from './data-source';
import { connectToServer, parseDatabaseUrl } from './server';

const LOCK_WAIT_SECONDS = 120;

/**
 * Brings the database to the present schema, creating it when it is missing. Of several processes that start at once
 * one migrates and the others wait for it.
 * @returns the names of the migrations that ran, oldest first
 * @throws Error when another process holds the migration lock for two minutes
 */
export async function migrate(url: string): Promise<string[]> {
  const address = parseDatabaseUrl(url);
  const connection = await connectToServer(address);
  try {
    await lockMigrations(connection, address.database);
    await createWhenMissing(connection, address.database);
    const dataSource = await openDataSource({ url, poolSize: 1 });
    try {
      const done = await dataSource.runMigrations({ transaction: 'each' });
      return done.map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    // The server gives the lock back with the connection.
    await connection.end();
  }
}

async function lockMigrations(connection: Connection, database: string): Promise<void> {
  const name = `juzheng:migrate:${createHash('sha256').update(database).digest('hex').slice(0, 32)}`;
  const [rows] = await connection.query('SELECT GET_LOCK(?, ?) AS held', [name, LOCK_WAIT_SECONDS]);
  const [row] = rows as { held: number | null }[];
  if (row?.held !== 1) {
    throw new Error(
      `Another process has been migrating ${database} for more than ${LOCK_WAIT_SECONDS} s; try again later.`,
    );
  }
}

/** Asked first, because a user who may not create databases can still use one that is there. */
async function createWhenMissing(connection: Connection, database: string): Promise<void> {
  const [rows] = await connection.query('SELECT 1 FROM information_schema.schemata WHERE schema_name = ?', [
    database,
  ]);
  if (Array.isArray(rows) && rows.length > 0) return;
  await connection.query(
    `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
  );
}
