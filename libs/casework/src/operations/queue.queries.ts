import {
  caseStates,
  formatTime,
  isJobName,
  type QueueName,
  queueNames,
  queueOf,
  type Queues,
  type QueueStatus,
} from '@juzheng/contracts';
import { UnitOfWork, type WorkStats } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';

/** What the queues hold, from the ledger: the truth, also while Redis is away. */
@Injectable()
export class QueueQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Queues and cases of one tenant. */
  async status(tenant: Tenant, now = new Date()): Promise<Queues> {
    const { work, cases } = this.uow.repositories;
    const stats = await work.stats(tenant.agencyId, now);
    const counts = await cases.countByState(tenant.agencyId);
    return {
      at: formatTime(now),
      queues: queueNames.map((queue) => statusOf(queue, stats, now)),
      cases: caseStates.map((state) => ({
        state,
        count: counts.find((counted) => counted.state === state)?.count ?? 0,
      })),
    };
  }
}

function statusOf(queue: QueueName, stats: readonly WorkStats[], now: Date): QueueStatus {
  const own = stats.filter(({ job }) => isJobName(job) && queueOf(job) === queue);
  const sum = (pick: (stat: WorkStats) => number) => own.reduce((total, stat) => total + pick(stat), 0);
  const oldest = Math.min(...own.flatMap((stat) => stat.oldestWaitingAt?.getTime() ?? []));
  return {
    queue,
    waiting: sum((stat) => stat.waiting),
    delayed: sum((stat) => stat.delayed),
    active: sum((stat) => stat.active),
    failed: sum((stat) => stat.failed24h),
    oldestWaitingSeconds: Number.isFinite(oldest)
      ? Math.max(0, Math.round((now.getTime() - oldest) / 1000))
      : null,
    perMinute: sum((stat) => stat.finishedLastMinute),
  };
}
