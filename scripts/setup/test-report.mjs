import { formatDuration } from './say.mjs';

/** @typedef {import('./jest-tier.mjs').TierResult} TierResult */

/**
 * @param {TierResult[]} results
 * @returns {string} a table and, alone on the last line, the totals
 */
export function testReport(results) {
  const rows = results.map(({ name, ms, ok, passed, failed }) => [
    name,
    ok ? 'ok' : 'FAILED',
    formatDuration(ms),
    passed + failed > 0 ? `${passed} passed, ${failed} failed` : '',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  return `${lines.join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`;
}
