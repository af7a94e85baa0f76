import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  requestId: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs work so that everything it logs and enqueues carries this request id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return storage.run({ requestId }, work);
}

/** The request id of the work under way, or null outside any. */
export function currentRequestId(): string | null {
  return storage.getStore()?.requestId ?? null;
}
