import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sourceHash } from './build.mjs';
import { isSameProcess, readPidFile, recordOf, writePidFile } from './pid-file.mjs';
import { identityOf } from './process-identity.mjs';

/** A clone with the real scripts, and API, worker, command line and demo of a few lines. */
const SERVER = `
const http = require('node:http');
const port = __filename.includes('/api/') ? process.env.JUZHENG_PORT : process.env.JUZHENG_WORKER_PORT;
console.log('serving', port);
http.createServer((request, response) => response.end()).listen(port, '127.0.0.1');
`;
const DEMO = `export const runDemo = async () => ({
  ok: process.env.DEMO_OK !== 'no', table: 'A ready', credentials: { apiKey: 'jz_1' },
});`;

let root: string;
const running: ChildProcess[] = [];
const run = (name: string) => join(root, '.juzheng/run', name);

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'juzheng-start-'));
  for (const part of ['start.mjs', 'setup'])
    cpSync(join(__dirname, '..', part), join(root, 'scripts', part), { recursive: true });
  const files = {
    'package-lock.json': '{"packages":{}}',
    'node_modules/.package-lock.json': '{"packages":{}}',
    'scripts/demo/run-demo.mjs': DEMO,
    'dist/apps/api/src/main.js': SERVER,
    'dist/apps/worker/src/main.js': SERVER,
    'dist/apps/cli/src/main.js': '',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  writeFileSync(join(root, 'dist/.build-stamp'), sourceHash(root));
});
afterEach(async () => {
  for (const child of running.splice(0)) await stop(child);
});
afterAll(() => rmSync(root, { recursive: true }));

function start(args: string[], env: NodeJS.ProcessEnv = {}) {
  const {
    npm_lifecycle_event: _npm,
    JUZHENG_MYSQL_URL: _mysql,
    JUZHENG_REDIS_URL: _redis,
    ...machine
  } = process.env;
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    env: { ...machine, ...env },
  });
  running.push(child);
  let output = '';
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.includes(text) && resolve();
      waiting.push(look);
      look();
      void ended.then(() => reject(new Error(`it ended without saying "${text}":\n${output}`)));
    });
  return { child, ended, says };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'close');
}

const pidsOfAll = () =>
  readdirSync(run(''))
    .filter((name) => name.endsWith('.pid'))
    .map((name) => readPidFile(run(name))?.pid ?? 0);
const UP = 'Ctrl-C stops everything';

it('--once shows the demo, stops everything and succeeds, twice in a row', async () => {
  for (const round of [1, 2]) {
    const { code, output } = await start(['--once']).ended;
    expect({ round, code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('A ready') as string,
    });
    expect(pidsOfAll()).toEqual([]);
  }
});

it('--once fails when a case is not as it should be', async () => {
  const { code } = await start(['--once'], { DEMO_OK: 'no' }).ended;
  expect(code).toBe(1);
});

it('a signal stops everything in order and counts as a normal end', async () => {
  const { child, ended, says } = start([]);
  await says(UP);
  const pids = pidsOfAll();
  expect(pids).toHaveLength(4);
  child.kill('SIGINT');
  await expect(ended).resolves.toMatchObject({ code: 0 });
  expect(pids.map((pid) => identityOf(pid))).toEqual([null, null, null, null]);
});

it('a second start says where the first one runs', async () => {
  await start([]).says(UP);
  const second = await start([]).ended;
  expect(second.code).toBe(0);
  expect(second.output).toMatch(/already runs from this folder at http:\/\/127\.0\.0\.1:\d+/);
});

it('after kill -9 the next start ends what was left, and goes on with the same data', async () => {
  const first = start([]);
  await first.says(UP);
  const left = pidsOfAll();
  first.child.kill('SIGKILL');
  await first.ended;
  expect(left.every((pid) => identityOf(pid) !== null)).toBe(true);

  const { code, output } = await start(['--once']).ended;
  expect(code).toBe(0);
  expect(output).toMatch(/stopped what an earlier run left behind: .*api.*worker.*mysql.*redis/);
  expect(left.map((pid) => identityOf(pid))).toEqual(left.map(() => null));
});

it("a stale pid file that names a stranger's process does not hurt it", async () => {
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  running.push(stranger);
  const record = recordOf(stranger.pid ?? 0, '');
  if (!record) throw new Error('the stranger lives');
  writePidFile(run('mysql.pid'), { ...record, born: 'another boot/1' });
  writePidFile(run('api.pid'), { ...record, marker: 'dist/apps/api/src/main.js' });
  writePidFile(run('start.lock'), { ...record, born: 'another boot/2' });
  await expect(start(['--once']).ended).resolves.toMatchObject({ code: 0 });
  expect(isSameProcess(record)).toBe(true);
});

it('a port that was asked for and is taken is named', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const { code, output } = await start(['--once'], { JUZHENG_PORT: String(port) }).ended;
  holder.close();
  expect(code).toBe(1);
  expect(output).toContain(`Port ${port} (JUZHENG_PORT) is taken by another program`);
});

it('a worker that dies ends everything, with the end of its log', async () => {
  const { ended, says } = start([]);
  await says(UP);
  const others = pidsOfAll();
  process.kill(readPidFile(run('worker.pid'))?.pid ?? 0, 'SIGKILL');
  const { code, output } = await ended;
  expect(code).toBe(1);
  expect(output).toMatch(/The worker stopped by itself \(SIGKILL\); the end of its log[^]*serving \d+/);
  expect(others.map((pid) => identityOf(pid))).toEqual(others.map(() => null));
});
