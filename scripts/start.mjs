import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { startApp, untilReady } from './setup/apps.mjs';
import { describeAccess, ensureAgency } from './setup/bootstrap.mjs';
import { describeFailure } from './setup/failure.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { pathsOf, ROOT } from './setup/paths.mjs';
import { createSay, formatDuration } from './setup/say.mjs';
import { claimFolder, raiseStack, untilOneDies } from './setup/stack.mjs';
import { parseStartArguments, START_USAGE } from './setup/start-arguments.mjs';

const say = createSay();
const paths = pathsOf(ROOT);

await runMain(async (lifecycle) => {
  requireNode();
  const { once, demo, help } = parseStartArguments(process.argv.slice(2));
  if (help) {
    say.line(START_USAGE);
    return 0;
  }
  const claim = claimFolder({ paths, lifecycle, say });
  if ('pid' in claim) {
    const where = claim.url ? `at ${claim.url}` : 'and is still starting';
    say.line(`Juzheng already runs from this folder ${where} (process ${claim.pid}).`);
    return once ? 1 : 0;
  }

  say.line(`Juzheng in ${ROOT}`);
  const stack = await raiseStack({ paths, lifecycle, say });
  const { api, worker } = await startApps(stack, lifecycle);
  const { baseUrl } = stack;
  claim.update({ url: baseUrl });
  say.line(`  ready for requests at ${baseUrl} after ${formatDuration(performance.now())}`);

  if (!once) lifecycle.serving();

  const processes = [api, worker, stack.mysql.process, stack.redis.process];
  const work = demo ? showDemo(stack, baseUrl) : showEmpty(stack, baseUrl, lifecycle);
  const ok = await Promise.race([work, untilOneDies(processes)]);
  if (once) return ok ? 0 : 1;
  say.line('\nCtrl-C stops everything; the data stays in .juzheng/.');
  return untilOneDies(processes);
});

/**
 * @param {import('./setup/stack.mjs').Stack} stack
 * @param {import('./setup/lifecycle.mjs').Lifecycle} lifecycle
 */
async function startApps(stack, lifecycle) {
  const context = { paths, env: stack.env, lifecycle };
  const api = startApp('api', context);
  const worker = startApp('worker', context);
  await say.step('apps', async () => {
    await Promise.all([
      untilReady(api, stack.baseUrl, lifecycle),
      untilReady(worker, stack.workerUrl, lifecycle),
    ]);
    return 'API and worker are ready';
  });
  return { api, worker };
}

/**
 * @param {import('./setup/stack.mjs').Stack} stack
 * @param {string} baseUrl
 * @returns {Promise<boolean>} true when every case reached the state it should
 */
async function showDemo(stack, baseUrl) {
  try {
    const { runDemo } = await import('./demo/run-demo.mjs');
    const result = await runDemo({
      baseUrl,
      stateFile: stateFile(stack, 'demo'),
      credentialsFile: stateFile(stack, 'credentials'),
      env: stack.env,
      log: (/** @type {string} */ text) => say.line(`  ${text}`),
    });
    say.line(`\n${result.table}\n`);
    for (const line of describeAccess(baseUrl, result.credentials)) say.line(line);
    return result.ok;
  } catch (error) {
    // What runs can still be looked at, so a failed demo does not stop it.
    say.line(`\nThe demo failed: ${describeFailure(error)}`);
    return false;
  }
}

/**
 * @param {import('./setup/stack.mjs').Stack} stack
 * @param {string} baseUrl
 * @param {import('./setup/lifecycle.mjs').Lifecycle} lifecycle
 * @returns {Promise<boolean>}
 */
async function showEmpty(stack, baseUrl, lifecycle) {
  const credentials = await ensureAgency(
    { paths, env: stack.env, lifecycle },
    stateFile(stack, 'credentials'),
  );
  say.line('');
  for (const line of describeAccess(baseUrl, credentials)) say.line(line);
  return true;
}

/**
 * What is known about a database belongs to that database: another one named by JUZHENG_MYSQL_URL has its own file.
 * @param {import('./setup/stack.mjs').Stack} stack
 * @param {string} name
 */
function stateFile(stack, name) {
  const { host, pathname } = new URL(stack.mysql.url);
  const suffix = stack.mysql.external
    ? `-${createHash('sha256')
        .update(host + pathname)
        .digest('hex')
        .slice(0, 8)}`
    : '';
  return join(paths.state, `${name}${suffix}.json`);
}
