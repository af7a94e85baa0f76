import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isBuilt, removeOrphans, sourceHash } from './build.mjs';

let root: string;
const write = (file: string, text = '') => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'juzheng-build-'));
  write('apps/api/src/main.ts', 'a');
  write('libs/domain/src/index.ts', 'b');
  write('tsconfig.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('sourceHash', () => {
  it('does not change with time alone', () => {
    const before = sourceHash(root);
    utimesSync(join(root, 'apps/api/src/main.ts'), 1, 1);
    expect(sourceHash(root)).toBe(before);
  });

  it.each([
    ['a changed source', 'apps/api/src/main.ts'],
    ['a new source', 'libs/domain/src/new.ts'],
    ['a changed configuration', 'tsconfig.json'],
  ])('changes with %s', (_, file) => {
    const before = sourceHash(root);
    write(file, 'changed');
    expect(sourceHash(root)).not.toBe(before);
  });

  it('changes when text moves from one file to the next', () => {
    const before = sourceHash(root);
    write('apps/api/src/main.ts', '');
    write('libs/domain/src/index.ts', 'ab');
    expect(sourceHash(root)).not.toBe(before);
  });

  it('leaves tests and installed packages out', () => {
    const before = sourceHash(root);
    write('libs/domain/src/index.spec.ts', 'test');
    write('apps/dashboard/node_modules/x/index.ts', 'x');
    expect(sourceHash(root)).toBe(before);
  });
});

describe('isBuilt', () => {
  const complete = () => {
    for (const app of ['api', 'worker', 'cli']) write(`dist/apps/${app}/src/main.js`);
    write('dist/.build-stamp', sourceHash(root));
  };

  it('is true for a complete build of these sources', () => {
    complete();
    expect(isBuilt(root)).toBe(true);
  });

  it('is false after a change, without a stamp, and when a part is missing', () => {
    complete();
    write('apps/api/src/main.ts', 'changed');
    expect(isBuilt(root)).toBe(false);
    complete();
    rmSync(join(root, 'dist/.build-stamp'));
    expect(isBuilt(root)).toBe(false);
    complete();
    rmSync(join(root, 'dist/apps/worker'), { recursive: true });
    expect(isBuilt(root)).toBe(false);
  });
});

it('removeOrphans removes what no source stands behind, and nothing else', () => {
  write('dist/apps/api/src/main.js');
  write('dist/libs/persistence/src/migrations/1-gone.js');
  write('dist/libs/persistence/src/migrations/1-gone.js.map');
  write('dist/apps/dashboard/assets/index.js');
  expect(removeOrphans(root)).toEqual(['libs/persistence/src/migrations/1-gone.js']);
  expect(existsSync(join(root, 'dist/libs/persistence/src/migrations/1-gone.js.map'))).toBe(false);
  expect(existsSync(join(root, 'dist/apps/api/src/main.js'))).toBe(true);
  expect(existsSync(join(root, 'dist/apps/dashboard/assets/index.js'))).toBe(true);
});
