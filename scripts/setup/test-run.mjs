import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeContainers } from './docker-servers.mjs';
import { takeLock } from './folder-lock.mjs';
import { stopAllLeftBehind } from './left-behind.mjs';
import { createFolders, pathsOf } from './paths.mjs';
import { isSameProcess, readPidFile } from './pid-file.mjs';

const OWNER = 'owner.lock';

/**
 * A folder of its own for one run of the tests, gone when the run ends. Several runs may go on at once.
 * @param {string} root
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @returns {Promise<import('./paths.mjs').Paths>}
 */
export async function createTestRun(root, lifecycle) {
  const all = join(root, '.juzheng', 'test');
  await removeDeadRuns(all, lifecycle);
  const paths = pathsOf(root, join(all, `${process.pid}-${randomBytes(3).toString('hex')}`));
  createFolders(paths);
  takeLock(join(paths.state, OWNER));
  const remove = () => rmSync(paths.state, { recursive: true, force: true });
  lifecycle.onStop('lock', remove, remove);
  return paths;
}

/**
 * Stops and removes what killed runs left. A run whose process still lives is left alone.
 * @param {string} all folder of the runs
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 */
export async function removeDeadRuns(all, lifecycle) {
  if (!existsSync(all)) return;
  for (const name of readdirSync(all)) {
    const state = join(all, name);
    const owner = readPidFile(join(state, OWNER));
    if (owner && isSameProcess(owner)) continue;
    await stopAllLeftBehind(join(state, 'run'));
    await removeContainers(state, lifecycle);
    rmSync(state, { recursive: true, force: true });
  }
}
