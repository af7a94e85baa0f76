import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, hasApt } from './apt.mjs';
import { findPrograms, isExecutable } from './find-binaries.mjs';
import { unpackServer } from './unpack-servers.mjs';

/** Only packages without a service: nothing of the system's is started or left running. */
const SERVICE_FREE = { mysql: ['mariadb-server-core', 'mariadb-client-core'], redis: ['redis-tools'] };

/**
 * Gets a server's program onto this machine: for everybody when root, else into our own folder. Does nothing
 * where there is no apt.
 * @param {'mysql' | 'redis'} need
 * @param {string} bin folder of our own programs
 * @param {import('./apt.mjs').Context} context
 * @throws {import('./failure.mjs').SetupError} with the end of apt's output
 */
export async function installBinaries(need, bin, context) {
  if (!hasApt()) return;
  if (process.getuid?.() === 0 && (await installedForAll(need, context))) {
    if (need === 'redis') linkRedis(bin);
  } else {
    await unpackServer(need, bin, context);
  }
}

/**
 * @param {'mysql' | 'redis'} need
 * @param {import('./apt.mjs').Context} context
 * @returns {Promise<boolean>} false when apt refuses, for instance because it would have to remove a package
 */
async function installedForAll(need, context) {
  try {
    await aptInstall(SERVICE_FREE[need], context);
    return true;
  } catch {
    context.lifecycle.throwIfStopping();
    return false;
  }
}

/**
 * `redis-tools` holds the whole server under the name of one of its modes; it acts by the name it is
 * called with. The package `redis-server` adds only that name and a service that starts with the machine.
 * @param {string} bin
 * @param {string} [program]
 */
export function linkRedis(bin, program = '/usr/bin/redis-check-rdb') {
  if (findPrograms(['/usr/bin'], ['redis-server']).length > 0 || !isExecutable(program)) return;
  const folder = join(bin, 'redis', 'usr', 'bin');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'redis-server'), { force: true });
  symlinkSync(program, join(folder, 'redis-server'));
}
