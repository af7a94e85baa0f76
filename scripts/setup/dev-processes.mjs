import { join } from 'node:path';
import { startProcess } from './server-process.mjs';

/** What the compiler says when a pass is done, with errors or without. */
const COMPILED = 'Watching for file changes';
/** tsc clears the terminal before every pass, and with it what everybody else said. */
const CLEAR_SCREEN = ['\u001bc', '\u001b[2J', '\u001b[3J', '\u001b[H'];

/**
 * @typedef {object} DevContext
 * @property {import('./paths.mjs').Paths} paths
 * @property {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @property {import('./stack.mjs').Stack} stack
 * @property {(line: string) => void} print
 */

/**
 * Starts the compiler, which writes every file anew in its first pass.
 * @param {DevContext} context
 * @returns {{ compiler: import('./server-process.mjs').ServerProcess, compiled: Promise<void> }}
 */
export function startCompiler(context) {
  const nest = join(context.paths.root, 'node_modules/@nestjs/cli/bin/nest.js');
  /** @type {() => void} */
  let onCompiled = () => {};
  /** @type {Promise<void>} */
  const compiled = new Promise((resolve) => (onCompiled = resolve));
  const print = (/** @type {string} */ line) => {
    if (line.includes(COMPILED)) onCompiled();
    context.print(line);
  };
  const compiler = startWatcher('compiler', [nest, 'build', 'api', '--watch'], nest, { ...context, print });
  return { compiler, compiled };
}

/**
 * Starts API and worker on what the compiler writes, restarted when that changes.
 * @param {DevContext} context
 */
export function startWatchedApps(context) {
  const [api, worker] = ['api', 'worker'].map((app) => {
    const entry = join(context.paths.root, 'dist/apps', app, 'src/main.js');
    return startWatcher(app, ['--watch', '--watch-preserve-output', entry], entry, context);
  });
  if (!api || !worker) throw new Error('both apps are started');
  return { api, worker };
}

/**
 * Starts the page's own server, which hands requests for the API on to it.
 * @param {number} port
 * @param {DevContext} context
 */
export function startPage(port, context) {
  const vite = join(context.paths.root, 'node_modules/vite/bin/vite.js');
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--strictPort', '--clearScreen', 'false'];
  return startWatcher('page', [vite, 'apps/dashboard', ...flags], vite, context);
}

/**
 * @param {string} name
 * @param {string[]} args of Node
 * @param {string} marker
 * @param {DevContext} context
 */
function startWatcher(name, args, marker, { paths, lifecycle, stack, print }) {
  return startProcess(
    {
      name,
      stage: 'apps',
      command: process.execPath,
      args,
      cwd: paths.root,
      env: { ...stack.env, NODE_ENV: 'development', JUZHENG_API_URL: stack.baseUrl },
      logFile: join(paths.logs, `dev-${name}.log`),
      pidFile: join(paths.run, `dev-${name}.pid`),
      marker,
      onOutput: prefixed(name, print),
      // Each of them is a launcher with the real work in a child.
      signalGroup: true,
    },
    lifecycle,
  );
}

/**
 * Puts the name of the speaker before every line, and keeps a line that is not complete yet.
 * @param {string} name
 * @param {(line: string) => void} print
 * @returns {(text: string) => void}
 */
export function prefixed(name, print) {
  let rest = '';
  return (text) => {
    const clean = CLEAR_SCREEN.reduce((cleaned, code) => cleaned.replaceAll(code, ''), rest + text);
    const lines = clean.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim()) print(`${name.padEnd(8)} | ${line}`);
  };
}
