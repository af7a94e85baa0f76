import { AppError, isJobName } from '@juzheng/contracts';
import type { ClaimedWork, LostWork, StartedWork, TenantBacklog, WorkLedger } from '@juzheng/domain';
import { type DataSource, In, LessThan, MoreThan, Not, type ObjectLiteral } from 'typeorm';
import { workItemEntity } from '../entities/work-item.entity';
import { claimedOf, claimWork } from './claim-work';
import { lastErrorOf } from './last-error';

const handedOut = ['dispatched', 'running'] as const;

/** The work ledger as the dispatcher, the runner and the sweeper see it. Each method is whole on its own. */
export class WorkLedgerRepository implements WorkLedger {
  constructor(private readonly dataSource: DataSource) {}

  async backlog(jobs: readonly string[], now: Date): Promise<{ tenants: TenantBacklog[]; inFlight: number }> {
    const waiting = new Map<string, number>();
    const active = new Map<string, number>();
    // One job at a time: the index then gives the tenants in order and nothing is sorted.
    for (const job of jobs) {
      await this.addCounts(waiting, 'w.state = :state AND w.job = :job AND w.runAt <= :now', {
        state: 'waiting',
        job,
        now,
      });
      await this.addCounts(active, 'w.state IN (:...states) AND w.job = :job', { states: handedOut, job });
    }
    return {
      tenants: [...waiting].map(([agencyId, count]) => ({
        agencyId,
        waiting: count,
        inFlight: active.get(agencyId) ?? 0,
      })),
      inFlight: [...active.values()].reduce((sum, count) => sum + count, 0),
    };
  }

  claim(request: {
    agencyId: string;
    jobs: readonly string[];
    limit: number;
    leaseMs: number;
    now: Date;
  }): Promise<ClaimedWork[]> {
    return claimWork(this.dataSource.manager, request);
  }

  /** @throws AppError QUEUE.UNKNOWN_JOB when this version does not know the job: park it */
  async start(id: string, attempt: number, leaseMs: number, now: Date): Promise<StartedWork | null> {
    const item = await this.items().findOneBy({ id, attempt, state: 'dispatched' });
    if (!item) return null;
    const { job, payload, failures, requestId } = item;
    if (!isJobName(job)) throw new AppError('QUEUE.UNKNOWN_JOB', { name: job });
    const { affected } = await this.items().update(
      { id, attempt, state: 'dispatched' },
      { state: 'running', leaseUntil: after(now, leaseMs), startedAt: now },
    );
    return affected === 1 ? { ...claimedOf(item), job, payload, failures, requestId } : null;
  }

  async renew(id: string, attempt: number, leaseMs: number, now: Date): Promise<boolean> {
    const { affected } = await this.items().update(
      { id, attempt, state: 'running' },
      { leaseUntil: after(now, leaseMs) },
    );
    return affected === 1;
  }

  async retryLater(id: string, attempt: number, error: string, runAt: Date): Promise<boolean> {
    const { affected } = await this.items().update(
      { id, attempt, state: 'running' },
      {
        state: 'waiting',
        runAt,
        failures: () => 'failures + 1',
        lastError: lastErrorOf(error),
        leaseUntil: null,
      },
    );
    return affected === 1;
  }

  async expired(now: Date, limit: number): Promise<LostWork[]> {
    const items = await this.items().find({
      where: { state: In(handedOut), leaseUntil: LessThan(now) },
      order: { leaseUntil: 'ASC' },
      take: limit,
    });
    return items.flatMap((item) =>
      item.state === 'dispatched' || item.state === 'running'
        ? [{ ...claimedOf(item), state: item.state }]
        : [],
    );
  }

  async dispatched(limit: number): Promise<LostWork[]> {
    const items = await this.items().find({
      where: { state: 'dispatched' },
      order: { leaseUntil: 'ASC' },
      take: limit,
    });
    return items.map((item) => ({ ...claimedOf(item), state: 'dispatched' }));
  }

  async release(work: LostWork, countFailure: boolean, now: Date): Promise<boolean> {
    const { affected } = await this.items().update(
      { id: work.id, attempt: work.attempt, state: work.state },
      {
        state: 'waiting',
        runAt: now,
        leaseUntil: null,
        ...(countFailure && { failures: () => 'failures + 1' }),
      },
    );
    return affected === 1;
  }

  async unknownJobs(known: readonly string[], limit: number): Promise<ClaimedWork[]> {
    const items = await this.items().find({
      where: { state: 'waiting', ...(known.length > 0 && { job: Not(In(known)) }) },
      take: limit,
    });
    return items.map(claimedOf);
  }

  async park(id: string, attempt: number, reason: string): Promise<void> {
    await this.items().update(
      { id, attempt, state: In(['waiting', ...handedOut]) },
      { state: 'parked', lastError: lastErrorOf(reason), leaseUntil: null },
    );
  }

  async nextRunAt(now: Date): Promise<Date | null> {
    const next = await this.items().findOne({
      select: { id: true, runAt: true },
      where: { state: 'waiting', runAt: MoreThan(now) },
      order: { runAt: 'ASC' },
    });
    return next?.runAt ?? null;
  }

  private async addCounts(
    byAgency: Map<string, number>,
    where: string,
    values: ObjectLiteral,
  ): Promise<void> {
    const rows = await this.items()
      .createQueryBuilder('w')
      .select('w.agencyId', 'agencyId')
      .addSelect('COUNT(*)', 'count')
      .where(where, values)
      .groupBy('w.agencyId')
      .getRawMany<{ agencyId: string; count: string }>();
    for (const { agencyId, count } of rows) {
      byAgency.set(agencyId, (byAgency.get(agencyId) ?? 0) + Number(count));
    }
  }

  private items() {
    return this.dataSource.getRepository(workItemEntity);
  }
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
