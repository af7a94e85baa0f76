import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';

/** Drops the databases whose names `unwanted` picks. */
export async function dropDatabases(mysqlUrl: string, unwanted: (name: string) => boolean): Promise<void> {
  const connection = await createConnection(mysqlUrl);
  try {
    const [rows] = await connection.query('SELECT schema_name AS name FROM information_schema.schemata');
    for (const { name } of rows as { name: string }[]) {
      if (unwanted(name)) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    }
  } finally {
    await connection.end();
  }
}

/** Deletes the keys that start with `prefix` and that `unwanted` picks. */
export async function deleteKeys(
  redisUrl: string,
  prefix: string,
  unwanted: (key: string) => boolean,
): Promise<void> {
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
  try {
    for await (const batch of client.scanStream({ match: `${prefix}*`, count: 500 })) {
      const keys = (batch as string[]).filter(unwanted);
      if (keys.length > 0) await client.unlink(...keys);
    }
  } finally {
    client.disconnect();
  }
}
