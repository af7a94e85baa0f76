import { queueNames } from '@juzheng/contracts';
import type { WorkLedger } from '@juzheng/domain';
import { LOGGER, type Logger } from '@juzheng/platform';
import type { WorkerHost } from '@nestjs/bullmq';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { Parking } from '../parking';
import { QUEUE_METRICS, type QueueMetrics } from '../queue-metrics';
import { WakeSignal } from '../wake';
import { WORK_LEDGER } from '../work-ledger.token';
import { AttemptRunner } from './attempt-runner';
import type { AnyJobHandler } from './job-handler';
import { JobHandlers } from './job-handlers';
import { JobRunner } from './job-runner';
import { processorFor } from './queue-processor';
import { RunnerLifecycle } from './runner-lifecycle';
import { type RunnerOptions, runnerSettings } from './runner-options';

/** The workers of a process: a BullMQ worker for every queue, and the handlers of all jobs. */
@Module({})
export class RunnerModule {
  /**
   * Needs PlatformModule, QueueModule and a provider of WORK_LEDGER.
   * The process does not start when a job of the registry has no handler or two.
   */
  static forRoot(options: RunnerOptions): DynamicModule {
    const processors = queueNames.map((queue) =>
      processorFor(queue, options.concurrency[queue], options.redisUrl),
    );
    return {
      module: RunnerModule,
      imports: options.imports ?? [],
      providers: [
        ...options.handlers,
        {
          provide: JobHandlers,
          useFactory: (...handlers: AnyJobHandler[]) => JobHandlers.of(handlers),
          inject: [...options.handlers],
        },
        runnerProvider(options),
        ...processors,
        {
          provide: RunnerLifecycle,
          useFactory: (runner: JobRunner, logger: Logger, ...hosts: WorkerHost[]) =>
            new RunnerLifecycle(hosts, runner, logger),
          inject: [JobRunner, LOGGER, ...processors],
        },
      ],
    };
  }
}

function runnerProvider(options: RunnerOptions): Provider {
  const settings = runnerSettings(options);
  return {
    provide: JobRunner,
    useFactory: (
      ledger: WorkLedger,
      handlers: JobHandlers,
      wake: WakeSignal,
      metrics: QueueMetrics,
      logger: Logger,
    ) => {
      const parking = new Parking(ledger, metrics, logger);
      const attempts = new AttemptRunner(ledger, handlers, parking, settings, logger);
      return new JobRunner(ledger, attempts, parking, wake, settings, metrics, logger);
    },
    inject: [WORK_LEDGER, JobHandlers, WakeSignal, QUEUE_METRICS, LOGGER],
  };
}
