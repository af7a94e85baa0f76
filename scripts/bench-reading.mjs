#!/usr/bin/env node
/**
 * npm run bench:reading -- [--dir DIR | --count N --seed S] [--rivals none|NAME,…] [--limit N] [--json]
 *
 * Measures the reading of evidence against its truth and against other readers (bench/README.md).
 * Progress goes to stderr: stdout holds the report only.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from './setup/build.mjs';
import { SetupError } from './setup/failure.mjs';
import { whileLocked } from './setup/folder-lock.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { createFolders, pathsOf, ROOT } from './setup/paths.mjs';

const USAGE = `Usage: npm run bench:reading -- [options]

  --dir DIR       pictures with their truth.json; without it pictures are drawn
  --count N       how many to draw (120)
  --seed S        which to draw (20261122); the same seed draws the same pictures
  --rivals LIST   none, or some of tesseract,tesseract2x,native,ppocr (all)
  --readers WHO   tesseract, ppocr or both: the readers of ours (JUZHENG_READERS, else as the product decides)
  --keep FILE     write the readings that ours makes
  --readings FILE parse these again instead of reading the pictures: what a newer parser makes of them
  --limit N       read N pictures only, spread over the folder
  --json          one JSON document instead of tables
`;
const RIVALS = ['tesseract', 'tesseract2x', 'native', 'ppocr'];

/** @param {string[]} argv */
function parse(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      dir: { type: 'string' },
      count: { type: 'string', default: '120' },
      seed: { type: 'string', default: '20261122' },
      rivals: { type: 'string', default: RIVALS.join(',') },
      readers: { type: 'string' },
      keep: { type: 'string' },
      readings: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rivals = values.rivals === 'none' ? [] : values.rivals.split(',');
  const unknown = rivals.find((name) => !RIVALS.includes(name));
  if (unknown !== undefined) throw new Error(`--rivals knows no ${unknown}`);
  for (const name of /** @type {const} */ (['count', 'limit'])) {
    if (values[name] !== undefined && !(Number(values[name]) > 0))
      throw new Error(`--${name} takes a number`);
  }
  return { ...values, rivals };
}

/** The last core this process may use, so that the first is left to the rest of the machine; null where it cannot be told. */
function lastCore() {
  try {
    const status = readFileSync('/proc/self/status', 'latin1');
    return /^Cpus_allowed_list:.*?(\d+)$/m.exec(status)?.[1] ?? null;
  } catch {
    return null;
  }
}

/**
 * @param {import('./setup/lifecycle.mjs').Lifecycle} lifecycle
 * @param {string[]} command
 */
async function run(lifecycle, command) {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const forget = lifecycle.onStop(
    'commands',
    () => child.kill('SIGTERM'),
    () => child.kill('SIGKILL'),
  );
  const code = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (status, signal) => done(signal ? 1 : status));
  });
  forget();
  return Number(code);
}

async function hasTaskset() {
  const probe = spawn('taskset', ['-V'], { stdio: 'ignore' });
  return Promise.race([once(probe, 'error').then(() => false), once(probe, 'exit').then(() => true)]);
}

await runMain(async (lifecycle) => {
  requireNode();
  let options;
  try {
    options = parse(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return 64;
  }
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const note = (/** @type {string} */ text) => void process.stderr.write(`${text} …\n`);
  const paths = pathsOf(ROOT);
  createFolders(paths);
  const onWait = (/** @type {number} */ pid) => note(`waiting for process ${pid}, which installs or builds`);
  await whileLocked(paths.setupLock, lifecycle, onWait, async () => {
    await ensurePackages(ROOT, { lifecycle, note });
    await ensureBuild(ROOT, { lifecycle, note });
  });
  const fromHere = (/** @type {string | undefined} */ file) =>
    file && resolve(process.env.INIT_CWD ?? process.cwd(), file);
  let folder = fromHere(options.dir);
  if (!folder) {
    folder = join(paths.home, 'bench', `reading-${options.count}-${options.seed}`);
    note(`drawing ${options.count} pictures into ${folder}`);
    const draw = ['scripts/draw.mjs', '--out', folder, '--count', options.count, '--seed', options.seed];
    // What the generator prints is no part of the report.
    const code = await run(lifecycle, ['sh', '-c', 'exec "$@" >&2', 'sh', process.execPath, ...draw]);
    if (code !== 0) throw new SetupError('The pictures could not be drawn.');
  }
  const core = (await hasTaskset()) ? lastCore() : null;
  const readers = options.readers ?? (process.env.JUZHENG_READERS || undefined);
  const settings = {
    ...options,
    readers,
    keep: fromHere(options.keep),
    readings: fromHere(options.readings),
    folder,
    core,
    scratch: join(paths.home, 'bench', `scratch-${process.pid}`),
  };
  const pin = core === null ? [] : ['taskset', '-c', core];
  const program = join(ROOT, 'bench/reading/run/main.mjs');
  return run(lifecycle, [...pin, process.execPath, program, JSON.stringify(settings)]);
});
