import { AppError, isJobName } from '@juzheng/contracts';
import type { ClaimedWork, LostWork, StartedWork, TenantBacklog, WorkLedger } from '@juzheng/domain';

export type WorkState = 'waiting' | 'dispatched' | 'running' | 'done' | 'failed' | 'parked';

export interface WorkRow extends ClaimedWork {
  payload: unknown;
  state: WorkState;
  failures: number;
  runAt: number;
  leaseUntil: number;
  requestId: string | null;
  lastError: string | null;
}

type NewRow = Pick<WorkRow, 'id' | 'agencyId' | 'job' | 'payload'> & Partial<WorkRow>;

/** The work ledger as a map, with the same fences as MySQL's. Each method is atomic because it never awaits. */
export class InMemoryWorkLedger implements WorkLedger {
  private readonly rows = new Map<string, WorkRow>();

  add(row: NewRow): void {
    const defaults = { attempt: 0, cost: 1, failures: 0, runAt: 0, leaseUntil: 0 };
    this.rows.set(row.id, { ...defaults, state: 'waiting', requestId: null, lastError: null, ...row });
  }

  row(id: string): Readonly<WorkRow> {
    const row = this.rows.get(id);
    if (!row) throw new Error(`There is no row ${id}.`);
    return row;
  }

  all(): readonly Readonly<WorkRow>[] {
    return [...this.rows.values()];
  }

  inState(state: WorkState): Readonly<WorkRow>[] {
    return this.all().filter((row) => row.state === state);
  }

  /** What a handler's transaction does at its end. @throws AppError QUEUE.STALE_ATTEMPT */
  finish(id: string, attempt: number): void {
    this.end(id, attempt, { state: 'done' });
  }

  /** What onExhausted's transaction does at its end. @throws AppError QUEUE.STALE_ATTEMPT */
  fail(id: string, attempt: number, error: string): void {
    this.end(id, attempt, { state: 'failed', lastError: error });
  }

  backlog(jobs: readonly string[], now: Date): Promise<{ tenants: TenantBacklog[]; inFlight: number }> {
    const rows = this.all().filter((row) => jobs.includes(row.job));
    const handedOut = rows.filter(isHandedOut);
    const ready = rows.filter((row) => row.state === 'waiting' && row.runAt <= now.getTime());
    const tenants = [...new Set(ready.map((row) => row.agencyId))].map((agencyId) => ({
      agencyId,
      waiting: ready.filter((row) => row.agencyId === agencyId).length,
      inFlight: handedOut.filter((row) => row.agencyId === agencyId).length,
    }));
    return Promise.resolve({ tenants, inFlight: handedOut.length });
  }

  claim(request: Parameters<WorkLedger['claim']>[0]): Promise<ClaimedWork[]> {
    const { agencyId, jobs, limit, leaseMs, now } = request;
    const taken = [...this.rows.values()]
      .filter((row) => row.state === 'waiting' && row.agencyId === agencyId && jobs.includes(row.job))
      .filter((row) => row.runAt <= now.getTime())
      .sort((a, b) => a.runAt - b.runAt)
      .slice(0, limit);
    for (const row of taken)
      Object.assign(row, {
        state: 'dispatched',
        attempt: row.attempt + 1,
        leaseUntil: now.getTime() + leaseMs,
      });
    return Promise.resolve(taken.map((row) => ({ ...row })));
  }

  start(id: string, attempt: number, leaseMs: number, now: Date): Promise<StartedWork | null> {
    const row = this.rows.get(id);
    if (row?.attempt !== attempt || row.state !== 'dispatched' || !isJobName(row.job))
      return Promise.resolve(null);
    Object.assign(row, { state: 'running', leaseUntil: now.getTime() + leaseMs });
    return Promise.resolve({ ...row, job: row.job });
  }

  renew(id: string, attempt: number, leaseMs: number, now: Date): Promise<boolean> {
    return this.change(id, attempt, ['running'], { leaseUntil: now.getTime() + leaseMs });
  }

  retryLater(id: string, attempt: number, error: string, runAt: Date): Promise<boolean> {
    const failures = (this.rows.get(id)?.failures ?? 0) + 1;
    const values = { state: 'waiting' as const, failures, lastError: error, runAt: runAt.getTime() };
    return this.change(id, attempt, ['running'], values);
  }

  expired(now: Date, limit: number): Promise<LostWork[]> {
    const lost = this.lost().filter((row) => row.leaseUntil < now.getTime());
    return Promise.resolve(lost.slice(0, limit));
  }

  dispatched(limit: number): Promise<LostWork[]> {
    const lost = this.lost().filter((row) => row.state === 'dispatched');
    return Promise.resolve(lost.slice(0, limit));
  }

  release(work: LostWork, countFailure: boolean, now: Date): Promise<boolean> {
    const failures = (this.rows.get(work.id)?.failures ?? 0) + (countFailure ? 1 : 0);
    const values = { state: 'waiting' as const, failures, runAt: now.getTime() };
    return this.change(work.id, work.attempt, [work.state], values);
  }

  unknownJobs(known: readonly string[], limit: number): Promise<ClaimedWork[]> {
    const unknown = this.inState('waiting').filter((row) => !known.includes(row.job));
    return Promise.resolve(unknown.slice(0, limit));
  }

  async park(id: string, attempt: number, reason: string): Promise<void> {
    const values = { state: 'parked' as const, lastError: reason };
    await this.change(id, attempt, ['waiting', 'dispatched', 'running'], values);
  }

  nextRunAt(now: Date): Promise<Date | null> {
    const later = this.inState('waiting')
      .map((row) => row.runAt)
      .filter((runAt) => runAt > now.getTime());
    return Promise.resolve(later.length > 0 ? new Date(Math.min(...later)) : null);
  }

  private lost(): (WorkRow & LostWork)[] {
    return [...this.rows.values()].filter(isHandedOut);
  }

  private end(id: string, attempt: number, values: Partial<WorkRow>): void {
    if (!this.changeNow(id, attempt, ['running'], values)) throw new AppError('QUEUE.STALE_ATTEMPT');
  }

  private change(
    id: string,
    attempt: number,
    from: readonly WorkState[],
    values: Partial<WorkRow>,
  ): Promise<boolean> {
    return Promise.resolve(this.changeNow(id, attempt, from, values));
  }

  private changeNow(
    id: string,
    attempt: number,
    from: readonly WorkState[],
    values: Partial<WorkRow>,
  ): boolean {
    const row = this.rows.get(id);
    if (row?.attempt !== attempt || !from.includes(row.state)) return false;
    Object.assign(row, values);
    return true;
  }
}

function isHandedOut(row: WorkRow): row is WorkRow & LostWork {
  return row.state === 'dispatched' || row.state === 'running';
}
