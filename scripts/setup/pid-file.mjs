import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf } from './process-identity.mjs';

/**
 * @typedef {object} PidRecord
 * @property {number} pid
 * @property {string} born moment of birth, see process-identity
 * @property {string} marker text that the process's command line holds
 */

/**
 * Describes a living process so that it is recognised later, and a stranger with its number is not.
 * @param {number} pid
 * @param {string} marker
 * @returns {PidRecord | null} null when the process is gone already
 */
export function recordOf(pid, marker) {
  const identity = identityOf(pid);
  return identity && { pid, born: identity.born, marker };
}

/**
 * @param {PidRecord} record
 * @param {(pid: number) => { born: string, command: string } | null} [look]
 * @returns {boolean} true only when the very process of the record lives
 */
export function isSameProcess(record, look = identityOf) {
  const identity = look(record.pid);
  return identity !== null && identity.born === record.born && identity.command.includes(record.marker);
}

/**
 * @param {string} file
 * @param {PidRecord} record
 */
export function writePidFile(file, record) {
  writeFileSync(`${file}.new`, JSON.stringify(record), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/**
 * @param {string} file
 * @returns {PidRecord | null} null when there is no file or it is not one of ours
 */
export function readPidFile(file) {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8'));
    const valid =
      Number.isSafeInteger(record?.pid) &&
      record.pid > 1 &&
      typeof record.born === 'string' &&
      typeof record.marker === 'string';
    return valid ? record : null;
  } catch {
    return null;
  }
}

/**
 * Stops the process that an earlier run left behind. A number that now belongs to somebody else is
 * left alone; only the file goes.
 * @param {string} file
 * @param {{ withinMs?: number }} [options] how long it may take to end by itself before it is killed
 * @returns {Promise<boolean>} true when a process had to be stopped
 */
export async function stopLeftBehind(file, { withinMs = 20_000 } = {}) {
  const record = readPidFile(file);
  const found = record !== null && isSameProcess(record);
  if (found) {
    signal(record, 'SIGTERM');
    if (!(await gone(record, withinMs))) {
      signal(record, 'SIGKILL');
      await gone(record, 5_000);
    }
  }
  rmSync(file, { force: true });
  return found;
}

/** @param {PidRecord} record @param {NodeJS.Signals} name */
function signal(record, name) {
  if (!isSameProcess(record)) return;
  try {
    process.kill(record.pid, name);
  } catch {
    // It ended between the look and the signal: that is what was wanted.
  }
}

/** @param {PidRecord} record @param {number} withinMs @returns {Promise<boolean>} */
async function gone(record, withinMs) {
  const until = performance.now() + withinMs;
  while (isSameProcess(record)) {
    if (performance.now() > until) return false;
    await pause(25);
  }
  return true;
}
