import type { Database } from '@juzheng/persistence';
import type { TestRedis } from '@juzheng/testing';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const textTypes =
  "'char','varchar','tinytext','text','mediumtext','longtext','json','blob','longblob','varbinary'";
const readable = /\.(json|pdf|txt)$|^[^.]*$/;

interface Column {
  table: string;
  column: string;
}

/** Where in the whole database a text stands, as `table.column`, whatever kind of text the column holds. */
async function inDatabase({ dataSource }: Database, mark: string): Promise<string[]> {
  const columns = await dataSource.query<Column[]>(
    `SELECT table_name AS \`table\`, column_name AS \`column\` FROM information_schema.columns
      WHERE table_schema = DATABASE() AND data_type IN (${textTypes}) ORDER BY 1, 2`,
  );
  if (columns.length < 100)
    throw new Error(`only ${columns.length} columns of text: the search sees too little`);
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await dataSource.query<object[]>(
      `SELECT 1 FROM \`${table}\` WHERE LOCATE(?, CONVERT(\`${column}\` USING utf8mb4)) > 0 LIMIT 1`,
      [mark],
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

/** Files of a folder whose name or content holds a text. */
async function inFolder(folder: string, mark: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const held = readable.test(entry.name) && (await readFile(path)).includes(mark);
    if (held || path.includes(mark)) found.push(`file ${relative(folder, path)}`);
  }
  return found;
}

async function inRedis({ client, prefix }: TestRedis, mark: string): Promise<string[]> {
  const found: string[] = [];
  for (const key of await client.keys(`${prefix}*`)) {
    const read: Record<string, () => Promise<unknown>> = {
      string: () => client.get(key),
      hash: () => client.hgetall(key),
      list: () => client.lrange(key, 0, -1),
      set: () => client.smembers(key),
      zset: () => client.zrange(key, 0, -1),
      stream: () => client.xrange(key, '-', '+'),
    };
    const value = JSON.stringify(await read[await client.type(key)]?.());
    if (key.includes(mark) || value.includes(mark)) found.push(`redis ${key}`);
  }
  return found;
}

/** Everywhere that one of these texts still stands; to be empty after a deletion. */
export async function tracesOf(
  marks: readonly string[],
  { database, folder, redis }: { database: Database; folder: string; redis: TestRedis },
): Promise<string[]> {
  const found = new Set<string>();
  for (const mark of marks) {
    for (const each of await inDatabase(database, mark)) found.add(each);
    for (const each of await inFolder(folder, mark)) found.add(each);
    for (const each of await inRedis(redis, mark)) found.add(each);
  }
  return [...found].toSorted();
}
