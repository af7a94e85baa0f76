import type { JobName } from '@juzheng/contracts';

/** A piece of work the dispatcher may hand out. */
export interface ClaimedWork {
  id: string;
  agencyId: string;
  /** May be a name this version does not know (an old or a future job): such work is parked. */
  job: string;
  /** Fences late and doubled runs: only the run with the row's present attempt may commit. */
  attempt: number;
  /** Its share of a worker's time; for a reading, the image's pixels. */
  cost: number;
}

/** What the runner needs to run one piece of work. */
export interface StartedWork extends ClaimedWork {
  job: JobName;
  payload: unknown;
  /** Tries that failed before this one. */
  failures: number;
  requestId: string | null;
}

export interface TenantBacklog {
  agencyId: string;
  /** Rows that are ready to start. */
  waiting: number;
  /** Rows that are handed out: dispatched or running. */
  inFlight: number;
}

export interface LostWork extends ClaimedWork {
  state: 'dispatched' | 'running';
}

/**
 * The work ledger: MySQL's list of everything that is to be done. Adding work happens inside the caller's transaction
 * (see persistence); this is the side that the dispatcher, the runner and the sweeper use. Times are instants, leases ms.
 */
export interface WorkLedger {
  /** Tenants that have work of these jobs ready to start, and how much of all tenants is handed out. */
  backlog(jobs: readonly string[], now: Date): Promise<{ tenants: TenantBacklog[]; inFlight: number }>;
  /** Takes up to `limit` of a tenant's oldest waiting rows, marks them dispatched under a new attempt and leases them. */
  claim(request: {
    agencyId: string;
    jobs: readonly string[];
    limit: number;
    leaseMs: number;
    now: Date;
  }): Promise<ClaimedWork[]>;
  /** Marks a dispatched row running; null when this attempt is no longer the current one. */
  start(id: string, attempt: number, leaseMs: number, now: Date): Promise<StartedWork | null>;
  /** Prolongs the lease of a running attempt; false when it is no longer the current one. */
  renew(id: string, attempt: number, leaseMs: number, now: Date): Promise<boolean>;
  /** Puts a failed attempt back to wait until `runAt`; false when it is no longer the current one. */
  retryLater(id: string, attempt: number, error: string, runAt: Date): Promise<boolean>;
  /** Dispatched and running rows whose lease ended before `now`. */
  expired(now: Date, limit: number): Promise<LostWork[]>;
  /** All dispatched rows, leased or not: after Redis lost its memory none of them is on a queue any more. */
  dispatched(limit: number): Promise<LostWork[]>;
  /** Puts lost work back to waiting; a lost *running* attempt counts as a failure. */
  release(work: LostWork, countFailure: boolean, now: Date): Promise<boolean>;
  /** Waiting rows of jobs that are none of these. */
  unknownJobs(known: readonly string[], limit: number): Promise<ClaimedWork[]>;
  /** Takes work of an unknown job out of the way until somebody looks. */
  park(id: string, attempt: number, reason: string): Promise<void>;
  /** When the next delayed row becomes ready, or null. */
  nextRunAt(now: Date): Promise<Date | null>;
}
