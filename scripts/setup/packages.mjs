import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from './failure.mjs';
import { bothEnds } from './log-file.mjs';
import { npmCommand, runCommand } from './run-command.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {boolean} [link]
 * @property {Record<string, string>} [optionalDependencies]
 */

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
 * @throws {SetupError} with npm's output
 */
export async function ensurePackages(root, { lifecycle, note }) {
  if (packagesInstalled(root)) return 'up to date';
  note(existsSync(join(root, 'node_modules')) ? 'installing again, package-lock.json changed' : 'installing');
  const lock = read(join(root, 'package-lock.json'));
  const npm = npmCommand();
  // Building needs the development packages, whatever NODE_ENV says.
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = {
    cwd: root,
    lifecycle,
    env: { ...process.env, SCARF_ANALYTICS: 'false', ONNXRUNTIME_NODE_INSTALL: 'skip' },
  };
  let result = await runCommand(npm.command, [...npm.args, 'ci', ...flags], options);
  if (result.code !== 0 && onlyOptionalMissing(result.output, lock)) {
    // Same versions, by the same lock; only npm's complaint about it is left out.
    result = await runCommand(npm.command, [...npm.args, 'install', '--no-save', ...flags], options);
  }
  lifecycle.throwIfStopping();
  if (result.code !== 0) {
    const detail = bothEnds(result.output, 30);
    throw new SetupError('npm could not install the packages (npm ci):', { detail });
  }
  writeFileSync(stampFile(root), stampOf(lock));
  return 'installed';
}

/**
 * A lock that was written where the registry has no packages for other systems does not list those, and
 * newer npm refuses it as a whole.
 * @param {string} output of `npm ci`
 * @param {string} lock text of package-lock.json
 * @returns {boolean} true when nothing is wrong but that
 */
export function onlyOptionalMissing(output, lock) {
  const complaints = [...output.matchAll(/\b(?:Missing|Invalid): (.+)/g)];
  const optional = new Set(
    [...packagesOf(lock).values()].flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})),
  );
  // A complaint about a version names no package of the set, in words of its own.
  return (
    complaints.length > 0 && complaints.every(([, spec = '']) => optional.has(spec.replace(/(?!^)@.*$/, '')))
  );
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
  return complete && [...have].every(([path, entry]) => wanted.has(path) || isOptional(entry));
}

/** @param {LockedPackage} entry */
const isOptional = (entry) => Boolean(entry.optional || entry.devOptional || entry.link);

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
