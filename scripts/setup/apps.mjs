import { join } from 'node:path';
import { SetupError } from './failure.mjs';
import { startProcess } from './server-process.mjs';
import { http200, waitUntil } from './wait-until.mjs';

const READY_WITHIN_MS = 90_000;

/** @typedef {'api' | 'worker'} App */

/**
 * Starts the API or the worker from dist/.
 * @param {App} app
 * @param {{ paths: import('./paths.mjs').Paths, env: NodeJS.ProcessEnv, lifecycle: import('./lifecycle.mjs').Lifecycle }} context
 */
export function startApp(app, { paths, env, lifecycle }) {
  const entry = join(paths.root, 'dist', 'apps', app, 'src', 'main.js');
  return startProcess(
    {
      name: app === 'api' ? 'The API' : 'The worker',
      stage: 'apps',
      command: process.execPath,
      args: [entry],
      cwd: paths.root,
      env,
      logFile: join(paths.logs, `${app}.log`),
      pidFile: join(paths.run, `${app}.pid`),
      marker: entry,
      stopWithinMs: 20_000,
    },
    lifecycle,
  );
}

/**
 * @param {import('./server-process.mjs').ServerProcess} process
 * @param {string} baseUrl
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @throws {SetupError} with the end of its log when it dies or is not ready within 90 s
 */
export async function untilReady(process, baseUrl, lifecycle) {
  const url = `${baseUrl}/readyz`;
  const answered = await waitUntil(http200(url), { process, lifecycle, withinMs: READY_WITHIN_MS });
  if (answered === 'yes') return;
  if (answered === 'ended') throw process.death();
  throw new SetupError(
    `${process.name} is not ready after ${READY_WITHIN_MS / 1000} s (${url}); the end of its log:`,
    {
      detail: process.log(),
    },
  );
}
