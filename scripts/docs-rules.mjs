#!/usr/bin/env node
/**
 * npm run docs:rules
 *
 * Writes docs/rules.md from the rules that the product comes with. Builds when that is needed, saying so on stderr.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuild } from './setup/build.mjs';
import { whileLocked } from './setup/folder-lock.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { createFolders, pathsOf, ROOT } from './setup/paths.mjs';

const require = createRequire(import.meta.url);
const note = (/** @type {string} */ text) => void process.stderr.write(`${text} …\n`);

await runMain(async (lifecycle) => {
  requireNode();
  const paths = pathsOf(ROOT);
  createFolders(paths);
  const onWait = (/** @type {number} */ pid) => note(`waiting for process ${pid}, which installs or builds`);
  await whileLocked(paths.setupLock, lifecycle, onWait, async () => {
    await ensurePackages(ROOT, { lifecycle, note });
    await ensureBuild(ROOT, { lifecycle, note });
  });
  const { renderRules, shippedRules } = require(join(ROOT, 'dist/libs/domain/src/index.js'));
  const target = join(ROOT, 'docs', 'rules.md');
  const page = renderRules(shippedRules);
  const isCurrent = existsSync(target) && readFileSync(target, 'utf8') === page;
  if (!isCurrent) writeFileSync(target, page);
  process.stdout.write(
    `docs/rules.md ${isCurrent ? 'is up to date' : 'written'}: rules ${shippedRules.version}\n`,
  );
  return 0;
});
