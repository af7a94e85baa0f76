import type { QueueName } from '@juzheng/contracts';
import { type Belt, beltIdOf, type BeltItem } from '../belt/belt';

/** A belt that keeps what it gets, in order, until it is told to forget. */
export class InMemoryBelt implements Belt {
  readonly items: (BeltItem & { queue: QueueName })[] = [];
  /** Set to make the next `put` fail. */
  broken = false;

  constructor(private readonly workerCount = 1) {}

  put(queue: QueueName, items: readonly BeltItem[]): Promise<void> {
    if (this.broken) return Promise.reject(new Error('Redis is away'));
    this.items.push(...items.map((item) => ({ queue, ...item })));
    return Promise.resolve();
  }

  live(queues: readonly QueueName[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(
      new Set(this.items.filter(({ queue }) => queues.includes(queue)).map((item) => beltIdOf(item))),
    );
  }

  workers(): Promise<number> {
    return Promise.resolve(this.workerCount);
  }

  forget(): void {
    this.items.length = 0;
  }
}
