#!/usr/bin/env node
/**
 * npm run -s read -- [--json] FILE...   reads screenshots without any server
 *
 * Installs packages and builds when that is needed, saying so on stderr: stdout holds results only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { whileLocked } from './setup/folder-lock.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { createFolders, pathsOf, ROOT } from './setup/paths.mjs';

await runMain(async (lifecycle) => {
  requireNode();
  const note = (/** @type {string} */ text) => void process.stderr.write(`${text} …\n`);
  const paths = pathsOf(ROOT);
  createFolders(paths);
  const onWait = (/** @type {number} */ pid) => note(`waiting for process ${pid}, which installs or builds`);
  await whileLocked(paths.setupLock, lifecycle, onWait, async () => {
    await ensurePackages(ROOT, { lifecycle, note });
    await ensureBuild(ROOT, { lifecycle, note });
  });
  const child = spawn(
    process.execPath,
    [join(ROOT, 'dist/apps/cli/src/main.js'), 'read', ...process.argv.slice(2)],
    // Files are named from where the person is: npm runs us in the project's folder.
    { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: ['ignore', 'inherit', 'inherit'] },
  );
  lifecycle.onStop(
    'commands',
    () => child.kill('SIGTERM'),
    () => child.kill('SIGKILL'),
  );
  const [code, signal] = await once(child, 'exit');
  return signal ? 1 : code;
});
