import type { QueueName } from '@juzheng/contracts';
import { LOGGER, type Logger } from '@juzheng/platform';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, type Type } from '@nestjs/common';
import { type Job, UnrecoverableError } from 'bullmq';
import { connectionTrouble } from '../belt/connection-trouble';
import { patient } from '../belt/redis-options';
import { JobRunner } from './job-runner';
import type { RunReport } from './run-report';

/**
 * Makes the Nest processor of one queue. Nest reads a worker's options from its class, so each queue has a class of its
 * own; it hands every job to the runner and does nothing else.
 */
export function processorFor(queue: QueueName, concurrency: number, redisUrl: string): Type<WorkerHost> {
  @Processor(queue, {
    concurrency,
    connection: patient(redisUrl),
    skipVersionCheck: true,
    // Started when the whole process is; see RunnerLifecycle.
    autorun: false,
  })
  class QueueProcessor extends WorkerHost {
    private readonly report: (error: Error) => void;

    constructor(
      @Inject(JobRunner) private readonly runner: JobRunner,
      @Inject(LOGGER) logger: Logger,
    ) {
      super();
      this.report = connectionTrouble(logger, `worker ${queue}`);
    }

    async process(job: Job<unknown>): Promise<string> {
      const { name, timestamp: handedOutAt } = job;
      return outcomeForBullMq(await this.runner.run({ name, data: job.data, handedOutAt }));
    }

    @OnWorkerEvent('error')
    onError(error: Error): void {
      this.report(error);
    }
  }
  return QueueProcessor;
}

/** Lets the board show what failed. BullMQ itself tries nothing again: that is the ledger's business. */
function outcomeForBullMq({ outcome, reason }: RunReport): string {
  const text = reason ? `${outcome}: ${reason}` : outcome;
  if (outcome === 'retried' || outcome === 'abandoned') throw new Error(text);
  if (outcome === 'exhausted' || outcome === 'parked') throw new UnrecoverableError(text);
  return text;
}
