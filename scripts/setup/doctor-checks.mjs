import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBuilt } from './build.mjs';
import { chromiumToInstall, findChromium } from './chromium.mjs';
import { formatGigabytes, freeBytes, NEEDED_BYTES } from './disk-space.mjs';
import { describeFailure } from './failure.mjs';
import { findMysql, findRedis, searchFolders, titleOf } from './find-binaries.mjs';
import { atLeast, NEEDED_NODE } from './node-version.mjs';
import { packagesInstalled } from './packages.mjs';
import { apiPort } from './ports.mjs';
import { whatToInstall } from './what-to-install.mjs';

/**
 * @typedef {object} Finding
 * @property {string} name
 * @property {'ok' | 'missing' | 'later' | 'optional'} state `later`: not there yet, and `npm start` sees to it;
 *   `optional`: Juzheng runs without it
 * @property {string} found
 * @property {string} [fix]
 *
 * @typedef {import('./paths.mjs').Paths} Paths
 */

/** @param {string} [version] @returns {Finding} */
export function checkNode(version = process.versions.node) {
  const ok = atLeast(version, NEEDED_NODE);
  return {
    name: 'node',
    state: ok ? 'ok' : 'missing',
    found: version,
    fix: `install Node ${NEEDED_NODE} or newer`,
  };
}

/** @param {Paths} paths @returns {Finding} */
export function checkPackages({ root }) {
  const ok = packagesInstalled(root);
  const found = ok ? 'as in package-lock.json' : 'not installed, or not the ones of package-lock.json';
  return { name: 'packages', state: ok ? 'ok' : 'later', found, fix: 'npm ci' };
}

/** @param {Paths} paths @returns {Finding} */
export function checkBuild({ root }) {
  const ok = isBuilt(root);
  return {
    name: 'build',
    state: ok ? 'ok' : 'later',
    found: ok ? 'up to date' : 'stale',
    fix: 'npm run build',
  };
}

/** @param {Paths} paths @returns {Finding} */
export function checkDisk({ home, root }) {
  const free = freeBytes(existsSync(home) ? home : root);
  const fix = `make room: at least ${formatGigabytes(NEEDED_BYTES)} is needed`;
  return {
    name: 'disk',
    state: free < NEEDED_BYTES ? 'missing' : 'ok',
    found: `${formatGigabytes(free)} free`,
    fix,
  };
}

/**
 * @param {import('./external-server.mjs').Need} need
 * @param {Paths} paths
 * @param {{ env: NodeJS.ProcessEnv, canInstall: boolean }} machine `canInstall`: `npm start` would get it by itself
 * @returns {Finding}
 */
export function checkProgram(need, { bin }, { env, canInstall }) {
  const name = need === 'mysql' ? 'database' : 'redis';
  const variable = `JUZHENG_${need.toUpperCase()}_URL`;
  if (env[variable]) return { name, state: 'ok', found: `${variable} is set` };
  const folders = searchFolders({ path: env.PATH, bin });
  const all = need === 'mysql' ? findMysql(folders, bin) : findRedis(folders, bin);
  const usable = all.find((server) => !server.rejected);
  if (usable) return { name, state: 'ok', found: `${titleOf(usable)}, ${usable.path}` };
  const found = all.map((server) => server.rejected).join('; ') || 'no program found';
  return { name, state: canInstall ? 'later' : 'missing', found, fix: whatToInstall([need]) };
}

/** @param {Paths} paths @param {NodeJS.ProcessEnv} env @returns {Finding} */
export function checkChromium({ bin }, env) {
  try {
    const program = findChromium({ env, bin });
    const found = program ?? 'not found; only npm test needs it';
    return { name: 'chromium', state: program ? 'ok' : 'optional', found, fix: chromiumToInstall() };
  } catch (error) {
    return { name: 'chromium', state: 'missing', found: describeFailure(error), fix: chromiumToInstall() };
  }
}

/** @param {Paths} paths @returns {Finding} */
export function checkTessdata({ root }) {
  const absent = ['chi_sim', 'eng'].filter((language) => {
    const folder = join(root, 'node_modules/@tesseract.js-data', language, '4.0.0_best_int');
    return !existsSync(join(folder, `${language}.traineddata.gz`));
  });
  if (absent.length === 0) return { name: 'tessdata', state: 'ok', found: 'chi_sim and eng' };
  return { name: 'tessdata', state: 'later', found: `no ${absent.join(', ')}`, fix: 'npm ci' };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} runningAt address of a Juzheng of this folder that runs, or empty
 * @returns {Promise<Finding>}
 */
export async function checkPort(env, runningAt) {
  if (runningAt) return { name: 'port', state: 'ok', found: `Juzheng runs at ${runningAt}` };
  try {
    const { port, note } = await apiPort(env.JUZHENG_PORT);
    return { name: 'port', state: 'ok', found: note || `${port} is free` };
  } catch (error) {
    return {
      name: 'port',
      state: 'missing',
      found: describeFailure(error),
      fix: 'set JUZHENG_PORT to a free port',
    };
  }
}

/**
 * @param {Finding[]} findings
 * @returns {string} a line each; the fix under what is not ok
 */
export function describeFindings(findings) {
  return findings
    .map(({ name, state, found, fix }) => {
      const line = `  ${state.padEnd(8)} ${name.padEnd(10)} ${found}`;
      if (state === 'ok' || !fix) return line;
      return `${line}\n${' '.repeat(22)}${state === 'later' ? 'npm start sees to it, or by hand' : 'to do'}: ${fix}`;
    })
    .join('\n');
}
