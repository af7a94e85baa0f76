import { statfsSync } from 'node:fs';
import { SetupError } from './failure.mjs';

export const NEEDED_BYTES = 1024 ** 3;

/**
 * @param {string} folder
 * @param {(folder: string) => { bavail: number, bsize: number }} [statfs]
 * @returns {number} bytes that this user may still write there
 */
export function freeBytes(folder, statfs = statfsSync) {
  const { bavail, bsize } = statfs(folder);
  return bavail * bsize;
}

/**
 * @param {string} folder
 * @param {(folder: string) => { bavail: number, bsize: number }} [statfs]
 * @throws {SetupError} under 1 GB: a database that runs full in the middle is worse than one that never starts
 */
export function requireDiskSpace(folder, statfs = statfsSync) {
  const free = freeBytes(folder, statfs);
  if (free < NEEDED_BYTES) {
    throw new SetupError(
      `Only ${formatGigabytes(free)} is free for ${folder}, and the servers and files need at least ${formatGigabytes(NEEDED_BYTES)}: make room and start again.`,
    );
  }
}

/** @param {number} bytes @returns {string} */
export function formatGigabytes(bytes) {
  return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
}
