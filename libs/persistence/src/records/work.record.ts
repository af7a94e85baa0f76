import type { JobName, JobPayload } from '@juzheng/contracts';

/** `parked`: of a job nobody knows, out of the way until somebody looks. */
export const workStates = ['waiting', 'dispatched', 'running', 'done', 'failed', 'parked'] as const;
export type WorkState = (typeof workStates)[number];

/** One row of the work ledger. */
export interface WorkItemRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Equal keys of one job that still wait are one piece of work. */
  readonly dedupeKey: string;
  /** Weight for the fair dispatcher: image pixels for reading, 1 for small work. */
  readonly cost: number;
  readonly state: WorkState;
  /** Grows with every hand-out; fences late and doubled runs. */
  readonly attempt: number;
  /** Tries that failed. */
  readonly failures: number;
  readonly runAt: Date;
  readonly leaseUntil: Date | null;
  readonly requestId: string | null;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Work to be done, as the use case that needs it says it. */
export interface NewWork<N extends JobName> {
  readonly agencyId: string;
  readonly job: N;
  readonly payload: JobPayload<N>;
  readonly cost: number;
  readonly requestId: string | null;
  readonly now: Date;
  /** Not before this instant; at once when left out. */
  readonly runAt?: Date;
}

/** How one job stands. Counts are rows of the ledger. */
export interface WorkStats {
  readonly job: string;
  /** Ready to start. */
  readonly waiting: number;
  /** Waiting for their next try. */
  readonly delayed: number;
  /** Dispatched or running. */
  readonly active: number;
  readonly parked: number;
  /** Given up in the last 24 hours. */
  readonly failed24h: number;
  readonly finishedLastMinute: number;
  /** Since when the oldest row that is ready to start has been so. */
  readonly oldestWaitingAt: Date | null;
}
