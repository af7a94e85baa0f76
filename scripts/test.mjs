import { randomBytes } from 'node:crypto';
import { ensureBuild } from './setup/build.mjs';
import { checkSteps, runCheck } from './setup/check-steps.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { requireDiskSpace } from './setup/disk-space.mjs';
import { requireEmptyRedis } from './setup/external-server.mjs';
import { describeFailure, SetupError } from './setup/failure.mjs';
import { downloadsOnPath } from './setup/find-binaries.mjs';
import { runTier, TIERS, tiersWithTests } from './setup/jest-tier.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { ROOT } from './setup/paths.mjs';
import { createSay } from './setup/say.mjs';
import { provideServers } from './setup/servers.mjs';
import { lockedStep, untilOneDies } from './setup/stack.mjs';
import { testReport } from './setup/test-report.mjs';
import { createTestRun } from './setup/test-run.mjs';

const say = createSay();

await runMain(async (lifecycle) => {
  requireNode();
  const args = process.argv.slice(2);
  const paths = await createTestRun(ROOT, lifecycle);
  requireDiskSpace(paths.state);
  const context = { paths, lifecycle, say };
  await lockedStep('packages', ensurePackages, context);

  const jest = { root: ROOT, state: paths.state, lifecycle, env: jestEnvironment() };
  const tiers = args.length > 0 ? await tiersWithTests(args, jest) : [...TIERS];
  if (tiers.length === 0) throw new SetupError(`No test matches ${args.join(' ')}.`);
  const needServers = tiers.some((tier) => tier !== 'unit');
  const servers = needServers ? await provide(context) : null;
  if (servers) Object.assign(jest.env, servers.env);
  if (tiers.includes('e2e')) jest.env.JUZHENG_CHROMIUM = await chromium(context, args);

  const tests = runAll({ tiers, args, jest, context });
  const results = await Promise.race([tests, ...(servers ? [untilOneDies(servers.processes)] : [])]);
  say.line(`\n${testReport(results)}`);
  return results.every((result) => result.ok) ? 0 : 1;
});

/**
 * @typedef {import('./setup/stack.mjs').StackContext} StackContext
 * @typedef {import('./setup/jest-tier.mjs').TierResult} TierResult
 */

/**
 * Checks, build and tiers, each to its end whatever came before. With arguments only the tests they name.
 * @param {{ tiers: import('./setup/jest-tier.mjs').Tier[], args: string[], jest: import('./setup/jest-tier.mjs').JestContext, context: StackContext }} plan
 * @returns {Promise<TierResult[]>}
 */
async function runAll({ tiers, args, jest, context }) {
  const results = [];
  for (const step of args.length > 0 ? [] : checkSteps(ROOT)) {
    say.line(`  ${step} …`);
    results.push(await runCheck(step, { root: ROOT, lifecycle: context.lifecycle }));
  }
  const build = tiers.some((tier) => tier !== 'unit') ? [await buildResult(context)] : [];
  results.push(...build);
  const runnable = tiers.filter((tier) => tier !== 'e2e' || build.every((result) => result.ok));
  for (const tier of runnable) {
    say.line(`\n  ${tier} tests …`);
    results.push(await runTier(tier, args, jest));
  }
  return results;
}

/** @param {StackContext} context @returns {Promise<TierResult>} */
async function buildResult(context) {
  const began = performance.now();
  let ok = true;
  try {
    await lockedStep('build', ensureBuild, context);
  } catch (error) {
    context.lifecycle.throwIfStopping();
    process.stderr.write(`\n${describeFailure(error)}\n`);
    ok = false;
  }
  return { name: 'build', ms: performance.now() - began, ok, passed: 0, failed: ok ? 0 : 1 };
}

/** @param {StackContext} context */
async function provide({ paths, lifecycle }) {
  const { env } = process;
  if (!env.JUZHENG_TEST_REDIS_URL && env.JUZHENG_REDIS_URL) {
    await requireEmptyRedis('JUZHENG_REDIS_URL', env.JUZHENG_REDIS_URL);
  }
  /** @type {import('./setup/servers.mjs').Server[]} */
  const found = [];
  await say.step('servers', async (note) => {
    const { mysql, redis } = await provideServers({
      paths,
      lifecycle,
      note,
      profile: 'throwaway',
      password: randomBytes(16).toString('hex'),
      variables: {
        mysql: ['JUZHENG_TEST_MYSQL_URL', 'JUZHENG_MYSQL_URL'],
        redis: ['JUZHENG_TEST_REDIS_URL', 'JUZHENG_REDIS_URL'],
      },
    });
    found.push(mysql, redis);
    return `${mysql.title}, ${redis.title}`;
  });
  const [mysql, redis] = found.map((server) => server.url);
  return {
    env: {
      ...downloadsOnPath(paths.bin),
      JUZHENG_TEST_MYSQL_URL: withoutDatabase(mysql ?? ''),
      JUZHENG_TEST_REDIS_URL: redis,
    },
    processes: found.map((server) => server.process),
  };
}

/**
 * @param {StackContext} context
 * @param {string[]} args
 * @returns {Promise<string>} its program; with arguments it may be missing, most tests do not need it
 */
async function chromium({ paths, lifecycle }, args) {
  let program = '';
  await say.step('chromium', async (note) => {
    try {
      program = await ensureChromium({ bin: paths.bin }, { lifecycle, note });
      return program;
    } catch (error) {
      lifecycle.throwIfStopping();
      if (args.length === 0) throw error;
      return describeFailure(error);
    }
  });
  return program;
}

/** @param {string} url */
function withoutDatabase(url) {
  const server = new URL(url);
  server.pathname = '';
  return server.href;
}

/** @returns {NodeJS.ProcessEnv} */
function jestEnvironment() {
  return { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
}
