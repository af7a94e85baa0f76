import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What tells one process from every other that had or will have the same number.
 * @typedef {{ born: string, command: string }} ProcessIdentity `born`: moment of birth, opaque; `command`: its command line
 */

/**
 * @param {string} stat text of /proc/PID/stat
 * @returns {{ state: string, startTicks: string }}
 */
export function parseProcStat(stat) {
  // The program's name may hold spaces and brackets itself: fields are counted after the last bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
}

/**
 * @param {string} line one line of `ps -o lstart=,command=`
 * @returns {ProcessIdentity | null}
 */
export function parsePsLine(line) {
  const match = /^\s*(\w{3}\s+\w{3}\s+\d+\s+[\d:]{8}\s+\d{4})\s+(.*)$/.exec(line.trimEnd());
  return match?.[1] ? { born: match[1].replace(/\s+/g, ' '), command: match[2] ?? '' } : null;
}

/**
 * Looks at a living process.
 * @param {number} pid
 * @returns {ProcessIdentity | null} null when there is none (or only its corpse)
 */
export function identityOf(pid) {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
}

/** @param {number} pid @returns {ProcessIdentity | null} */
function fromProc(pid) {
  try {
    const { state, startTicks } = parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    if (state === 'Z' || state === 'X') return null;
    // Start ticks count from boot, so the boot belongs to the identity too.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { born: `${boot}/${startTicks}`, command };
  } catch {
    return null;
  }
}

/** @param {number} pid @returns {ProcessIdentity | null} */
function fromPs(pid) {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const ps = spawnSync('ps', ['-p', String(pid), '-ww', '-o', 'lstart=,command='], { encoding: 'utf8', env });
  return ps.status === 0 ? parsePsLine(ps.stdout) : null;
}
