import { QueryFailedError } from 'typeorm';

const DUPLICATE_ENTRY = 1062;
const LOCK_WAIT_TIMEOUT = 1205;
const DEADLOCK = 1213;

/** Whether a statement broke a unique key. */
export function isDuplicateEntry(error: unknown): boolean {
  return errnoOf(error) === DUPLICATE_ENTRY;
}

/** Whether the server gave a transaction up because others were in its way: the same transaction may pass later. */
export function isLockConflict(error: unknown): boolean {
  const errno = errnoOf(error);
  return errno === DEADLOCK || errno === LOCK_WAIT_TIMEOUT;
}

function errnoOf(error: unknown): number | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const { errno } = error.driverError as { errno?: number };
  return errno;
}
