import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One file for each rule that breaks it, and nothing else in the tree that does. */
const planted: Record<string, [file: string, source: string]> = {
  'contracts-imports': ['libs/contracts/src/a.ts', "import '../../domain/src/index';"],
  'domain-imports': ['libs/domain/src/a.ts', "import '../../persistence/src/index';"],
  'platform-imports': ['libs/platform/src/a.ts', "import '../../domain/src/index';"],
  'ocr-imports': ['libs/ocr/src/a.ts', "import '../../storage/src/index';"],
  'packet-imports': ['libs/packet/src/a.ts', "import '../../storage/src/index';"],
  'storage-imports': ['libs/storage/src/a.ts', "import '../../ocr/src/index';"],
  'webhooks-imports': ['libs/webhooks/src/a.ts', "import '../../queue/src/index';"],
  'persistence-imports': ['libs/persistence/src/a.ts', "import '../../queue/src/index';"],
  'queue-imports': ['libs/queue/src/a.ts', "import '../../persistence/src/index';"],
  'casework-imports': ['libs/casework/src/a.ts', "import '../../../apps/api/src/main';"],
  'apps-never-import-each-other': ['apps/api/src/a.ts', "import '../../worker/src/main';"],
  'dashboard-imports-contracts-only': ['apps/dashboard/src/a.ts', "import '../../../libs/domain/src/index';"],
  'testing-is-for-tests': ['apps/worker/src/a.ts', "import '../../../libs/testing/src/index';"],
  'libraries-open-through-index': ['apps/worker/src/b.ts', "import '../../../libs/domain/src/inner';"],
  'domain-is-pure': ['libs/domain/src/b.ts', "import 'node:fs';"],
  'domain-and-contracts-know-no-framework': ['libs/domain/src/c.ts', "import '@nestjs/common';"],
  'typeorm-confined': ['libs/casework/src/b.ts', "import 'typeorm';"],
  'mysql2-confined': ['libs/casework/src/c.ts', "import 'mysql2';"],
  'bullmq-confined': ['libs/casework/src/d.ts', "import 'bullmq';"],
  '-nestjs-bullmq-confined': ['apps/worker/src/c.ts', "import '@nestjs/bullmq';"],
  'pdfkit-confined': ['libs/casework/src/f.ts', "import 'pdfkit';"],
  'tesseract-js-confined': ['libs/casework/src/e.ts', "import 'tesseract.js';"],
  'no-cycles': ['libs/domain/src/d.ts', "import './e';"],
  'nothing-unresolvable': ['libs/domain/src/f.ts', "import './nowhere';"],
  'not-to-dev-dependency': ['apps/worker/src/d.ts', "import 'jest';"],
};
const libraries = [
  'contracts',
  'domain',
  'platform',
  'ocr',
  'storage',
  'webhooks',
  'persistence',
  'queue',
  'casework',
  'testing',
];
const innocent: [string, string][] = [
  ...libraries.map((name): [string, string] => [`libs/${name}/src/index.ts`, 'export {};']),
  ['libs/domain/src/inner.ts', 'export {};'],
  ['libs/domain/src/e.ts', "import './d';"],
  ['apps/api/src/main.ts', 'export {};'],
  ['apps/worker/src/main.ts', 'export {};'],
  ['test/nothing.ts', 'export {};'],
];

interface Cruise {
  summary: { violations: { from: string; rule: { name: string; severity: string } }[] };
}

let tree: string;

beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'juzheng-import-rules-'));
  await Promise.all(
    ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'].map((file) => cp(file, join(tree, file))),
  );
  await symlink(resolve('node_modules'), join(tree, 'node_modules'));
  for (const [file, source] of [...Object.values(planted), ...innocent]) {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), `${source}\n`);
  }
});

afterAll(() => rm(tree, { recursive: true, force: true }));

async function cruise(): Promise<Cruise> {
  const args = [
    '--config',
    '.dependency-cruiser.cjs',
    '--no-progress',
    '--preserve-symlinks',
    '--output-type',
    'json',
    'apps',
    'libs',
    'test',
  ];
  const { stdout } = await run(process.execPath, [resolve('node_modules/.bin/depcruise'), ...args], {
    cwd: tree,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Cruise;
}

describe('import rules', () => {
  it('fire on a planted violation each, as errors, at the file that breaks them', async () => {
    const { violations } = (await cruise()).summary;
    for (const [rule, [file]] of Object.entries(planted)) {
      expect(violations).toContainEqual(
        expect.objectContaining({
          from: file,
          rule: expect.objectContaining({ name: rule, severity: 'error' }) as unknown,
        }),
      );
    }
    expect(new Set(violations.map(({ rule }) => rule.name))).toEqual(new Set(Object.keys(planted)));
  }, 60_000);
});
