import type { JobName, QueueName } from '@juzheng/contracts';
import { Metrics } from '@juzheng/platform';
import { Injectable } from '@nestjs/common';

/** How a run ended; see {@link RunReport} for what each means. */
export type RunOutcome = 'done' | 'stale' | 'retried' | 'exhausted' | 'parked' | 'released' | 'abandoned';

/** What the queue reports about itself. Durations in ms. */
export interface QueueMetrics {
  dispatched(queue: QueueName, count: number): void;
  /** `waitMs`: from being handed to the belt to being started. */
  started(job: JobName, waitMs: number): void;
  finished(job: JobName, outcome: RunOutcome, runMs: number): void;
  /** Work was put aside that nobody here can run: a person must look. */
  parked(): void;
}

/** Injection token of {@link QueueMetrics}. */
export const QUEUE_METRICS = Symbol('QUEUE_METRICS');

/** Reports through the process's Prometheus registry. */
@Injectable()
export class PlatformQueueMetrics implements QueueMetrics {
  constructor(private readonly metrics: Metrics) {}

  dispatched(queue: QueueName, count: number): void {
    this.metrics.dispatched.inc({ queue }, count);
  }

  started(job: JobName, waitMs: number): void {
    this.metrics.jobWaitSeconds.observe({ job }, waitMs / 1000);
  }

  finished(job: JobName, outcome: RunOutcome, runMs: number): void {
    this.metrics.jobRunSeconds.observe({ job, outcome }, runMs / 1000);
  }

  parked(): void {
    this.metrics.parked.inc();
  }
}
