const firstMs = 50;
const longestMs = 5000;

/** Milliseconds to wait before a reader is started after `crashes` in a row: none after none, then 50 doubling to 5000. */
export function restartDelayMs(crashes: number): number {
  return crashes === 0 ? 0 : Math.min(longestMs, firstMs * 2 ** (crashes - 1));
}
