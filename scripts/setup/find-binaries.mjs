import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { atLeast } from './node-version.mjs';

/**
 * @typedef {object} FoundBinary
 * @property {'mariadb' | 'mysql' | 'redis' | 'valkey'} kind
 * @property {string} version
 * @property {string} path the server program
 * @property {string} root folder that our own download was unpacked in; empty for a program of the system
 * @property {string} rejected why it cannot be used; empty when it can
 */

const OLDEST = { mariadb: '10.6.0', mysql: '8.0.0', redis: '6.2.0', valkey: '7.2.0' };
const TITLES = { mariadb: 'MariaDB', mysql: 'MySQL', redis: 'Redis', valkey: 'Valkey' };

/**
 * Folders to look in, best first: our own download last, so that a system's own servers win.
 * @param {{ path?: string, bin: string, brew?: string }} places `path` as in PATH; `bin`: folder of our downloads
 * @returns {string[]}
 */
export function searchFolders({ path = process.env.PATH ?? '', bin, brew = '/opt/homebrew' }) {
  const kegs = existsSync(join(brew, 'opt')) ? readdirSync(join(brew, 'opt')) : [];
  const folders = [
    ...path.split(':').filter((folder) => folder.startsWith('/')),
    '/usr/sbin',
    '/usr/local/sbin',
    '/usr/bin',
    '/usr/local/bin',
    join(brew, 'bin'),
    ...kegs
      .filter((keg) => /^(mariadb|mysql|redis|valkey)/.test(keg))
      .map((keg) => join(brew, 'opt', keg, 'bin')),
    ...['mysql/usr/sbin', 'redis/usr/bin'].map((folder) => join(bin, folder)),
  ];
  return [...new Set(folders)];
}

/**
 * @param {string[]} folders
 * @param {string} bin folder of our downloads
 * @returns {FoundBinary[]} database servers, the usable ones first
 */
export function findMysql(folders, bin) {
  return findKinds(folders, ['mariadbd', 'mysqld'], bin);
}

/**
 * @param {string[]} folders
 * @param {string} bin folder of our downloads
 * @returns {FoundBinary[]} Redis-like servers, the usable ones first
 */
export function findRedis(folders, bin) {
  return findKinds(folders, ['redis-server', 'valkey-server'], bin);
}

/**
 * First executable of these names; a folder earlier in the list wins over a name earlier in its list.
 * @param {string[]} folders
 * @param {string[]} names
 * @returns {string[]} absolute paths, each program once
 */
export function findPrograms(folders, names) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    if (isExecutable(path) && !found.has(realpathSync(path))) found.set(realpathSync(path), path);
  }
  return [...found.values()];
}

/** @param {string} path @returns {boolean} */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Environment for a program: ours need the libraries that were unpacked beside them.
 * @param {string} root folder of the download, or empty
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(root) {
  if (!root) return process.env;
  const folders = ['usr/lib', 'lib']
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder));
  const triplets = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(folder, name)),
  );
  const all = [...triplets, ...folders, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean);
  return { ...process.env, LD_LIBRARY_PATH: all.join(':') };
}

/**
 * Variables by which other programs find our downloads as they find the system's: tests that empty or stop a server
 * start one of their own.
 * @param {string} bin folder of our downloads
 * @returns {NodeJS.ProcessEnv}
 */
export function downloadsOnPath(bin) {
  const roots = ['mysql', 'redis'].map((name) => join(bin, name)).filter((root) => existsSync(root));
  const folders = roots.flatMap((root) => [join(root, 'usr/sbin'), join(root, 'usr/bin')]);
  const libraries = roots.map((root) => environmentFor(root).LD_LIBRARY_PATH ?? '').filter(Boolean);
  return {
    PATH: [process.env.PATH ?? '', ...folders].join(':'),
    ...(libraries.length > 0 ? { LD_LIBRARY_PATH: libraries.join(':') } : {}),
  };
}

/**
 * What a server says about itself with --version.
 * @param {string} text
 * @returns {{ kind: FoundBinary['kind'], version: string } | null} null for a program we do not know
 */
export function parseVersion(text) {
  const cache = /^(Redis|Valkey) server v=(\S+)/.exec(text);
  if (cache?.[2]) return { kind: cache[1] === 'Redis' ? 'redis' : 'valkey', version: cache[2] };
  const database = /Ver (\d+\.\d+\.\d+)(\S*)/.exec(text);
  if (!database?.[1]) return null;
  return { kind: /mariadb/i.test(text) ? 'mariadb' : 'mysql', version: database[1] };
}

/** @param {{ kind: FoundBinary['kind'], version: string }} found @returns {string} "MariaDB 10.11.19" */
export function titleOf({ kind, version }) {
  return `${TITLES[kind]} ${version}`;
}

/** @param {string[]} folders @param {string[]} names @param {string} bin @returns {FoundBinary[]} */
function findKinds(folders, names, bin) {
  const found = findPrograms(folders, names).flatMap((path) => inspect(path, bin) ?? []);
  return found.sort((a, b) => Number(Boolean(a.rejected)) - Number(Boolean(b.rejected)));
}

/** @param {string} path @param {string} bin @returns {FoundBinary | null} */
function inspect(path, bin) {
  const root = rootOf(path, bin);
  const flags = /mariadbd|mysqld/.test(path) ? ['--no-defaults', '--version'] : ['--version'];
  const { stdout } = spawnSync(path, flags, { encoding: 'utf8', env: environmentFor(root), timeout: 10_000 });
  const about = parseVersion(stdout ?? '');
  return about && { ...about, path, root, rejected: whyNot(path, about) };
}

/** @param {string} path @param {string} bin @returns {string} */
function rootOf(path, bin) {
  const inside = relative(bin, path);
  return inside.startsWith('..') ? '' : join(bin, inside.split('/')[0] ?? '');
}

/** @param {string} path @param {{ kind: FoundBinary['kind'], version: string }} about @returns {string} */
function whyNot(path, { kind, version }) {
  const oldest = OLDEST[kind];
  if (!atLeast(version, oldest)) return `${path} is ${titleOf({ kind, version })}, older than ${oldest}`;
  if ((kind === 'mariadb' || kind === 'mysql') && isConfined(path)) {
    return `AppArmor (/etc/apparmor.d) keeps ${path} inside the system's own folders`;
  }
  if (kind === 'mariadb' && !findInstaller(path)) return `mariadb-install-db is missing beside ${path}`;
  return '';
}

/**
 * Ubuntu ships a profile for mysqld under which it cannot open a data folder of ours.
 * @param {string} path
 * @param {{ enabled?: boolean, profiles?: string }} [machine]
 * @returns {boolean}
 */
export function isConfined(
  path,
  { enabled = existsSync('/sys/kernel/security/apparmor'), profiles = '/etc/apparmor.d' } = {},
) {
  const name = realpathSync(path).slice(1).replaceAll('/', '.');
  const profile = join(profiles, name);
  return (
    enabled && name.endsWith('mysqld') && existsSync(profile) && !existsSync(join(profiles, 'disable', name))
  );
}

/**
 * The script that makes an empty MariaDB data folder.
 * @param {string} server path of mariadbd
 * @returns {string | null}
 */
export function findInstaller(server) {
  const names = ['mariadb-install-db', 'mysql_install_db'];
  const folders = [server, realpathSync(server)].flatMap((path) =>
    ['.', '../bin', '../scripts'].map((folder) => resolve(dirname(path), folder)),
  );
  return findPrograms(folders, names)[0] ?? null;
}
