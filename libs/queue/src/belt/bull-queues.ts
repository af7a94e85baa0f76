import type { QueueName } from '@juzheng/contracts';
import type { Logger } from '@juzheng/platform';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { connectionTrouble } from './connection-trouble';

/** The BullMQ queues of this process, as producers. */
export class BullQueues implements OnApplicationShutdown {
  private readonly byName: ReadonlyMap<string, Queue>;

  constructor(queues: readonly Queue[], logger: Logger) {
    for (const queue of queues) queue.on('error', connectionTrouble(logger, `queue ${queue.name}`));
    this.byName = new Map(queues.map((queue) => [queue.name, queue]));
  }

  /** Every queue, in the registry's order. */
  all(): Queue[] {
    return [...this.byName.values()];
  }

  /** Nest closes the queues, but one that has lost Redis would go on trying to reach it and keep the process alive. */
  async onApplicationShutdown(): Promise<void> {
    for (const queue of this.all()) {
      const client = await queue.getBackend().client;
      if (client.status !== 'ready') client.disconnect();
    }
  }

  /** One queue. @throws Error when it was never registered, which is a wiring mistake */
  named(name: QueueName): Queue {
    const queue = this.byName.get(name);
    if (!queue) throw new Error(`The queue ${name} is not registered.`);
    return queue;
  }
}
