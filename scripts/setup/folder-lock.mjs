import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './failure.mjs';
import { isSameProcess, readPidFile, recordOf, writePidFile } from './pid-file.mjs';

/**
 * @typedef {import('./pid-file.mjs').PidRecord & { url?: string }} LockRecord
 * @typedef {object} HeldLock
 * @property {(more: { url: string }) => void} update tells others where the holder serves
 * @property {() => void} release
 */

/**
 * Takes a lock that dies with its holder: a file naming a process that no longer lives counts for nothing.
 * @param {string} file
 * @returns {{ held: HeldLock } | { holder: LockRecord }} the lock, or who has it
 */
export function takeLock(file) {
  const mine = recordOf(process.pid, '');
  if (!mine) throw new Error('This process does not find itself in the process table.');
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    for (;;) {
      // A link is all or nothing, and the file is complete the moment it can be seen.
      if (link(draft, file)) return { held: heldLock(file, mine) };
      const holder = readPidFile(file);
      if (holder && isSameProcess(holder)) return { holder };
      discard(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Runs work while holding the lock; waits for another process of this folder that is at it.
 * @template T
 * @param {string} file
 * @param {import('./lifecycle.mjs').Lifecycle} lifecycle
 * @param {(holderPid: number) => void} onWait called once when it has to wait
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileLocked(file, lifecycle, onWait, work) {
  let told = false;
  for (;;) {
    const lock = takeLock(file);
    if ('held' in lock) {
      const forget = lifecycle.onStop('lock', lock.held.release);
      try {
        return await work();
      } finally {
        forget();
        lock.held.release();
      }
    }
    if (lock.holder.pid === process.pid) throw new Error(`${file} is already held by this process.`);
    if (!told) onWait(lock.holder.pid);
    told = true;
    await pause(200, undefined, { signal: lifecycle.signal });
  }
}

/** @param {string} from @param {string} to @returns {boolean} */
function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a dead lock. Somebody else may have done so and taken it meanwhile: a living one is put back.
 * @param {string} file
 * @param {LockRecord | null} dead
 */
function discard(file, dead) {
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readPidFile(aside);
  if (moved && moved.born !== dead?.born && isSameProcess(moved)) link(aside, file);
  rmSync(aside, { force: true });
}

/** @param {string} file @param {LockRecord} mine @returns {HeldLock} */
function heldLock(file, mine) {
  return {
    update: (more) => writePidFile(file, { ...mine, ...more }),
    release: () => {
      const current = readPidFile(file);
      if (current?.pid === mine.pid && current.born === mine.born) rmSync(file, { force: true });
    },
  };
}
