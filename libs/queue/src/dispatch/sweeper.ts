import { jobNames, queueNames } from '@juzheng/contracts';
import type { LostWork, WorkLedger } from '@juzheng/domain';
import type { Logger } from '@juzheng/platform';
import { type Belt, beltIdOf } from '../belt/belt';
import type { Parking } from '../parking';

/** More than can be handed out at a time in any sensible installation. */
const ROWS_AT_ONCE = 5_000;

/** Brings back work that got lost on its way: the belt forgot it, or its worker died. */
export class Sweeper {
  constructor(
    private readonly ledger: WorkLedger,
    private readonly belt: Belt,
    private readonly parking: Parking,
    private readonly logger: Logger,
  ) {}

  /**
   * Handles the rows whose lease ended. One that is still on the belt only waits long: it keeps its place, and is looked
   * for again by the next sweep. A running one has lost its worker, which counts as a failure, so that work that kills its
   * worker comes to an end.
   * @returns how many rows wait again
   */
  async sweep(): Promise<number> {
    await this.parkUnknownJobs();
    const expired = await this.ledger.expired(new Date(), ROWS_AT_ONCE);
    const lost = await this.notOnBelt(expired.filter((work) => work.state === 'dispatched'));
    const orphans = expired.filter((work) => work.state === 'running');
    return this.bringBack([...lost, ...orphans], 'the lease ended');
  }

  /**
   * Compares all handed-out rows with the belt, without waiting for their leases: for when the belt may have lost its
   * memory. Nothing may be on its way from the ledger to the belt meanwhile; it would look lost.
   * @returns how many rows wait again
   */
  async reconcile(): Promise<number> {
    const lost = await this.notOnBelt(await this.ledger.dispatched(ROWS_AT_ONCE));
    return this.bringBack(lost, 'the belt lost it');
  }

  private async notOnBelt(works: readonly LostWork[]): Promise<LostWork[]> {
    if (works.length === 0) return [];
    const live = await this.belt.live(queueNames);
    return works.filter(({ id, attempt }) => !live.has(beltIdOf({ workId: id, attempt })));
  }

  private async bringBack(works: readonly LostWork[], reason: string): Promise<number> {
    let count = 0;
    for (const work of works) {
      if (!(await this.ledger.release(work, work.state === 'running', new Date()))) continue;
      count += 1;
      if (work.state === 'running')
        this.logger.warn({ workId: work.id, job: work.job, attempt: work.attempt }, 'a run lost its worker');
    }
    if (count > 0) this.logger.info({ count, reason }, 'work waits again');
    return count;
  }

  private async parkUnknownJobs(): Promise<void> {
    for (const { id, attempt, job } of await this.ledger.unknownJobs(jobNames, ROWS_AT_ONCE))
      await this.parking.park(id, attempt, `No job is called ${job}.`);
  }
}
