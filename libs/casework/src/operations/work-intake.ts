import type { JobName, JobPayload } from '@juzheng/contracts';
import type { Tx } from '@juzheng/persistence';
import { currentRequestId } from '@juzheng/platform';
import { WakeSignal } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';

/** Puts work into the ledger inside the caller's transaction and wakes the dispatcher when it is committed. */
@Injectable()
export class WorkIntake {
  constructor(private readonly wake: WakeSignal) {}

  /** Adds one piece of work. `cost` is its share of a worker's time; for a reading, the image's pixels. */
  async add<N extends JobName>(
    tx: Tx,
    agencyId: string,
    job: N,
    payload: JobPayload<N>,
    cost = 1,
  ): Promise<void> {
    await tx.work.add({ agencyId, job, payload, cost, requestId: currentRequestId(), now: new Date() });
    tx.afterCommit(() => this.wake.publish());
  }

  /** Has a case checked; a check that already waits is enough. */
  checkCase(tx: Tx, disputeCase: { id: string; agencyId: string }): Promise<void> {
    return this.add(tx, disputeCase.agencyId, 'case.check', { v: 1, caseId: disputeCase.id });
  }
}
