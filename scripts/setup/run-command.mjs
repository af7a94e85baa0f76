import { spawn } from 'node:child_process';
import { SetupError } from './failure.mjs';
import { bothEnds } from './log-file.mjs';

const KEPT_OUTPUT = 400_000;
const STOP_WITHIN_MS = 5_000;

/**
 * @typedef {object} CommandOptions
 * @property {import('./lifecycle.mjs').Lifecycle} lifecycle stops the command when everything stops
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [show] its output goes to the terminal too
 * @property {boolean} [whileStopping] it is part of stopping, so stopping does not end it
 */

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<{ code: number, stdout: string, output: string }>} `output`: both streams, at most the last 400 kB;
 *   code 127 when there is no such command
 */
export function runCommand(
  command,
  args,
  { lifecycle, cwd, env = process.env, show = false, whileStopping = false },
) {
  if (!whileStopping) lifecycle.throwIfStopping();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const kill = () => killGroup(child.pid, 'SIGKILL');
    const stop = async () => {
      killGroup(child.pid, 'SIGTERM');
      const timer = setTimeout(kill, STOP_WITHIN_MS);
      await closed;
      clearTimeout(timer);
    };
    const forget = whileStopping ? () => {} : lifecycle.onStop('commands', stop, kill);
    const closed = new Promise((done) => child.once('close', done).once('error', done));
    let stdout = '';
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      stdout = (stdout + text).slice(-KEPT_OUTPUT);
      output = (output + text).slice(-KEPT_OUTPUT);
      if (show) process.stdout.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output = (output + text).slice(-KEPT_OUTPUT);
      if (show) process.stderr.write(text);
    });
    /** @param {number} code */
    const end = (code) => {
      forget();
      resolve({ code, stdout, output });
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/**
 * Runs a command quietly; its output is seen only when it fails.
 * @param {string} sentence what to say when it fails
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<string>} its standard output
 * @throws {SetupError} with the first and last lines of its output
 */
export async function mustRun(sentence, command, args, options) {
  const { code, stdout, output } = await runCommand(command, args, options);
  options.lifecycle.throwIfStopping();
  if (code !== 0) throw new SetupError(sentence, { detail: bothEnds(output, 40) });
  return stdout;
}

/**
 * npm as this process was started by it, so that the same version does the work.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {{ command: string, args: string[] }}
 */
export function npmCommand(env = process.env) {
  const script = env.npm_execpath;
  if (script && /\.c?js$/.test(script)) return { command: process.execPath, args: [script] };
  return { command: 'npm', args: [] };
}

/** @param {number | undefined} pid @param {NodeJS.Signals} name */
function killGroup(pid, name) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, name);
  } catch {
    // The command has ended.
  }
}
