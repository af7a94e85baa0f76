import type { QueueName } from '@juzheng/contracts';
import type { Belt } from '../belt/belt';

/** For each run under way one that is ready to follow: workers never wait for the dispatcher, and the belt stays short. */
const HANDED_OUT_PER_RUN = 2;
const COUNT_AGAIN_MS = 5_000;

/** How many rows of a queue may be handed out at a time; grows and shrinks with the number of worker processes. */
export class Capacity {
  private readonly counted = new Map<QueueName, { workers: number; at: number }>();

  constructor(
    private readonly belt: Belt,
    private readonly concurrency: Readonly<Record<QueueName, number>>,
  ) {}

  /** Slots of the queue; at least those of one worker, which may be about to start. @throws when Redis is away */
  async slots(queue: QueueName): Promise<number> {
    return Math.max(1, await this.workers(queue)) * this.concurrency[queue] * HANDED_OUT_PER_RUN;
  }

  private async workers(queue: QueueName): Promise<number> {
    const known = this.counted.get(queue);
    if (known && performance.now() - known.at < COUNT_AGAIN_MS) return known.workers;
    const workers = await this.belt.workers(queue);
    this.counted.set(queue, { workers, at: performance.now() });
    return workers;
  }
}
