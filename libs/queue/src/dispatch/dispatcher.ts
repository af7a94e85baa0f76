import { jobNames, type QueueName, queueNames, queueOf } from '@juzheng/contracts';
import type { ClaimedWork, WorkLedger } from '@juzheng/domain';
import type { Logger } from '@juzheng/platform';
import type { Belt } from '../belt/belt';
import type { QueueMetrics } from '../queue-metrics';
import { Capacity } from './capacity';
import type { DispatchSettings } from './dispatch-options';
import { FairShare } from './fair-share';

/** Claims of different tenants do not wait for each other in MySQL; more at once would only take its connections. */
const CLAIMS_AT_ONCE = 8;

/** Moves ready work from the ledger to the belt: a bounded amount per queue, fair over tenants. */
export class Dispatcher {
  private readonly capacity: Capacity;
  private readonly shares = new Map(queueNames.map((queue) => [queue, new FairShare()]));

  constructor(
    private readonly ledger: WorkLedger,
    private readonly belt: Belt,
    private readonly settings: DispatchSettings,
    private readonly metrics: QueueMetrics,
    private readonly logger: Logger,
  ) {
    this.capacity = new Capacity(belt, settings.concurrency);
  }

  /**
   * Fills every queue once.
   * @throws when the ledger or the belt fails for any queue, after the others had their turn
   */
  async round(): Promise<void> {
    const rounds = await Promise.allSettled(
      [...this.shares].map(([queue, share]) => this.fill(queue, share)),
    );
    const failed = rounds.find((round) => round.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async fill(queue: QueueName, share: FairShare): Promise<void> {
    const now = new Date();
    const { tenants, inFlight } = await this.ledger.backlog(jobsOf(queue), now);
    if (tenants.length === 0) return;
    const slots = await this.capacity.slots(queue);
    const turns = share.plan(tenants, slots - inFlight, slots);
    const claimed = await this.claim(queue, turns, now);
    for (const works of claimed.values()) for (const work of works) share.charge(work.agencyId, work.cost);
    await this.handOut(queue, inTurn(turns, claimed));
  }

  /** Claims what the plan gives each tenant. A claim that fails costs its tenant this round, not the others theirs. */
  private async claim(
    queue: QueueName,
    turns: readonly string[],
    now: Date,
  ): Promise<Map<string, ClaimedWork[]>> {
    const limits = new Map<string, number>();
    for (const agencyId of turns) limits.set(agencyId, (limits.get(agencyId) ?? 0) + 1);
    const claimed = new Map<string, ClaimedWork[]>();
    const jobs = jobsOf(queue);
    const grants = [...limits];
    const next = async (): Promise<void> => {
      for (let grant = grants.shift(); grant; grant = grants.shift()) {
        const [agencyId, limit] = grant;
        try {
          const request = { agencyId, jobs, limit, leaseMs: this.settings.leaseMs, now };
          claimed.set(agencyId, await this.ledger.claim(request));
        } catch (error) {
          this.logger.warn({ err: error, queue, agencyId }, 'claiming work failed');
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(CLAIMS_AT_ONCE, grants.length) }, next));
    return claimed;
  }

  private async handOut(queue: QueueName, works: readonly ClaimedWork[]): Promise<void> {
    if (works.length === 0) return;
    try {
      await this.belt.put(
        queue,
        works.map(({ id, attempt, job }) => ({ workId: id, attempt, job })),
      );
      this.metrics.dispatched(queue, works.length);
    } catch (error) {
      await this.takeBack(works);
      throw error;
    }
  }

  /** The belt may have got some of it all the same; those tickets are stale now and have no effect. */
  private async takeBack(works: readonly ClaimedWork[]): Promise<void> {
    for (const work of works) await this.ledger.release({ ...work, state: 'dispatched' }, false, new Date());
  }
}

function jobsOf(queue: QueueName): readonly string[] {
  return jobNames.filter((job) => queueOf(job) === queue);
}

/** Puts claimed rows in the order of their tenants' turns; the belt is first in, first out. */
function inTurn(turns: readonly string[], claimed: ReadonlyMap<string, ClaimedWork[]>): ClaimedWork[] {
  const rest = new Map([...claimed].map(([agencyId, works]) => [agencyId, works.values()]));
  const ordered: ClaimedWork[] = [];
  for (const agencyId of turns) {
    const next = rest.get(agencyId)?.next();
    if (next && !next.done) ordered.push(next.value);
  }
  return ordered;
}
