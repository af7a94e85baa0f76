import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './build.mjs';
import { requireDiskSpace } from './disk-space.mjs';
import { takeLock, whileLocked } from './folder-lock.mjs';
import { stopAllLeftBehind } from './left-behind.mjs';
import { ensurePackages } from './packages.mjs';
import { createFolders } from './paths.mjs';
import { apiPort, portFor } from './ports.mjs';
import { mustRun } from './run-command.mjs';
import { derivedPassword, installationSecret } from './secret.mjs';
import { provideServers } from './servers.mjs';

/**
 * @typedef {object} StackContext
 * @property {import('./paths.mjs').Paths} paths
 * @property {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @property {import('./say.mjs').Say} say
 * @property {NodeJS.ProcessEnv} [env]
 *
 * @typedef {object} Stack
 * @property {import('./servers.mjs').Server} mysql
 * @property {import('./servers.mjs').Server} redis
 * @property {string} baseUrl of the API, as this machine reaches it
 * @property {string} workerUrl of the worker's health and metrics
 * @property {NodeJS.ProcessEnv} env for API, worker and command line
 */

/**
 * Makes this process the one that runs Juzheng in this folder.
 * @param {StackContext} context
 * @returns {import('./folder-lock.mjs').HeldLock | { url: string, pid: number }} the lock, or who runs already
 */
export function claimFolder({ paths, lifecycle }) {
  createFolders(paths);
  const lock = takeLock(paths.startLock);
  if ('holder' in lock) return { url: lock.holder.url ?? '', pid: lock.holder.pid };
  lifecycle.onStop('lock', lock.held.release, lock.held.release);
  return lock.held;
}

/**
 * Everything that must be there before API and worker can start: packages, servers, build, schema.
 * @param {StackContext} context
 * @returns {Promise<Stack>}
 * @throws {import('./failure.mjs').SetupError}
 */
export async function raiseStack({ paths, lifecycle, say, env = process.env }) {
  requireDiskSpace(paths.state);
  const left = await stopAllLeftBehind(paths.run);
  if (left.length > 0) say.line(`  stopped what an earlier run left behind: ${left.join(', ')}`);
  // A port that was asked for and is taken: said now, not after minutes of installing.
  await apiPort(env.JUZHENG_PORT);
  const secret = env.JUZHENG_SECRET || installationSecret(paths.secret);

  /** @type {import('./servers.mjs').Server[]} */
  const found = [];
  await Promise.all([
    ensureProgram({ paths, lifecycle, say }),
    say.step('servers', async (stepNote) => {
      const servers = await provideServers({
        paths,
        lifecycle,
        env,
        note: stepNote,
        profile: 'keep',
        password: derivedPassword(secret, 'private servers'),
        variables: { mysql: ['JUZHENG_MYSQL_URL'], redis: ['JUZHENG_REDIS_URL'] },
      });
      found.push(servers.mysql, servers.redis);
      return `${servers.mysql.title}, ${servers.redis.title}`;
    }),
  ]);
  const [mysql, redis] = found;
  if (!mysql || !redis) throw new Error('provideServers gave no servers');

  // For doctor, and for whoever wants to look into the database by hand; it holds the passwords.
  writeFileSync(paths.addresses, JSON.stringify({ mysql: mysql.url, redis: redis.url }), { mode: 0o600 });

  const { port, note } = await apiPort(env.JUZHENG_PORT);
  if (note) say.line(`  ${note}`);
  const workerPort = Number(env.JUZHENG_WORKER_PORT) || (await portFor(paths.ports, 'worker'));
  const appEnv = {
    ...env,
    NODE_ENV: 'production',
    JUZHENG_MYSQL_URL: mysql.url,
    JUZHENG_REDIS_URL: redis.url,
    JUZHENG_PORT: String(port),
    JUZHENG_WORKER_PORT: String(workerPort),
    JUZHENG_STORAGE_DIR: env.JUZHENG_STORAGE_DIR || paths.storage,
    JUZHENG_SECRET: secret,
  };
  await say.step('schema', () => migrate(paths, appEnv, lifecycle));
  const host = hostOf(env);
  return {
    mysql,
    redis,
    baseUrl: `http://${host}:${port}`,
    workerUrl: `http://${host}:${workerPort}`,
    env: appEnv,
  };
}

/**
 * A step that writes into node_modules/ or dist/: one process of this folder at a time.
 * @param {string} name
 * @param {typeof ensurePackages | typeof ensureBuild} ensure
 * @param {StackContext} context
 */
export function lockedStep(name, ensure, { paths, lifecycle, say }) {
  return say.step(name, (note) => {
    const onWait = (/** @type {number} */ pid) => note(`waiting for process ${pid}, which is at it`);
    return whileLocked(paths.setupLock, lifecycle, onWait, () => ensure(paths.root, { lifecycle, note }));
  });
}

/** @param {StackContext} context */
async function ensureProgram(context) {
  await lockedStep('packages', ensurePackages, context);
  await lockedStep('build', ensureBuild, context);
}

/**
 * @param {import('./paths.mjs').Paths} paths
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @returns {Promise<string>}
 */
async function migrate(paths, env, lifecycle) {
  const args = [join(paths.root, 'dist/apps/cli/src/main.js'), 'migrate'];
  await mustRun('The database could not be migrated:', process.execPath, args, {
    cwd: paths.root,
    env,
    lifecycle,
  });
  return 'migrated';
}

/**
 * Address under which this machine reaches what listens on JUZHENG_HOST.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function hostOf({ JUZHENG_HOST: host }) {
  if (!host || host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Waits for the first of the processes to end, which none of them should.
 * @param {(import('./server-process.mjs').ServerProcess | null)[]} processes
 * @returns {Promise<never>}
 * @throws {import('./failure.mjs').SetupError} with the end of its log
 */
export async function untilOneDies(processes) {
  const ours = processes.filter((process) => process !== null);
  throw await Promise.race(ours.map((process) => process.exited.then(() => process.death())));
}
