import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import { findBinary } from './find-binary';
import { freePort, type PrivateServer, startServer, temporaryFolder } from './private-server';

const run = promisify(execFile);

/**
 * Starts a MariaDB or MySQL with an empty data folder. Nothing in it outlives the run, so it never waits for the disk.
 * @throws Error when the machine has neither
 */
export async function startPrivateMysql(): Promise<PrivateServer> {
  const program = findBinary('mariadbd', 'mysqld');
  if (program === null) {
    throw new Error('Tests need MariaDB or MySQL: install one, or set JUZHENG_TEST_MYSQL_URL.');
  }
  const folder = await temporaryFolder('mysql');
  const data = join(folder, 'data');
  await createDataFolder(program, data);
  const port = await freePort();
  const logFile = join(folder, 'log');
  const args = [
    '--no-defaults',
    ...baseOf(program),
    `--datadir=${data}`,
    `--user=${userInfo().username}`,
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${join(folder, 'socket')}`,
    `--pid-file=${join(folder, 'pid')}`,
    `--log-error=${logFile}`,
    '--max-connections=400',
    '--innodb-buffer-pool-size=128M',
    '--innodb-flush-log-at-trx-commit=0',
    '--skip-log-bin',
  ];
  return startServer({ program, args, folder, logFile }, `mysql://root@127.0.0.1:${port}`, async () => {
    const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
    await connection.end();
  });
}

async function createDataFolder(program: string, data: string): Promise<void> {
  const user = `--user=${userInfo().username}`;
  const installer = findBinary('mariadb-install-db');
  if (program.endsWith('mariadbd') && installer !== null) {
    await run(installer, [
      '--no-defaults',
      ...baseOf(program),
      `--datadir=${data}`,
      user,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
  } else {
    await run(program, ['--no-defaults', '--initialize-insecure', `--datadir=${data}`, user]);
  }
}

/** A program that was unpacked somewhere else than it was built for must be told where its other files are. */
function baseOf(program: string): string[] {
  const unpacked = /^(\/.+\/usr)\/sbin\//.exec(program)?.[1];
  return unpacked ? [`--basedir=${unpacked}`] : [];
}
