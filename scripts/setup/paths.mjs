import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorCode, SetupError } from './failure.mjs';

/** The folder of the clone, wherever the command was called from. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Everything a run writes lies under `.juzheng/`; a test run has a folder of its own in it.
 * @typedef {ReturnType<typeof pathsOf>} Paths
 */

/**
 * @param {string} root folder of the clone
 * @param {string} [state] folder for data, logs and pid files; `.juzheng` itself unless told
 */
export function pathsOf(root, state = join(root, '.juzheng')) {
  const home = join(root, '.juzheng');
  return {
    root,
    home,
    state,
    bin: join(home, 'bin'),
    setupLock: join(home, 'setup.lock'),
    data: join(state, 'data'),
    logs: join(state, 'logs'),
    run: join(state, 'run'),
    storage: join(state, 'storage'),
    ports: join(state, 'ports.json'),
    secret: join(state, 'secret'),
    addresses: join(state, 'run', 'servers.json'),
    startLock: join(state, 'run', 'start.lock'),
  };
}

/**
 * Creates the folders, readable by their owner only: they hold order data and keys.
 * @param {Paths} paths
 * @throws {SetupError} when the folder cannot be written
 */
export function createFolders(paths) {
  try {
    for (const folder of [paths.home, paths.state, paths.data, paths.logs, paths.run, paths.storage]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
    }
  } catch (error) {
    throw new SetupError(
      `Cannot write in ${paths.home} (${errorCode(error)}): it belongs to another user; give it to this one or remove it.`,
      { cause: error },
    );
  }
}
