import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';

const KEEP_BYTES = 20 * 1024 * 1024;
export const TAIL_LINES = 15;

/**
 * Opens a log for appending; one that grew past 20 MB starts anew.
 * @param {string} file
 * @param {number} [keepBytes]
 * @returns {{ fd: number, offset: number, close: () => void }} `offset`: where this run's lines begin, in bytes
 */
export function openLog(file, keepBytes = KEEP_BYTES) {
  const fd = openSync(file, 'a', 0o600);
  if (statSync(file).size > keepBytes) truncateSync(file);
  return { fd, offset: statSync(file).size, close: () => closeSync(fd) };
}

/**
 * @param {string} file
 * @param {{ offset?: number, lines?: number }} [options]
 * @returns {string} the last lines written since offset; empty when there are none
 */
export function tailOf(file, { offset = 0, lines = TAIL_LINES } = {}) {
  try {
    return lastLines(readFileSync(file).subarray(offset).toString('utf8'), lines);
  } catch {
    return '';
  }
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {string}
 */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * A long output without its middle: tools say what is wrong first or last.
 * @param {string} text
 * @param {number} count lines to keep in all
 * @returns {string}
 */
export function bothEnds(text, count) {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= count) return lines.join('\n');
  const half = Math.floor(count / 2);
  return [...lines.slice(0, half), `… ${lines.length - 2 * half} lines …`, ...lines.slice(-half)].join('\n');
}
