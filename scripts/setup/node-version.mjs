import { SetupError } from './failure.mjs';

export const NEEDED_NODE = '20.19.0';

/**
 * Compares dotted versions by their leading numbers ("10.11.19-MariaDB" counts as 10.11.19).
 * @param {string} version
 * @param {string} minimum
 * @returns {boolean} true when version is the same or newer
 */
export function atLeast(version, minimum) {
  const have = numbersOf(version);
  const need = numbersOf(minimum);
  for (const [index, wanted] of need.entries()) {
    const got = have[index] ?? 0;
    if (got !== wanted) return got > wanted;
  }
  return true;
}

/** @param {string} version */
function numbersOf(version) {
  return (/\d+(\.\d+)*/.exec(version)?.[0] ?? '0').split('.').map(Number);
}

/**
 * @param {string} [version] of this Node
 * @param {string} [platform] as in `process.platform`
 * @throws {SetupError} when this Node or this system cannot run Juzheng
 */
export function requireNode(version = process.versions.node, platform = process.platform) {
  if (!atLeast(version, NEEDED_NODE)) {
    throw new SetupError(`Juzheng needs Node ${NEEDED_NODE} or newer, and this is Node ${version}.`);
  }
  if (platform === 'win32') {
    throw new SetupError('On Windows, run Juzheng inside WSL: its servers need Linux or macOS.');
  }
}
