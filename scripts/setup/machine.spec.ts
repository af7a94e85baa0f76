import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireDiskSpace } from './disk-space.mjs';
import { bothEnds, openLog, tailOf } from './log-file.mjs';
import { atLeast, requireNode } from './node-version.mjs';
import { formatDuration } from './say.mjs';
import { derivedPassword, installationSecret } from './secret.mjs';
import { hostOf } from './stack.mjs';
import { whatToInstall } from './what-to-install.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juzheng-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('requireNode', () => {
  it.each(['20.19.0', '22.1.0', '24.0.0'])('accepts %s', (version) => {
    expect(() => requireNode(version, 'linux')).not.toThrow();
  });

  it.each(['18.20.8', '20.18.9'])('refuses %s', (version) => {
    expect(() => requireNode(version, 'linux')).toThrow(`this is Node ${version}`);
  });

  it('sends Windows to WSL', () => {
    expect(() => requireNode('22.1.0', 'win32')).toThrow(/WSL/);
  });
});

it.each([
  ['10.11.19-MariaDB', '10.6.0', true],
  ['10.6', '10.6.0', true],
  ['9.9.9', '10.0.0', false],
  ['', '1.0', false],
])('atLeast(%j, %j) is %j', (version, minimum, expected) => {
  expect(atLeast(version, minimum)).toBe(expected);
});

describe('requireDiskSpace', () => {
  const statfs = (gigabytes: number) => () => ({ bavail: gigabytes * 1024, bsize: 1024 ** 2 });

  it('refuses under 1 GB and says how much there is and where', () => {
    expect(() => requireDiskSpace(folder, statfs(0.4))).toThrow(`Only 0.4 GB is free for ${folder}`);
  });

  it('accepts 1 GB', () => {
    expect(() => requireDiskSpace(folder, statfs(1))).not.toThrow();
  });
});

describe('installationSecret', () => {
  it('is made once and can be read by its owner only', () => {
    const file = join(folder, 'secret');
    const secret = installationSecret(file);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(installationSecret(file)).toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is never replaced silently', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'short');
    expect(() => installationSecret(file)).toThrow(/64 hex digits/);
    expect(readFileSync(file, 'utf8')).toBe('short');
  });

  it('gives each purpose its own password, the same every time', () => {
    expect(derivedPassword('s', 'a')).toBe(derivedPassword('s', 'a'));
    expect(derivedPassword('s', 'a')).not.toBe(derivedPassword('s', 'b'));
  });
});

describe('a log', () => {
  it('shows the last lines of this run, not of the one before', () => {
    const file = join(folder, 'x.log');
    writeFileSync(file, 'old\n');
    const log = openLog(file);
    writeFileSync(log.fd, 'one\ntwo\nthree\n');
    log.close();
    expect(tailOf(file, { offset: log.offset })).toBe('one\ntwo\nthree');
    expect(tailOf(file, { offset: log.offset, lines: 2 })).toBe('two\nthree');
  });

  it('starts anew when it has grown too long', () => {
    const file = join(folder, 'x.log');
    writeFileSync(file, 'x'.repeat(101));
    const log = openLog(file, 100);
    log.close();
    expect(log.offset).toBe(0);
    expect(statSync(file).size).toBe(0);
  });

  it('that is not there has no lines', () => {
    expect(existsSync(join(folder, 'none.log'))).toBe(false);
    expect(tailOf(join(folder, 'none.log'))).toBe('');
  });
});

it('bothEnds keeps the first and the last lines', () => {
  expect(bothEnds('1\n2\n3\n4\n5\n', 4)).toBe('1\n2\n… 1 lines …\n4\n5');
  expect(bothEnds('1\n2\n', 4)).toBe('1\n2');
});

describe('whatToInstall', () => {
  it('names everything that is missing in one sentence', () => {
    const sentence = whatToInstall(['mysql', 'redis'], 'linux');
    expect(sentence).toMatch(/MariaDB.*Redis.*apt-get install.*JUZHENG_MYSQL_URL and JUZHENG_REDIS_URL\.$/);
  });

  it('speaks of Homebrew on a Mac', () => {
    expect(whatToInstall(['redis'], 'darwin')).toContain('"brew install redis"');
  });
});

it.each([
  [undefined, '127.0.0.1'],
  ['0.0.0.0', '127.0.0.1'],
  ['::', '127.0.0.1'],
  ['192.168.1.5', '192.168.1.5'],
  ['::1', '[::1]'],
])('what listens on %j is reached at %j', (host, expected) => {
  expect(hostOf({ JUZHENG_HOST: host })).toBe(expected);
});

it.each([
  [80, '0.1 s'],
  [59_940, '59.9 s'],
  [59_990, '1 min 00 s'],
  [125_400, '2 min 05 s'],
])('formatDuration(%d) is %j', (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
