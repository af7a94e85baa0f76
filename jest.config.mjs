// Nest 12 ships ESM only and Jest on Node 20 cannot require(esm): swc turns both our sources and those packages into CommonJS.
const swc = (syntax) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: syntax === 'ts' ? { syntax: 'typescript', decorators: true } : { syntax: 'ecmascript' },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const esmOnly = [
  '@nestjs',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'ulid',
  '@hyzyla',
];

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/bench', '<rootDir>/libs', '<rootDir>/scripts', '<rootDir>/test'],
  testMatch,
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.juzheng'],
  moduleNameMapper: {
    '^@juzheng/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.tsx?$': swc('ts'), '^.+\\.m?js$': swc('js') },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'json', 'node'],
  setupFiles: ['reflect-metadata'],
  ...extra,
});

export default {
  projects: [
    project('unit', ['<rootDir>/{apps,bench,libs,scripts}/**/!(*.medium|*.e2e).spec.ts']),
    project('medium', ['<rootDir>/{apps,libs,scripts,test}/**/*.medium.spec.ts'], {
      globalSetup: '<rootDir>/libs/testing/src/servers/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/servers/global-teardown.ts',
    }),
    project('e2e', ['<rootDir>/test/**/*.e2e.spec.ts'], {
      globalSetup: '<rootDir>/libs/testing/src/servers/global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/servers/global-teardown.ts',
    }),
  ],
  maxWorkers: 2,
  testTimeout: 30_000,
};
