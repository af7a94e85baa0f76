// Lets `node --require` run this library's TypeScript sources: only for tests, whose child processes Jest does not transform.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const root = path.resolve(path.dirname(module.filename), '../..');
// By createRequire, because a build must never depend on this development dependency.
const { transformSync } = Module.createRequire(path.join(root, 'package.json'))('@swc/core');

Module._extensions['.ts'] = (target, filename) => {
  const { code } = transformSync(fs.readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'commonjs' },
  });
  target._compile(code, filename);
};

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolveLibrary(request, ...rest) {
  const [, library] = /^@juzheng\/([^/]+)$/.exec(request) ?? [];
  const source = library
    ? path.join(root, 'libs', library, 'src/index.ts')
    : // A relative dynamic import names the built file.
      request.replace(/^(\.{1,2}\/.*)\.js$/, '$1');
  try {
    return resolveFilename.call(this, source, ...rest);
  } catch {
    return resolveFilename.call(this, request, ...rest);
  }
};

module.exports = {};
