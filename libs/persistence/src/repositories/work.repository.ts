import { AppError, type JobDefinition, type JobName, jobs, newId } from '@juzheng/contracts';
import { type EntityManager, In, LessThan } from 'typeorm';
import { workItemEntity } from '../entities/work-item.entity';
import type { NewWork, WorkItemRecord, WorkStats } from '../records/work.record';
import { insertRows } from '../rows';
import { inTransaction } from '../transaction';
import { lastErrorOf } from './last-error';
import { readWorkStats } from './work-stats.query';

/** The work ledger as use cases see it: they add work, and commit the end of a run together with its effects. */
export class WorkRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Adds work to be done. When equal work still waits, that row is answered and nothing is added; it is held until the
   * caller's transaction ends, so it cannot start before what the caller wrote can be seen.
   */
  async add<N extends JobName>(work: NewWork<N>): Promise<WorkItemRecord> {
    const definition = jobs[work.job] as unknown as JobDefinition;
    const payload = definition.payload.parse(work.payload) as Record<string, unknown>;
    const dedupeKey = definition.key(payload);
    const runAt = work.runAt ?? work.now;
    return inTransaction(this.manager, async (manager) => {
      const items = manager.getRepository(workItemEntity);
      const waiting = await items.findOne({
        where: { dedupeKey, job: work.job, agencyId: work.agencyId, state: 'waiting' },
        lock: { mode: 'pessimistic_write' },
      });
      if (waiting) {
        if (waiting.runAt <= runAt) return waiting;
        await items.update({ id: waiting.id }, { runAt });
        return { ...waiting, runAt };
      }
      const item: WorkItemRecord = {
        id: newId('work'),
        agencyId: work.agencyId,
        job: work.job,
        payload,
        dedupeKey,
        cost: work.cost,
        state: 'waiting',
        attempt: 0,
        failures: 0,
        runAt,
        leaseUntil: null,
        requestId: work.requestId,
        lastError: null,
        createdAt: work.now,
        startedAt: null,
        finishedAt: null,
      };
      await insertRows(manager, workItemEntity, item);
      return item;
    });
  }

  /** @throws AppError QUEUE.STALE_ATTEMPT when this attempt is not the one that is running: nothing may be committed */
  finish(id: string, attempt: number, now: Date): Promise<void> {
    return this.end(id, attempt, { state: 'done', finishedAt: now, leaseUntil: null });
  }

  /**
   * Gives work up.
   * @throws AppError QUEUE.STALE_ATTEMPT when this attempt is not the one that is running
   */
  fail(id: string, attempt: number, error: string, now: Date): Promise<void> {
    return this.end(id, attempt, {
      state: 'failed',
      failures: () => 'failures + 1',
      lastError: lastErrorOf(error),
      finishedAt: now,
      leaseUntil: null,
    });
  }

  find(id: string): Promise<WorkItemRecord | null> {
    return this.manager.getRepository(workItemEntity).findOneBy({ id });
  }

  /** How each job stands that has anything to tell, of one agency or (null) of all. */
  stats(agencyId: string | null, now: Date): Promise<WorkStats[]> {
    return readWorkStats(this.manager, agencyId, now);
  }

  /** Deletes up to `limit` rows that ended before an instant, the oldest first; gives how many. */
  async purgeFinished(before: Date, limit: number): Promise<number> {
    const items = this.manager.getRepository(workItemEntity);
    const old = await items.find({
      select: { id: true },
      where: { state: In(['done', 'failed']), finishedAt: LessThan(before) },
      order: { finishedAt: 'ASC' },
      take: limit,
    });
    if (old.length === 0) return 0;
    const { affected } = await items.delete({ id: In(old.map(({ id }) => id)) });
    return affected ?? 0;
  }

  private async end(id: string, attempt: number, values: EndOfRun): Promise<void> {
    const { affected } = await this.manager
      .getRepository(workItemEntity)
      .update({ id, attempt, state: 'running' }, values);
    if (affected !== 1) throw new AppError('QUEUE.STALE_ATTEMPT');
  }
}

type EndOfRun = Pick<WorkItemRecord, 'state' | 'finishedAt' | 'leaseUntil'> &
  Partial<Pick<WorkItemRecord, 'lastError'>> & { failures?: () => string };
