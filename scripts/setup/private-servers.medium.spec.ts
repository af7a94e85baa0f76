import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLifecycle } from './lifecycle.mjs';
import { createFolders, pathsOf } from './paths.mjs';
import { identityOf } from './process-identity.mjs';
import { provideServers } from './servers.mjs';
import { askRedis } from './wire-protocol.mjs';

const password = 'a'.repeat(32);
let root: string;
let lifecycle = createLifecycle();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'juzheng-servers-'));
  lifecycle = createLifecycle();
});
afterEach(async () => {
  await lifecycle.stop();
  rmSync(root, { recursive: true });
});

const paths = () => pathsOf(root);
const dataFolder = () => join(paths().data, 'mariadb');

function provide() {
  createFolders(paths());
  return provideServers({
    paths: paths(),
    lifecycle,
    password,
    profile: 'keep',
    note: () => undefined,
    env: { PATH: process.env.PATH },
    variables: { mysql: [], redis: [] },
  });
}

async function query(url: string, sql: string): Promise<unknown> {
  const connection = await createConnection(url);
  try {
    return (await connection.query(sql))[0];
  } finally {
    await connection.end();
  }
}

it('brings up both servers in an empty folder, each behind its password, and leaves no process', async () => {
  const { mysql, redis } = await provide();
  const sql = 'SELECT DATABASE() AS db, @@character_set_server AS charset, @@time_zone AS zone';
  await expect(query(mysql.url, sql)).resolves.toEqual([
    { db: 'juzheng', charset: 'utf8mb4', zone: '+00:00' },
  ]);
  await expect(query(mysql.url.replace(password, 'guess'), 'SELECT 1')).rejects.toThrow(/Access denied/);

  const address = { host: '127.0.0.1', port: Number(new URL(redis.url).port) };
  const policy = await askRedis({ ...address, password }, [['CONFIG', 'GET', 'maxmemory-policy']]);
  expect(policy).toEqual([['maxmemory-policy', 'noeviction']]);
  await expect(askRedis(address, [['PING']])).rejects.toThrow(/NOAUTH/);

  const pids = [mysql.process?.pid ?? 0, redis.process?.pid ?? 0];
  expect(pids.every((pid) => identityOf(pid) !== null)).toBe(true);
  await lifecycle.stop();
  expect(pids.map((pid) => identityOf(pid))).toEqual([null, null]);
  expect(existsSync(join(paths().run, 'mysql.pid'))).toBe(false);
});

it('keeps the data and the addresses over a restart', async () => {
  const first = await provide();
  await query(first.mysql.url, 'CREATE TABLE kept (id INT PRIMARY KEY)');
  await lifecycle.stop();
  lifecycle = createLifecycle();
  const second = await provide();
  expect(second.mysql.url).toBe(first.mysql.url);
  await expect(query(second.mysql.url, 'SELECT COUNT(*) AS n FROM kept')).resolves.toEqual([{ n: 0 }]);
});

it('makes the data anew when the first start was broken off', async () => {
  mkdirSync(join(dataFolder(), 'mysql'), { recursive: true });
  mkdirSync(`${dataFolder()}.unfinished/mysql`, { recursive: true });
  const { mysql } = await provide();
  await expect(query(mysql.url, 'SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  expect(existsSync(`${dataFolder()}.unfinished`)).toBe(false);
});

it('never removes a database that it cannot name the maker of', async () => {
  mkdirSync(join(dataFolder(), 'juzheng'), { recursive: true });
  await expect(provide()).rejects.toThrow(/holds a database, but not the file juzheng-made-by\.json/);
  expect(existsSync(join(dataFolder(), 'juzheng'))).toBe(true);
});

it('does not start one kind of server on the data of the other', async () => {
  mkdirSync(dataFolder(), { recursive: true });
  writeFileSync(join(dataFolder(), 'juzheng-made-by.json'), '{"kind":"other","version":"1.2.3"}');
  await expect(provide()).rejects.toThrow(/was made by other 1\.2\.3, and this machine has/);
});

it('says that a server died, and shows the end of its log', async () => {
  await provide();
  await lifecycle.stop();
  lifecycle = createLifecycle();
  writeFileSync(join(dataFolder(), 'ibdata1'), 'x'.repeat(65_536));
  const start = provide();
  await expect(start).rejects.toThrow(
    /stopped by itself \(exit code \d+\); the end of its log, .*mariadb\.log/,
  );
  await expect(start).rejects.toMatchObject({ detail: expect.stringContaining('[ERROR]') as string });
});
