import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until a process answers, or has ended, or the time is over.
 * @param {() => Promise<void>} probe rejects while there is no answer
 * @param {object} options
 * @param {{ hasExited: () => boolean, exited: Promise<unknown> }} options.process
 * @param {import('./lifecycle.mjs').Lifecycle} options.lifecycle
 * @param {number} options.withinMs
 * @returns {Promise<'yes' | 'ended' | 'timeout'>}
 */
export async function waitUntil(probe, { process, lifecycle, withinMs }) {
  const until = performance.now() + withinMs;
  let waitMs = 10;
  while (performance.now() < until) {
    lifecycle.throwIfStopping();
    if (process.hasExited()) return 'ended';
    try {
      await probe();
      // A stranger may have answered on a port that our process failed to get.
      if (!process.hasExited()) return 'yes';
    } catch {
      await Promise.race([pause(waitMs), process.exited]);
      waitMs = Math.min(waitMs * 1.5, 200);
    }
  }
  return 'timeout';
}

/**
 * A probe for an HTTP address.
 * @param {string} url
 * @returns {() => Promise<void>} rejects unless the answer is 200
 */
export function http200(url) {
  return async () => {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
  };
}
