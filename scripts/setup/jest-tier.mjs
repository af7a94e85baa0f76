import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** Jest's three projects, cheapest first. */
export const TIERS = /** @type {const} */ (['unit', 'medium', 'e2e']);

/**
 * @typedef {(typeof TIERS)[number]} Tier
 * @typedef {{ name: string, ms: number, ok: boolean, passed: number, failed: number }} TierResult
 * @typedef {object} JestContext
 * @property {string} root
 * @property {string} state folder for the report
 * @property {NodeJS.ProcessEnv} env
 * @property {import('./lifecycle.mjs').Lifecycle} lifecycle
 */

/**
 * Tiers that have a test for these arguments.
 * @param {string[]} args as given to `npm test --`
 * @param {JestContext} context
 * @returns {Promise<Tier[]>}
 */
export async function tiersWithTests(args, { root, env, lifecycle }) {
  /** @type {Tier[]} */
  const tiers = [];
  for (const tier of TIERS) {
    const list = [jestOf(root), '--selectProjects', tier, '--listTests', ...args];
    const { stdout } = await runCommand(process.execPath, list, { cwd: root, env, lifecycle });
    if (/\.spec\.tsx?$/m.test(stdout)) tiers.push(tier);
  }
  return tiers;
}

/**
 * Runs one tier to its end, showing what Jest says.
 * @param {Tier} tier
 * @param {string[]} args
 * @param {JestContext} context
 * @returns {Promise<TierResult>}
 */
export async function runTier(tier, args, { root, state, env, lifecycle }) {
  const report = join(state, `jest-${tier}.json`);
  const began = performance.now();
  const jest = [jestOf(root), '--selectProjects', tier, '--json', `--outputFile=${report}`, ...args];
  const { code } = await runCommand(process.execPath, jest, { cwd: root, env, lifecycle, show: true });
  lifecycle.throwIfStopping();
  const counts = countsOf(readReport(report));
  const ok = code === 0 && counts.failed === 0;
  // Jest can fail without a failing test, by a threshold or a crash: that must show in the totals too.
  const failed = ok ? 0 : Math.max(counts.failed, 1);
  return { name: tier, ms: performance.now() - began, ok, passed: counts.passed, failed };
}

/**
 * @param {string} report text of Jest's JSON report
 * @returns {{ passed: number, failed: number }} a file that could not be run counts as one failed test
 */
export function countsOf(report) {
  /** @type {unknown} */
  let parsed;
  try {
    parsed = JSON.parse(report);
  } catch {
    return { passed: 0, failed: 1 };
  }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } =
    /** @type {Record<string, unknown>} */ (parsed);
  const failed = Number(numFailedTests) + Number(numRuntimeErrorTestSuites);
  return Number.isInteger(failed) ? { passed: Number(numPassedTests), failed } : { passed: 0, failed: 1 };
}

/** @param {string} root */
const jestOf = (root) => join(root, 'node_modules', 'jest', 'bin', 'jest.js');

/** @param {string} file */
function readReport(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
