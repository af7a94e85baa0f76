const RECONNECT_FIRST_MS = 100;
const RECONNECT_LONGEST_MS = 2_000;

function reconnectDelay(times: number): number {
  return Math.min(RECONNECT_FIRST_MS * 2 ** Math.min(times, 10), RECONNECT_LONGEST_MS);
}

/** For whoever puts something in: an error within seconds is better than a wait, since the ledger keeps the work. */
export function failFast(url: string) {
  return {
    url,
    maxRetriesPerRequest: 1,
    connectTimeout: 5_000,
    commandTimeout: 5_000,
    retryStrategy: reconnectDelay,
  };
}

/** For whoever takes something out: waits for Redis as long as it takes, as BullMQ's blocking reads must. */
export function patient(url: string) {
  return { url, maxRetriesPerRequest: null, connectTimeout: 5_000, retryStrategy: reconnectDelay };
}
