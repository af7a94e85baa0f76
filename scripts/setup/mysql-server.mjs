import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createHash } from 'node:crypto';
import { environmentFor, titleOf } from './find-binaries.mjs';
import { asUser, baseFolder, DATABASE, ensureMysqlData, serverForData } from './mysql-data.mjs';
import { startOnFreePort } from './private-server.mjs';
import { mysqlVersion } from './wire-protocol.mjs';

/** The kernel's limit is 108 with the closing zero. */
const LONGEST_SOCKET_PATH = 107;

/** @typedef {import('./private-server.mjs').Profile} Profile */

/**
 * Starts a private MariaDB or MySQL on a free loopback port, with the database in it.
 * @param {import('./find-binaries.mjs').FoundBinary[]} usable best first
 * @param {import('./private-server.mjs').PrivateOptions} options
 * @returns {Promise<import('./private-server.mjs').StartedServer>}
 * @throws {import('./failure.mjs').SetupError} with the end of its log when it dies
 */
export async function startMysql(usable, { paths, profile, password, lifecycle }) {
  const folder = join(paths.data, 'mariadb');
  const server = serverForData(usable, folder);
  await ensureMysqlData(server, folder, lifecycle);
  const initFile = join(paths.run, 'mysql-accounts.sql');
  writeFileSync(initFile, accountStatements(password), { mode: 0o600 });
  const socket = socketPath(paths.run);
  const filesFolder = join(paths.run, 'mysql-files');
  for (const path of [dirname(socket), filesFolder]) mkdirSync(path, { recursive: true, mode: 0o700 });

  return startOnFreePort(
    {
      name: titleOf(server),
      portName: 'mysql',
      marker: folder,
      command: server.path,
      args: (port) => mysqlArguments(server, { folder, port, socket, initFile, filesFolder, profile }),
      env: environmentFor(server.root),
      logFile: join(paths.logs, 'mariadb.log'),
      pidFile: join(paths.run, 'mysql.pid'),
      probe: async (port) => void (await mysqlVersion({ host: '127.0.0.1', port })),
      stopWithinMs: 60_000,
    },
    paths,
    lifecycle,
  );
}

/**
 * @param {import('./find-binaries.mjs').FoundBinary} server
 * @param {{ folder: string, port: number, socket: string, initFile: string, filesFolder: string, profile: Profile }} options
 * @returns {string[]}
 */
export function mysqlArguments(server, { folder, port, socket, initFile, filesFolder, profile }) {
  const durability =
    profile === 'keep'
      ? ['--innodb-flush-log-at-trx-commit=1']
      : ['--innodb-flush-log-at-trx-commit=0', '--skip-innodb-doublewrite'];
  return [
    // First, or it is not obeyed: the machine's own configuration is not ours.
    '--no-defaults',
    ...baseFolder(server),
    ...asUser(),
    `--datadir=${folder}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${socket}`,
    `--pid-file=${join(folder, 'server.pid')}`,
    `--init-file=${initFile}`,
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=300',
    '--performance-schema=OFF',
    '--skip-name-resolve',
    '--skip-log-bin',
    // The system user may be root: SQL gets no way to read or write files but in this empty folder.
    `--secure-file-priv=${filesFolder}`,
    // MySQL 8 and MariaDB name the log differently; MySQL would open a second port on every address.
    '--loose-innodb-log-file-size=64M',
    '--loose-innodb-redo-log-capacity=128M',
    '--loose-mysqlx=OFF',
    ...durability,
  ];
}

/**
 * What the server runs before it listens. One statement per line, good on both kinds.
 * @param {string} password hex digits or empty
 * @returns {string}
 */
export function accountStatements(password) {
  return [
    `CREATE DATABASE IF NOT EXISTS \`${DATABASE}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;`,
    `CREATE USER IF NOT EXISTS 'root'@'127.0.0.1';`,
    `ALTER USER 'root'@'127.0.0.1' IDENTIFIED BY '${password}';`,
    `GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;`,
    `ALTER USER IF EXISTS 'root'@'localhost' IDENTIFIED BY '${password}';`,
    '',
  ].join('\n');
}

/**
 * Path of the unix socket, in the temporary folder when the clone lies too deep for the kernel's limit.
 * @param {string} run
 * @param {string} [temporary]
 * @returns {string}
 */
export function socketPath(run, temporary = tmpdir()) {
  const path = join(run, 'mysql.sock');
  if (Buffer.byteLength(path) <= LONGEST_SOCKET_PATH) return path;
  const name = createHash('sha256').update(run).digest('hex').slice(0, 16);
  return join(temporary, `juzheng-${name}`, basename(path));
}
