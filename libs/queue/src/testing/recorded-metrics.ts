import type { JobName, QueueName } from '@juzheng/contracts';
import type { QueueMetrics, RunOutcome } from '../queue-metrics';

/** Remembers what was reported. */
export class RecordedMetrics implements QueueMetrics {
  readonly outcomes: [JobName, RunOutcome][] = [];
  readonly waits: number[] = [];
  dispatchedCount = 0;
  parkedCount = 0;

  dispatched(_queue: QueueName, count: number): void {
    this.dispatchedCount += count;
  }

  started(_job: JobName, waitMs: number): void {
    this.waits.push(waitMs);
  }

  finished(job: JobName, outcome: RunOutcome): void {
    this.outcomes.push([job, outcome]);
  }

  parked(): void {
    this.parkedCount += 1;
  }
}
