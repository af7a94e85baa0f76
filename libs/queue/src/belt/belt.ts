import type { QueueName } from '@juzheng/contracts';
import { z } from 'zod';

/** All a job on the belt carries: which row of the ledger it stands for, and which attempt at it. */
export const Ticket = z.object({ workId: z.string(), attempt: z.int().positive() });
export type Ticket = z.infer<typeof Ticket>;

export interface BeltItem extends Ticket {
  job: string;
}

/**
 * Where handed-out work travels to a worker. It may forget everything at any moment: the ledger is the truth, and a
 * ticket that comes late or twice fails at the ledger's fence.
 */
export interface Belt {
  /** Puts work on a queue in this order. @throws when any of it may not have arrived */
  put(queue: QueueName, items: readonly BeltItem[]): Promise<void>;
  /** The belt ids of everything that waits or runs on these queues. */
  live(queues: readonly QueueName[]): Promise<ReadonlySet<string>>;
  /** How many worker processes take from the queue now. */
  workers(queue: QueueName): Promise<number>;
}

/**
 * The name of one attempt on the belt. BullMQ ignores an id it has seen, so it must differ between attempts; it refuses
 * ids with a colon and plain numbers, which a prefixed id never is.
 */
export function beltIdOf({ workId, attempt }: Ticket): string {
  return `${workId}-${attempt}`;
}
