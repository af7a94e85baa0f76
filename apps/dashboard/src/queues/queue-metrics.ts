import type { QueueStatus } from '@juzheng/contracts';

/** The figures of a queue in the order in which they are shown. */
export const metrics = ['waiting', 'active', 'delayed', 'failed', 'oldest', 'perMinute'] as const;
export type Metric = (typeof metrics)[number];

export type QueueMood = 'busy' | 'waiting' | 'retrying' | 'idle';

/** What a queue is doing, in one word. */
export function moodOf({ active, waiting, delayed }: QueueStatus): QueueMood {
  if (active > 0) return 'busy';
  if (waiting > 0) return 'waiting';
  return delayed > 0 ? 'retrying' : 'idle';
}
