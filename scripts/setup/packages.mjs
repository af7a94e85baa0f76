import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, npmCommand } from './run-command.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */

/**
 * Are the installed packages the ones of package-lock.json?
 * @param {string} root
 * @returns {boolean}
 */
export function packagesInstalled(root) {
  const lock = read(join(root, 'package-lock.json'));
  // npm writes this file last, so a broken-off install does not have it.
  const installed = read(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const stamp = read(stampFile(root));
  if (stamp) return stamp === stampOf(lock);
  // Installed by hand: look into it once.
  if (!sameVersions(lock, installed)) return false;
  writeFileSync(stampFile(root), stampOf(lock));
  return true;
}

/**
 * Installs the packages of package-lock.json when they are not there.
 * @param {string} root
 * @param {{ lifecycle: import('./lifecycle.mjs').Lifecycle, note: (text: string) => void }} context
 * @returns {Promise<string>} what was done, in a few words
 * @throws {import('./failure.mjs').SetupError} with npm's output
 */
export async function ensurePackages(root, { lifecycle, note }) {
  if (packagesInstalled(root)) return 'up to date';
  note(existsSync(join(root, 'node_modules')) ? 'installing again, package-lock.json changed' : 'installing');
  const npm = npmCommand();
  await mustRun(
    'npm could not install the packages (is the npm registry reachable?):',
    npm.command,
    // Building needs the development packages, whatever NODE_ENV says.
    [...npm.args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, lifecycle, env: { ...process.env, SCARF_ANALYTICS: 'false' } },
  );
  writeFileSync(stampFile(root), stampOf(read(join(root, 'package-lock.json'))));
  return 'installed';
}

/**
 * @param {string} lock text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json
 * @returns {boolean} true when every package of the lock is there in its version; optional ones (other
 *   systems' binaries) may be missing
 */
export function sameVersions(lock, installed) {
  const wanted = packagesOf(lock);
  const have = packagesOf(installed);
  const complete = [...wanted].every(([path, entry]) => {
    const found = have.get(path);
    return found
      ? found.version === entry.version
      : Boolean(entry.optional ?? entry.devOptional ?? entry.link);
  });
  return complete && [...have.keys()].every((path) => wanted.has(path));
}

/** @param {string} text @returns {Map<string, LockedPackage>} */
function packagesOf(text) {
  try {
    const { packages } = /** @type {{ packages?: Record<string, LockedPackage> }} */ (JSON.parse(text));
    return new Map(Object.entries(packages ?? {}).filter(([path]) => path !== ''));
  } catch {
    return new Map();
  }
}

/** Some packages hold binaries, so a folder carried to another system counts as not installed. */
const stampOf = (/** @type {string} */ lock) =>
  `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;

const stampFile = (/** @type {string} */ root) => join(root, 'node_modules', '.juzheng-packages');

/** @param {string} file @returns {string} */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
