import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand, runCommand } from './run-command.mjs';

/**
 * npm scripts that `npm run check` runs, in order; the unit tests apart, they are a tier of their own.
 * @param {string} root
 * @returns {string[]}
 */
export function checkSteps(root) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return parseCheck(String(scripts?.check ?? '')).filter((name) => name !== 'test:unit');
}

/**
 * @param {string} script text such as `npm run -s check:lint && npm run -s check:types`
 * @returns {string[]} names of the npm scripts
 * @throws {Error} for a part that is not of this form: it would silently not be run
 */
export function parseCheck(script) {
  const parts = script.split('&&').map((part) => part.trim());
  return parts.filter(Boolean).map((part) => {
    const name = /^npm run (?:-s )?([\w:-]+)$/.exec(part)?.[1];
    if (!name)
      throw new Error(`The script "check" in package.json may only hold "npm run" parts, not "${part}".`);
    return name;
  });
}

/**
 * Runs one check; its output is shown when it fails.
 * @param {string} name of the npm script
 * @param {{ root: string, lifecycle: import('./lifecycle.mjs').Lifecycle }} context
 * @returns {Promise<import('./jest-tier.mjs').TierResult>}
 */
export async function runCheck(name, { root, lifecycle }) {
  const began = performance.now();
  const npm = npmCommand();
  const args = [...npm.args, 'run', '-s', name];
  const { code, output } = await runCommand(npm.command, args, { cwd: root, lifecycle });
  lifecycle.throwIfStopping();
  if (code !== 0) process.stderr.write(`\n${name} failed:\n${output}\n`);
  return {
    name: name.replace(/^check:/, ''),
    ms: performance.now() - began,
    ok: code === 0,
    passed: 0,
    failed: code === 0 ? 0 : 1,
  };
}
