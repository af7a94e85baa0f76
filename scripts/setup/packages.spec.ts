import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onlyOptionalMissing, packagesInstalled, sameVersions } from './packages.mjs';

const lockOf = (packages: Record<string, object>) =>
  JSON.stringify({ packages: { '': { name: 'x' }, ...packages } });
const lock = lockOf({
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b-linux': { version: '2.0.0', optional: true },
});

describe('sameVersions', () => {
  it('accepts an install of every package', () => {
    expect(sameVersions(lock, lock)).toBe(true);
  });

  it("accepts that another system's optional package is missing", () => {
    expect(sameVersions(lock, lockOf({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it('accepts an optional package that only this system has', () => {
    const own = { version: '2.0.0', optional: true };
    expect(
      sameVersions(lock, lockOf({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-mac': own })),
    ).toBe(true);
  });

  it.each([
    ['another version', lockOf({ 'node_modules/a': { version: '1.0.1' } })],
    ['a missing package', lockOf({})],
    [
      'a package too many',
      lockOf({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }),
    ],
    ['a broken file', '{'],
  ])('refuses %s', (_, installed) => {
    expect(sameVersions(lock, installed)).toBe(false);
  });
});

describe('onlyOptionalMissing', () => {
  const withOptional = lockOf({
    'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/mac': '1.0.0', 'a-win': '1.0.0' } },
  });
  const complaint = (...lines: string[]) =>
    lines.map((line) => `npm error ${line} from lock file\n`).join('');

  it("is true when the lock lacks nothing but other systems' packages", () => {
    expect(onlyOptionalMissing(complaint('Missing: @a/mac@', 'Missing: a-win@1.0.0'), withOptional)).toBe(
      true,
    );
  });

  it.each([
    ['a package that every system needs is missing', complaint('Missing: @a/mac@', 'Missing: b@1.0.0')],
    [
      'a version differs',
      `${complaint('Missing: @a/mac@')}Invalid: lock file's a@1.0.0 does not satisfy a@2.0.0`,
    ],
    ['npm failed for another reason', 'npm error network'],
  ])('is false when %s', (_, output) => {
    expect(onlyOptionalMissing(output, withOptional)).toBe(false);
  });
});

describe('packagesInstalled', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'juzheng-packages-'));
    writeFileSync(join(root, 'package-lock.json'), lock);
    mkdirSync(join(root, 'node_modules'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const installed = join('node_modules', '.package-lock.json');

  it('is false for an install that was broken off', () => {
    expect(packagesInstalled(root)).toBe(false);
  });

  it('is true for an install by hand, and remembers it', () => {
    writeFileSync(join(root, installed), lock);
    expect(packagesInstalled(root)).toBe(true);
    expect(existsSync(join(root, 'node_modules', '.juzheng-packages'))).toBe(true);
  });

  it('is false after package-lock.json changed', () => {
    writeFileSync(join(root, installed), lock);
    packagesInstalled(root);
    writeFileSync(join(root, 'package-lock.json'), lockOf({ 'node_modules/a': { version: '1.0.1' } }));
    expect(packagesInstalled(root)).toBe(false);
  });
});
