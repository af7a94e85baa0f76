import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SetupError } from './failure.mjs';
import { environmentFor, findInstaller, titleOf } from './find-binaries.mjs';
import { mustRun } from './run-command.mjs';

/** @typedef {import('./find-binaries.mjs').FoundBinary} FoundBinary */

export const DATABASE = 'juzheng';
const MARKER = 'juzheng-made-by.json';

/**
 * Who made the data folder, so that MySQL is never started on MariaDB's files.
 * @param {string} folder
 * @returns {{ kind: string, version: string } | null} null when there is none, or none that was finished
 */
export function dataMadeBy(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, MARKER), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Of the servers found, the one that can open the data folder.
 * @param {FoundBinary[]} usable best first
 * @param {string} folder
 * @returns {FoundBinary}
 * @throws {SetupError} when the data belongs to the other kind
 */
export function serverForData(usable, folder) {
  const madeBy = dataMadeBy(folder);
  const fitting = usable.find((server) => !madeBy || server.kind === madeBy.kind);
  const [first] = usable;
  if (fitting) return fitting;
  throw new SetupError(
    `The data in ${folder} was made by ${madeBy?.kind} ${madeBy?.version}, and this machine has ${first ? titleOf(first) : 'no server'}: install ${madeBy?.kind}, or remove that folder to start empty.`,
  );
}

/**
 * Makes the data folder when there is none. It is made aside and renamed when it is whole, so a first
 * start that was broken off leaves nothing that looks finished.
 * @param {FoundBinary} server
 * @param {string} folder
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @returns {Promise<boolean>} true when it was made now
 * @throws {SetupError} with the installer's output
 */
export async function ensureMysqlData(server, folder, lifecycle) {
  removeUnfinished(folder);
  if (dataMadeBy(folder)) return false;
  const draft = `${folder}.unfinished`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const { command, args } = initialiser(server, draft);
  const env = environmentFor(server.root);
  await mustRun(`${titleOf(server)} could not make its data folder:`, command, args, { lifecycle, env });
  writeFileSync(join(draft, MARKER), JSON.stringify({ kind: server.kind, version: server.version }));
  renameSync(draft, folder);
  return true;
}

/** @param {string} folder */
function removeUnfinished(folder) {
  rmSync(`${folder}.unfinished`, { recursive: true, force: true });
  if (!existsSync(folder) || dataMadeBy(folder)) return;
  if (existsSync(join(folder, DATABASE)) || readdirSync(folder).some((name) => name.endsWith('.ibd'))) {
    throw new SetupError(
      `${folder} holds a database, but not the file ${MARKER} that says which server made it: move the folder away or restore the file.`,
    );
  }
  rmSync(folder, { recursive: true });
}

/**
 * @param {FoundBinary} server
 * @param {string} folder
 * @returns {{ command: string, args: string[] }}
 */
export function initialiser(server, folder) {
  const common = [`--datadir=${folder}`, ...asUser()];
  if (server.kind === 'mysql') {
    return {
      command: server.path,
      args: ['--no-defaults', '--initialize-insecure', ...baseFolder(server), ...common],
    };
  }
  const command = findInstaller(server.path) ?? join(dirname(server.path), 'mariadb-install-db');
  const args = ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db'];
  return { command, args: [...args, ...baseFolder(server), ...common] };
}

/** Both servers refuse to run as root unless told. @returns {string[]} */
export function asUser() {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

/** An unpacked server does not find its own files without being told. @param {FoundBinary} server @returns {string[]} */
export function baseFolder(server) {
  if (!server.root) return [];
  const base = resolve(dirname(server.path), '..');
  return basename(base) === 'usr' ? [`--basedir=${base}`] : [];
}
