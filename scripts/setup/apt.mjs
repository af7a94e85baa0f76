import { SetupError } from './failure.mjs';
import { isExecutable } from './find-binaries.mjs';
import { lastLines } from './log-file.mjs';
import { runCommand } from './run-command.mjs';

/** @typedef {{ lifecycle: import('./lifecycle.mjs').Lifecycle, note: (text: string) => void }} Context */

/** @returns {boolean} true on Debian, Ubuntu and their like */
export function hasApt() {
  return ['/usr/bin/apt-get', '/usr/bin/dpkg-deb', '/usr/bin/dpkg-query'].every(isExecutable);
}

/**
 * Installs packages for everybody; only root may.
 * @param {string[]} packages
 * @param {Context} context
 * @throws {SetupError} with the end of apt's output
 */
export async function aptInstall(packages, { lifecycle, note }) {
  note(`apt-get install ${packages.join(' ')}`);
  // --no-remove: rather fail than push a database of this machine's own out.
  const flags = ['-y', '-qq', '--no-install-recommends', '--no-remove', '-o', 'DPkg::Lock::Timeout=300'];
  const options = { lifecycle, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = () => runCommand('apt-get', ['install', ...flags, ...packages], options);
  let result = await install();
  if (result.code !== 0) {
    // A fresh container has no package lists, an old machine has lists of files that are gone.
    await runCommand('apt-get', ['update', '-qq'], options);
    result = await install();
  }
  if (result.code !== 0) {
    const detail = lastLines(result.output, 15);
    throw new SetupError(`apt-get could not install ${packages.join(', ')}:`, { detail });
  }
}

/**
 * Packages that apt would install, from the output of `apt-get -s install`.
 * @param {string} output
 * @returns {string[]} names in apt's order
 */
export function parseSimulation(output) {
  return [...output.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? '');
}

/**
 * Installed packages, from `dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n'`.
 * @param {string} output
 * @returns {Set<string>}
 */
export function parseInstalled(output) {
  return new Set([...output.matchAll(/^[a-z]i\s+(\S+)$/gm)].map((match) => match[1] ?? ''));
}

/**
 * What has to be unpacked: the wanted packages themselves and the libraries they need that are not
 * installed. Packages that only serve installing are of no use unpacked, and the C library is never taken
 * along: a program must use the one of its loader.
 * @param {string[]} closure
 * @param {Set<string>} installed
 * @param {string[]} wanted
 * @returns {string[]}
 */
export function packagesToUnpack(closure, installed, wanted) {
  const libraries = closure.filter((name) => /^lib/.test(name) && !/^libc6|-perl$|^libperl/.test(name));
  return [...new Set([...wanted, ...libraries.filter((name) => !installed.has(name))])];
}
