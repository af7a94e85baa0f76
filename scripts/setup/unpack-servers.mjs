import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesToUnpack, parseInstalled, parseSimulation } from './apt.mjs';
import { SetupError } from './failure.mjs';
import { lastLines } from './log-file.mjs';
import { mustRun, runCommand } from './run-command.mjs';

/** Unpacking runs no package script, so nothing is started and no rights are needed. */
const PACKAGES = {
  mysql: ['mariadb-server-core', 'mariadb-client-core'],
  redis: ['redis-server', 'redis-tools'],
};

/**
 * Downloads a server with apt and unpacks it into `bin/NEED`, without being root and without touching the system.
 * @param {'mysql' | 'redis'} need
 * @param {string} bin folder of our own programs
 * @param {import('./apt.mjs').Context} context
 * @param {Set<string>} [installed] packages the system has; asked of dpkg unless given
 * @throws {SetupError} with the end of apt's output
 */
export async function unpackServer(need, bin, { lifecycle, note }, installed) {
  note(`downloading ${PACKAGES[need].join(' and ')} (no root needed)`);
  const work = join(bin, `${need}.unpacking-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  for (const folder of ['debs', 'root', 'apt/lists/partial', 'apt/cache/archives/partial']) {
    mkdirSync(join(work, folder), { recursive: true });
  }
  try {
    const options = await resolveWith(PACKAGES[need], work, lifecycle);
    const present = installed ?? (await installedPackages(lifecycle));
    const packages = packagesToUnpack(options.closure, present, PACKAGES[need]);
    const sentence = `apt-get could not download ${packages.join(', ')}:`;
    await mustRun(sentence, 'apt-get', [...options.flags, 'download', ...packages], {
      cwd: join(work, 'debs'),
      lifecycle,
    });
    for (const deb of readdirSync(join(work, 'debs'))) {
      const args = ['-x', join(work, 'debs', deb), join(work, 'root')];
      await mustRun(`dpkg-deb could not unpack ${deb}:`, 'dpkg-deb', args, { lifecycle });
    }
    rmSync(join(bin, need), { recursive: true, force: true });
    renameSync(join(work, 'root'), join(bin, need));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Finds all that the packages need on an empty system, with the machine's package lists or, when it
 * has none, with lists of our own.
 * @param {string[]} packages
 * @param {string} work
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @returns {Promise<{ flags: string[], closure: string[] }>}
 */
async function resolveWith(packages, work, lifecycle) {
  const empty = join(work, 'apt', 'status');
  writeFileSync(empty, '');
  const flags = [
    '-qq',
    '-o',
    `Dir::State::status=${empty}`,
    '-o',
    `Dir::Cache=${join(work, 'apt', 'cache')}`,
  ];
  const simulate = (/** @type {string[]} */ more) =>
    runCommand('apt-get', [...flags, ...more, '-s', 'install', '--no-install-recommends', ...packages], {
      lifecycle,
    });
  const first = await simulate([]);
  if (first.code === 0) return { flags, closure: parseSimulation(first.stdout) };

  const lists = ['-o', `Dir::State::lists=${join(work, 'apt', 'lists')}`];
  await runCommand('apt-get', [...flags, ...lists, 'update'], { lifecycle });
  const second = await simulate(lists);
  if (second.code === 0) return { flags: [...flags, ...lists], closure: parseSimulation(second.stdout) };
  throw new SetupError(`apt-get finds no way to ${packages.join(' and ')}:`, {
    detail: lastLines(second.output, 10),
  });
}

/** @param {import('./lifecycle.mjs').Lifecycle} lifecycle @returns {Promise<Set<string>>} */
async function installedPackages(lifecycle) {
  const args = ['-W', '-f', '${db:Status-Abbrev} ${Package}\\n'];
  return parseInstalled(await mustRun('dpkg-query failed:', 'dpkg-query', args, { lifecycle }));
}
