import { join } from 'node:path';
import { startProcess } from './server-process.mjs';

/**
 * What watches the sources: the compiler, both apps on what it writes, and the page's own server.
 * @param {object} context
 * @param {import('./paths.mjs').Paths} context.paths
 * @param {import('./lifecycle.mjs').Lifecycle} context.lifecycle
 * @param {import('./stack.mjs').Stack} context.stack
 * @param {number} context.pagePort of the page's development server
 * @param {(text: string) => void} context.print
 * @returns {Record<'compiler' | 'api' | 'worker' | 'page', import('./server-process.mjs').ServerProcess>}
 */
export function startDevProcesses({ paths, lifecycle, stack, pagePort, print }) {
  const env = { ...stack.env, NODE_ENV: 'development', JUZHENG_API_URL: stack.baseUrl };
  const inPackage = (/** @type {string} */ path) => join(paths.root, 'node_modules', path);
  const built = (/** @type {string} */ app) => join(paths.root, 'dist/apps', app, 'src/main.js');

  const run = (/** @type {string} */ name, /** @type {string[]} */ args, /** @type {string} */ marker) =>
    startProcess(
      {
        name,
        stage: 'apps',
        command: process.execPath,
        args,
        cwd: paths.root,
        env,
        logFile: join(paths.logs, `dev-${name}.log`),
        pidFile: join(paths.run, `dev-${name}.pid`),
        marker,
        onOutput: prefixed(name, print),
        // Each of them is a launcher with the real work in a child.
        signalGroup: true,
      },
      lifecycle,
    );

  const nest = inPackage('@nestjs/cli/bin/nest.js');
  const vite = inPackage('vite/bin/vite.js');
  const page = ['apps/dashboard', '--port', String(pagePort), '--strictPort', '--clearScreen', 'false'];
  return {
    compiler: run('compiler', [nest, 'build', 'api', '--watch'], nest),
    api: run('api', ['--watch', '--watch-preserve-output', built('api')], built('api')),
    worker: run('worker', ['--watch', '--watch-preserve-output', built('worker')], built('worker')),
    page: run('page', [vite, ...page], vite),
  };
}

/**
 * Puts the name of the speaker before every line, and keeps a line that is not complete yet.
 * @param {string} name
 * @param {(text: string) => void} print
 * @returns {(text: string) => void}
 */
export function prefixed(name, print) {
  let rest = '';
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) print(`${name.padEnd(8)} | ${line}`);
  };
}
