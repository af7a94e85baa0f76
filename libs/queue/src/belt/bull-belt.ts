import type { QueueName } from '@juzheng/contracts';
import { Injectable } from '@nestjs/common';
import type { DefaultJobOptions, JobType } from 'bullmq';
import { type Belt, beltIdOf, type BeltItem } from './belt';
import { BullQueues } from './bull-queues';

const LIVE: JobType[] = ['waiting', 'prioritized', 'delayed', 'active'];
const DAY_SECONDS = 86_400;

/** Retries belong to the ledger; what is kept on the belt afterwards is for engineers to look at. */
export const beltJobOptions: DefaultJobOptions = {
  attempts: 1,
  removeOnComplete: { age: DAY_SECONDS / 24, count: 1_000 },
  removeOnFail: { age: 7 * DAY_SECONDS, count: 5_000 },
};

/** The belt as BullMQ queues. */
@Injectable()
export class BullBelt implements Belt {
  constructor(private readonly queues: BullQueues) {}

  async put(queue: QueueName, items: readonly BeltItem[]): Promise<void> {
    await this.queues.named(queue).addBulk(
      items.map(({ job, workId, attempt }) => ({
        name: job,
        data: { workId, attempt },
        opts: { jobId: beltIdOf({ workId, attempt }) },
      })),
    );
  }

  async live(queues: readonly QueueName[]): Promise<ReadonlySet<string>> {
    const ids = await Promise.all(queues.map((queue) => this.queues.named(queue).getRanges(LIVE, 0, -1)));
    return new Set(ids.flat());
  }

  workers(queue: QueueName): Promise<number> {
    return this.queues.named(queue).getWorkersCount();
  }
}
