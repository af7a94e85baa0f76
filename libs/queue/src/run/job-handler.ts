import type { JobName, JobPayload } from '@juzheng/contracts';

/** One run of one piece of work. */
export interface JobRun {
  workId: string;
  /** The fence: hand it to the ledger when the effects are committed. */
  attempt: number;
  /** Tries that failed before this one. */
  failures: number;
  agencyId: string;
  requestId: string | null;
  /** Aborted when the run may as well stop: time is up, the process shuts down, or another run took over. */
  signal: AbortSignal;
}

/**
 * What is done for one job of the registry. Both methods commit their effects together with the end of the work, in one
 * transaction, so that a late or doubled run changes nothing: when the ledger throws QUEUE.STALE_ATTEMPT, let it pass.
 */
export interface JobHandler<N extends JobName> {
  readonly job: N;
  /**
   * Does the work and commits with `tx.work.finish(run.workId, run.attempt)`. Throwing means the try failed: an AppError
   * that is `permanent` in the catalogue ends the work, everything else is tried again as the registry says.
   */
  handle(payload: JobPayload<N>, run: JobRun): Promise<void>;
  /** No try is left: says so on the records concerned and commits with `tx.work.fail(run.workId, run.attempt, …)`. */
  onExhausted(payload: JobPayload<N>, run: JobRun, error: unknown): Promise<void>;
}

/** A handler of any job. */
export type AnyJobHandler = { [N in JobName]: JobHandler<N> }[JobName];
