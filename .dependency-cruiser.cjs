// Who may import whom (docs/architecture.md). Every rule is an error; test/import-rules.spec.ts plants a violation of each.
/** Specs and what only specs use. */
const testCode = '\\.(spec|fixture)\\.ts$|^libs/[^/]+/src/testing/';
const lib = (...names) => `^libs/(${names.join('|')})/`;
const notIn = (...names) => ({ pathNot: `^libs/(${names.join('|')})/` });
const only = (name, from, to) => ({ name, severity: 'error', from, to });

const layer = (name, ...allowed) =>
  only(
    `${name}-imports`,
    { path: lib(name), pathNot: testCode },
    { path: '^(libs|apps)/', ...notIn(name, ...allowed) },
  );

const confined = (pkg, ...homes) =>
  only(
    `${pkg.replace(/\W/g, '-')}-confined`,
    { path: '^(apps|libs|test)/', pathNot: homes },
    { path: `^node_modules/${pkg}/` },
  );

module.exports = {
  forbidden: [
    only('no-cycles', {}, { circular: true }),
    layer('contracts'),
    layer('domain', 'contracts'),
    layer('platform', 'contracts'),
    layer('ocr', 'contracts', 'domain', 'platform'),
    layer('packet', 'contracts', 'domain', 'platform'),
    layer('storage', 'contracts', 'domain', 'platform'),
    layer('webhooks', 'contracts', 'domain', 'platform'),
    layer('persistence', 'contracts', 'domain', 'platform'),
    layer('queue', 'contracts', 'domain', 'platform'),
    layer(
      'casework',
      'contracts',
      'domain',
      'platform',
      'ocr',
      'packet',
      'storage',
      'webhooks',
      'persistence',
      'queue',
    ),
    only(
      'apps-never-import-each-other',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    only(
      'dashboard-imports-contracts-only',
      { path: '^apps/dashboard/' },
      { path: '^libs/', pathNot: lib('contracts') },
    ),
    only(
      'testing-is-for-tests',
      { path: '^(apps|libs)/', pathNot: [testCode, lib('testing')] },
      { path: lib('testing') },
    ),
    only(
      'libraries-open-through-index',
      { path: '^(apps|libs|test)/([^/]+)/' },
      { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    ),
    only(
      'domain-is-pure',
      { path: lib('domain', 'contracts'), pathNot: testCode },
      { dependencyTypes: ['core'] },
    ),
    only(
      'domain-and-contracts-know-no-framework',
      { path: lib('domain', 'contracts'), pathNot: testCode },
      { path: '^node_modules/', pathNot: '^node_modules/(zod|ulid|yaml)/' },
    ),
    confined('typeorm', lib('persistence')),
    confined('mysql2', lib('persistence'), lib('testing')),
    confined('bullmq', lib('queue'), '^apps/api/src/bull-board/'),
    confined('@nestjs/bullmq', lib('queue')),
    confined('tesseract.js', lib('ocr')),
    confined('pdfkit', lib('packet')),
    only('nothing-unresolvable', {}, { couldNotResolve: true }),
    only(
      'not-to-dev-dependency',
      { path: '^(apps/(api|worker|cli)|libs)/', pathNot: [testCode, lib('testing')] },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Only our own build: packages have a dist folder too, and what resolves into it must be seen.
    exclude: { path: '^(dist|\\.juzheng|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
