import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SetupError } from './failure.mjs';
import { mustRun, npmCommand } from './run-command.mjs';

const SOURCE_FOLDERS = ['apps', 'libs'];
const SOURCE_FILES = ['nest-cli.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const ENTRY_POINTS = ['api', 'worker', 'cli'].map((app) => join('apps', app, 'src', 'main.js'));

/**
 * Fingerprint of all that the build reads. Contents count, not times: a fresh checkout of the same
 * sources is the same build.
 * @param {string} root
 * @returns {string} hex
 */
export function sourceHash(root) {
  const hash = createHash('sha256');
  const files = SOURCE_FOLDERS.flatMap((folder) => filesUnder(join(root, folder)))
    .map((file) => relative(root, file))
    .filter((file) => !/\.(spec\.tsx?|md)$/.test(file))
    .sort();
  for (const file of [...files, ...SOURCE_FILES]) {
    const path = join(root, file);
    if (!existsSync(path)) continue;
    hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {boolean} true when dist/ was built from these very sources
 */
export function isBuilt(root) {
  const complete = ENTRY_POINTS.every((entry) => existsSync(join(root, 'dist', entry)));
  return (
    complete && existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === sourceHash(root)
  );
}

/**
 * Builds when dist/ is stale.
 * @param {string} root
 * @param {{ lifecycle: import('./lifecycle.mjs').Lifecycle, note: (text: string) => void }} context
 * @returns {Promise<string>} what was done, in a few words
 * @throws {import('./failure.mjs').SetupError} with the compiler's output
 */
export async function ensureBuild(root, { lifecycle, note }) {
  if (isBuilt(root)) return 'up to date';
  note('compiling');
  // Sources may change while the compiler reads them: the stamp is of what they were before.
  const hash = sourceHash(root);
  rmSync(stampFile(root), { force: true });
  const npm = npmCommand();
  const args = [...npm.args, 'run', '-s', 'build'];
  await mustRun('The build failed (npm run build):', npm.command, args, { cwd: root, lifecycle });
  removeOrphans(root);
  const absent = ENTRY_POINTS.filter((entry) => !existsSync(join(root, 'dist', entry)));
  if (absent.length > 0) throw new SetupError(`npm run build made no dist/${absent.join(', dist/')}.`);
  writeFileSync(stampFile(root), hash);
  return 'built';
}

/**
 * Removes compiled files whose source is gone: a migration deleted in the sources must not run from dist/.
 * @param {string} root
 * @returns {string[]} what was removed, relative to dist/
 */
export function removeOrphans(root) {
  const dist = join(root, 'dist');
  const orphans = SOURCE_FOLDERS.flatMap((folder) => filesUnder(join(dist, folder)))
    .map((file) => relative(dist, file))
    .filter((file) => file.endsWith('.js') && file.includes('/src/'))
    .filter(
      (file) => !['.ts', '.tsx', '.js'].some((end) => existsSync(join(root, file.replace(/\.js$/, end)))),
    );
  for (const file of orphans) {
    rmSync(join(dist, file));
    rmSync(join(dist, `${file}.map`), { force: true });
  }
  return orphans;
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !`${entry.parentPath}/`.includes('/node_modules/'))
    .map((entry) => join(entry.parentPath, entry.name));
}

const stampFile = (/** @type {string} */ root) => join(root, 'dist', '.build-stamp');
