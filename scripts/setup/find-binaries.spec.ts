import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  environmentFor,
  findInstaller,
  findMysql,
  findPrograms,
  findRedis,
  isConfined,
  parseVersion,
  searchFolders,
} from './find-binaries.mjs';

const MARIADB = 'mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)';

describe('parseVersion', () => {
  it.each([
    [MARIADB, { kind: 'mariadb', version: '10.11.19' }],
    [
      '/usr/sbin/mysqld  Ver 8.4.3 for Linux on x86_64 (MySQL Community Server - GPL)',
      { kind: 'mysql', version: '8.4.3' },
    ],
    ['mysqld  Ver 10.6.2-MariaDB for osx on arm64', { kind: 'mariadb', version: '10.6.2' }],
    ['Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0', { kind: 'redis', version: '7.0.15' }],
    ['Valkey server v=8.0.1 sha=00000000:0', { kind: 'valkey', version: '8.0.1' }],
    ['something else 1.2', null],
    ['', null],
  ])('reads %j', (text, expected) => {
    expect(parseVersion(text)).toEqual(expected);
  });
});

describe('with programs in folders', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'juzheng-find-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const program = (path: string, says: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `#!/bin/sh\necho '${says}'\n`);
    chmodSync(join(root, path), 0o755);
  };
  const folders = () => [join(root, 'a'), join(root, 'b'), join(root, 'bin/redis/usr/bin')];

  it('finds each program once, also when a second name links to it', () => {
    program('a/mariadbd', MARIADB);
    symlinkSync('mariadbd', join(root, 'a/mysqld'));
    expect(findPrograms(folders(), ['mysqld', 'mariadbd'])).toHaveLength(1);
  });

  it('passes over what is not executable or is missing', () => {
    program('a/redis-server', 'Redis server v=7.0.15');
    chmodSync(join(root, 'a/redis-server'), 0o644);
    expect(findRedis(folders(), join(root, 'bin'))).toEqual([]);
  });

  it('puts a usable server before one that is too old, and says why that is refused', () => {
    program('a/redis-server', 'Redis server v=5.0.7');
    program('b/valkey-server', 'Valkey server v=8.0.1');
    const [first, second] = findRedis(folders(), join(root, 'bin'));
    expect(first).toMatchObject({ kind: 'valkey', rejected: '' });
    expect(second?.rejected).toMatch(/Redis 5\.0\.7, older than 6\.2/);
  });

  it('refuses a MariaDB whose installer is missing, and accepts it with one', () => {
    program('a/mariadbd', MARIADB);
    expect(findMysql(folders(), join(root, 'bin'))[0]?.rejected).toMatch(/mariadb-install-db is missing/);
    program('bin/mariadb-install-db', '');
    expect(findInstaller(join(root, 'a/mariadbd'))).toBe(join(root, 'bin/mariadb-install-db'));
    expect(findMysql(folders(), join(root, 'elsewhere'))[0]?.rejected).toBe('');
  });

  it('knows a program of our own download by its root, and gives it the libraries beside it', () => {
    program('bin/redis/usr/bin/redis-server', 'Redis server v=7.0.15');
    mkdirSync(join(root, 'bin/redis/usr/lib/x86_64-linux-gnu'), { recursive: true });
    const [server] = findRedis(folders(), join(root, 'bin'));
    expect(server?.root).toBe(join(root, 'bin/redis'));
    const libraries = environmentFor(server?.root ?? '').LD_LIBRARY_PATH ?? '';
    expect(libraries.split(':')[0]).toBe(join(root, 'bin/redis/usr/lib/x86_64-linux-gnu'));
  });

  it("leaves the environment of a system's program as it is", () => {
    expect(environmentFor('')).toBe(process.env);
  });

  it('knows a mysqld that AppArmor confines, unless the profile is disabled', () => {
    program('a/mysqld', '');
    const profiles = join(root, 'apparmor.d');
    const name = join(root, 'a/mysqld').slice(1).replaceAll('/', '.');
    mkdirSync(join(profiles, 'disable'), { recursive: true });
    const confined = () => isConfined(join(root, 'a/mysqld'), { enabled: true, profiles });
    expect(confined()).toBe(false);
    writeFileSync(join(profiles, name), '');
    expect(confined()).toBe(true);
    expect(isConfined(join(root, 'a/mysqld'), { enabled: false, profiles })).toBe(false);
    writeFileSync(join(profiles, 'disable', name), '');
    expect(confined()).toBe(false);
  });

  it('looks into PATH first, then the usual folders, Homebrew, and our own download last', () => {
    mkdirSync(join(root, 'brew/opt/mariadb@11/bin'), { recursive: true });
    mkdirSync(join(root, 'brew/opt/node/bin'), { recursive: true });
    const found = searchFolders({
      path: `/x:relative:/y`,
      bin: '/clone/.juzheng/bin',
      brew: join(root, 'brew'),
    });
    expect(found.slice(0, 3)).toEqual(['/x', '/y', '/usr/sbin']);
    expect(found).toContain(join(root, 'brew/opt/mariadb@11/bin'));
    expect(found).not.toContain(join(root, 'brew/opt/node/bin'));
    expect(found.slice(-2)).toEqual([
      '/clone/.juzheng/bin/mysql/usr/sbin',
      '/clone/.juzheng/bin/redis/usr/bin',
    ]);
  });
});
