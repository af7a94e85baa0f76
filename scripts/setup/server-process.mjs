import { spawn } from 'node:child_process';
import { rmSync, writeSync } from 'node:fs';
import { SetupError } from './failure.mjs';
import { lastLines, openLog, TAIL_LINES, tailOf } from './log-file.mjs';
import { recordOf, writePidFile } from './pid-file.mjs';

const PIPES = /** @type {const} */ (['pipe', 'pipe']);

/**
 * @typedef {object} ProcessSpec
 * @property {string} name as a person calls it
 * @property {import('./lifecycle.mjs').Stage} stage
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {string} pidFile
 * @property {string} marker text of its command line that says it is ours
 * @property {number} [stopWithinMs] time to end in order before it is killed
 * @property {(text: string) => void} [onOutput] gets its output as well
 * @property {boolean} [signalGroup] the process is a mere launcher: its children are told to stop too
 *
 * @typedef {ReturnType<typeof startProcess>} ServerProcess
 */

/**
 * Starts a long-lived process in a group of its own (a terminal's Ctrl-C must not reach it before we
 * stop things in order), its output in a log, its identity in a pid file.
 * @param {ProcessSpec} spec
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 */
export function startProcess(spec, lifecycle) {
  lifecycle.throwIfStopping();
  const log = openLog(spec.logFile);
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', ...(spec.onOutput ? PIPES : [log.fd, log.fd])],
  });
  if (spec.onOutput) teeOutput(child, log, spec.onOutput);
  else log.close();
  const { pid } = child;
  const record = pid === undefined ? null : recordOf(pid, spec.marker);
  if (record) writePidFile(spec.pidFile, record);

  let outcome = '';
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve((outcome ||= error.message)));
    child.once('exit', (code, signal) => resolve((outcome ||= signal ?? `exit code ${code}`)));
  });
  const killGroup = () => signalTo(pid === undefined ? undefined : -pid, 'SIGKILL');

  const stop = async () => {
    if (!outcome) signalTo(pid === undefined || !spec.signalGroup ? pid : -pid, 'SIGTERM');
    const timer = setTimeout(killGroup, spec.stopWithinMs ?? 20_000);
    await exited;
    clearTimeout(timer);
    // Whatever it left in its group goes with it.
    killGroup();
    rmSync(spec.pidFile, { force: true });
    forget();
  };
  const forget = lifecycle.onStop(spec.stage, stop, killGroup);

  return {
    name: spec.name,
    pid,
    /** Resolves with the reason when it has ended, whoever ended it. */
    exited,
    hasExited: () => outcome !== '',
    log: () => tailOf(spec.logFile, { offset: log.offset, lines: 200 }),
    stop,
    /** @returns {SetupError} the sentence and the end of its log, for a process that ended on its own */
    death() {
      const tail = lastLines(this.log(), TAIL_LINES);
      return new SetupError(
        `${spec.name} stopped by itself (${outcome}); the end of its log, ${spec.logFile}:`,
        { detail: tail || '(it wrote nothing)' },
      );
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ fd: number, close: () => void }} log
 * @param {(text: string) => void} onOutput
 */
function teeOutput(child, log, onOutput) {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      writeSync(log.fd, text);
      onOutput(text);
    });
  }
  child.once('close', log.close);
}

/** @param {number | undefined} target @param {NodeJS.Signals} name */
function signalTo(target, name) {
  if (target === undefined) return;
  try {
    process.kill(target, name);
  } catch {
    // Nobody is left there.
  }
}
