import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountStatements, mysqlArguments, socketPath } from './mysql-server.mjs';
import { initialiser, serverForData } from './mysql-data.mjs';
import { redisConfig } from './redis-server.mjs';

const server = {
  kind: 'mariadb' as const,
  version: '10.11.19',
  path: '/usr/sbin/mariadbd',
  root: '',
  rejected: '',
};
const options = {
  folder: '/d',
  port: 4000,
  socket: '/s',
  initFile: '/i',
  filesFolder: '/f',
};

describe('mysqlArguments', () => {
  it("ignores the machine's own configuration: that flag is obeyed in the first place only", () => {
    expect(mysqlArguments(server, { ...options, profile: 'keep' })[0]).toBe('--no-defaults');
  });

  it('listens on the loopback address only', () => {
    expect(mysqlArguments(server, { ...options, profile: 'keep' })).toContain('--bind-address=127.0.0.1');
  });

  it('is durable when data is kept', () => {
    const kept = mysqlArguments(server, { ...options, profile: 'keep' });
    expect(kept).toContain('--innodb-flush-log-at-trx-commit=1');
    expect(kept).not.toContain('--skip-innodb-doublewrite');
  });

  it('trades durability for speed only when data is thrown away', () => {
    const thrown = mysqlArguments(server, { ...options, profile: 'throwaway' });
    expect(thrown).toContain('--innodb-flush-log-at-trx-commit=0');
  });

  it('tells an unpacked server where its own files are', () => {
    const unpacked = { ...server, root: '/c/bin/mysql', path: '/c/bin/mysql/usr/sbin/mariadbd' };
    expect(mysqlArguments(unpacked, { ...options, profile: 'keep' })).toContain('--basedir=/c/bin/mysql/usr');
  });
});

describe('initialiser', () => {
  it('initialises MySQL with the server itself', () => {
    const mysql = { ...server, kind: 'mysql' as const, path: '/usr/sbin/mysqld' };
    const { command, args } = initialiser(mysql, '/new');
    expect(command).toBe('/usr/sbin/mysqld');
    expect(args).toEqual(expect.arrayContaining(['--initialize-insecure', '--datadir=/new']));
  });

  it('initialises MariaDB with the script beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'juzheng-mariadb-'));
    for (const name of ['mariadbd', 'mariadb-install-db'])
      writeFileSync(join(folder, name), '', { mode: 0o755 });
    const { command, args } = initialiser({ ...server, path: join(folder, 'mariadbd') }, '/new');
    rmSync(folder, { recursive: true });
    expect(command).toBe(join(folder, 'mariadb-install-db'));
    expect(args).toEqual(expect.arrayContaining(['--skip-test-db', '--datadir=/new']));
  });
});

it('serverForData takes the best server for a folder that is not there yet', () => {
  expect(serverForData([server], '/nowhere')).toBe(server);
});

it('accountStatements are one statement per line, as --init-file wants them', () => {
  const lines = accountStatements('abc').trimEnd().split('\n');
  expect(lines.every((line) => line.endsWith(';'))).toBe(true);
  expect(lines.join('\n')).toContain(`'root'@'127.0.0.1' IDENTIFIED BY 'abc'`);
});

describe('socketPath', () => {
  it('lies beside the pid files', () => {
    expect(socketPath('/clone/.juzheng/run')).toBe('/clone/.juzheng/run/mysql.sock');
  });

  it("moves to the temporary folder when the path is longer than the kernel's limit, each clone to its own", () => {
    const [one, two] = ['a', 'b'].map((name) => socketPath(`/${'文件夹/'.repeat(20)}${name}`, '/tmp'));
    expect(Buffer.byteLength(one ?? '')).toBeLessThanOrEqual(107);
    expect(one).toMatch(/^\/tmp\/juzheng-[0-9a-f]{16}\/mysql\.sock$/);
    expect(one).not.toBe(two);
  });
});

describe('redisConfig', () => {
  it('keeps every entry, on disk too, when data is kept', () => {
    const text = redisConfig({ folder: '/d', profile: 'keep', password: 'abc' });
    expect(text).toMatch(/^maxmemory-policy noeviction$/m);
    expect(text).toMatch(/^appendonly yes$/m);
    expect(text).toMatch(/^requirepass abc$/m);
  });

  it('writes nothing to disk when data is thrown away', () => {
    const text = redisConfig({ folder: '/d', profile: 'throwaway', password: '' });
    expect(text).toMatch(/^appendonly no$/m);
    expect(text).toMatch(/^save ""$/m);
  });

  it('quotes a folder with spaces and quotes', () => {
    expect(redisConfig({ folder: '/a "b" c', profile: 'keep', password: '' })).toContain(
      'dir "/a \\"b\\" c"',
    );
  });
});
