// Adds to package-lock.json the packages of other platforms that the registry at hand does not serve: npm leaves them out
// when it writes the lock, and `npm ci` then refuses it. Run it after every change of dependencies.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);
const PLATFORM =
  /(android|darwin|freebsd|linux|openharmony|win32|wasm32)(?:-(arm64|x64|arm|ia32|ppc64|s390x|riscv64|loong64|wasi))?/;

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const { packages } = lock;
let added = 0;

for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(optionalDependencies)) {
    if (isLocked(path, name)) continue;
    packages[`node_modules/${name}`] = entryOf(name, range, dev);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added === 0 ? 'the lock was complete' : `${added} packages of other platforms were added`);

/** Whether a package that `path` depends on is found by the rules of node_modules: beside it, or in a folder above. */
function isLocked(path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** An optional package without a digest: npm takes the one of the registry that serves it. */
function entryOf(name, range, dev) {
  const [, system, processor] = PLATFORM.exec(name.split('/').pop()) ?? [];
  const isWasm = system === 'wasm32';
  const cpu = isWasm ? 'wasm32' : processor;
  return {
    version: String(range).replace(/^[\^~]/, ''),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev: true } : {}),
    optional: true,
    ...(system && !isWasm ? { os: [system] } : {}),
  };
}
