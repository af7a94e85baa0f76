import type { RunOutcome } from '../queue-metrics';

/**
 * How a run ended. done: committed. stale: another run is or was the right one. retried: failed, waits for another try.
 * exhausted: failed for good, and the handler has said so. parked: nobody here can run it. released: given back because
 * of a shutdown. abandoned: the ledger could not be reached; the end of the lease brings the work back.
 */
export interface RunReport {
  outcome: RunOutcome;
  /** What the error was, without anybody's data. */
  reason?: string;
}
