import { dockerObstacle, startInDocker } from './docker-servers.mjs';
import { checkExternal } from './external-server.mjs';
import { SetupError } from './failure.mjs';
import { findMysql, findRedis, searchFolders } from './find-binaries.mjs';
import { installBinaries } from './install-binaries.mjs';
import { DATABASE } from './mysql-data.mjs';
import { startMysql } from './mysql-server.mjs';
import { startRedis } from './redis-server.mjs';
import { whatToInstall } from './what-to-install.mjs';

/**
 * @typedef {import('./external-server.mjs').Need} Need
 * @typedef {object} Server
 * @property {string} url
 * @property {string} title for the terminal
 * @property {import('./server-process.mjs').ServerProcess | null} process null when it is not a child of ours
 * @property {boolean} external named by an environment variable
 *
 * @typedef {object} Provision
 * @property {(text: string) => void} note
 * @property {NodeJS.ProcessEnv} [env]
 * @property {{ mysql: string[], redis: string[] }} variables environment variables that may name a server, first wins
 *
 * @typedef {import('./private-server.mjs').PrivateOptions & Provision} ServerContext
 */

/**
 * Provides both servers: the ones that variables name, else programs found here, else programs installed
 * here, else Docker, else a sentence that says what to install. Each is decided on its own.
 * @param {ServerContext} context
 * @returns {Promise<{ mysql: Server, redis: Server }>}
 * @throws {SetupError}
 */
export async function provideServers(context) {
  // One after the other until both programs are there: apt allows one at a time.
  const mysql = await prepare('mysql', context);
  const redis = await prepare('redis', context);
  if ('obstacles' in mysql || 'obstacles' in redis) {
    const missing = [mysql, redis].filter((way) => 'obstacles' in way);
    const detail = [...new Set(missing.flatMap((way) => way.obstacles))].join('\n');
    throw new SetupError(whatToInstall(missing.map((way) => way.need)), { detail });
  }
  const [startedMysql, startedRedis] = await Promise.all([mysql.start(), redis.start()]);
  return { mysql: startedMysql, redis: startedRedis };
}

/**
 * Decides where a server comes from; installs its program when that is possible.
 * @param {Need} need
 * @param {ServerContext} context
 * @returns {Promise<{ start: () => Promise<Server> } | { need: Need, obstacles: string[] }>}
 */
async function prepare(need, context) {
  const { env = process.env, variables, lifecycle } = context;
  const variable = variables[need].find((name) => env[name]);
  if (variable) return { start: () => external(need, variable, env[variable] ?? '') };

  let { usable, rejected } = find(need, context);
  /** @type {string[]} */
  let failure = [];
  if (usable.length === 0) {
    failure = await tryToInstall(need, context);
    ({ usable, rejected } = find(need, context));
  }
  if (usable.length > 0) return { start: () => startPrivate(need, usable, context) };

  const docker = await dockerObstacle(lifecycle);
  if (!docker) return { start: () => inDocker(need, context) };
  return { need, obstacles: [...rejected, ...failure, docker] };
}

/**
 * @param {Need} need
 * @param {ServerContext} context
 * @returns {Promise<string[]>} why it failed; empty when it did not, or when there was nothing to try
 */
async function tryToInstall(need, context) {
  try {
    await installBinaries(need, context.paths.bin, context);
    return [];
  } catch (error) {
    context.lifecycle.throwIfStopping();
    if (!(error instanceof SetupError)) throw error;
    return [error.message, error.detail];
  }
}

/** @param {Need} need @param {ServerContext} context */
function find(need, { paths, env = process.env }) {
  const folders = searchFolders({ path: env.PATH, bin: paths.bin });
  const all = need === 'mysql' ? findMysql(folders, paths.bin) : findRedis(folders, paths.bin);
  return {
    usable: all.filter((server) => !server.rejected),
    rejected: all.flatMap((server) => server.rejected || []),
  };
}

/** @param {Need} need @param {string} variable @param {string} url @returns {Promise<Server>} */
async function external(need, variable, url) {
  return { url, title: await checkExternal(need, variable, url), process: null, external: true };
}

/**
 * @param {Need} need
 * @param {import('./find-binaries.mjs').FoundBinary[]} usable
 * @param {ServerContext} context
 * @returns {Promise<Server>}
 */
async function startPrivate(need, usable, context) {
  const start = need === 'mysql' ? startMysql : startRedis;
  const { name, port, process } = await start(usable, context);
  const url = privateUrl(need, port, context.password);
  return { url, title: `${name} on port ${port}`, process, external: false };
}

/** @param {Need} need @param {ServerContext} context @returns {Promise<Server>} */
async function inDocker(need, context) {
  context.note(`starting ${need} with docker compose`);
  const port = await startInDocker(need, context);
  const url = privateUrl(need, port, context.password);
  return { url, title: `${need} in Docker on port ${port}`, process: null, external: false };
}

/** @param {Need} need @param {number} port @param {string} password */
function privateUrl(need, port, password) {
  return need === 'mysql'
    ? `mysql://root:${password}@127.0.0.1:${port}/${DATABASE}`
    : `redis://:${password}@127.0.0.1:${port}`;
}
