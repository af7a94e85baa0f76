import { queueNames } from '@juzheng/contracts';
import { LOGGER, type Logger } from '@juzheng/platform';
import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { beltJobOptions, BullBelt } from './belt/bull-belt';
import { BullQueues } from './belt/bull-queues';
import { QUEUE_OPTIONS, QueueConnection, type QueueOptions } from './belt/queue-connection';
import { failFast } from './belt/redis-options';
import { PlatformQueueMetrics, QUEUE_METRICS } from './queue-metrics';
import { WakeSignal } from './wake';

/** What every process that deals with the queue needs: the queues as producers, and the wake signal. */
@Module({})
export class QueueModule {
  /** Needs PlatformModule. Starts without Redis; whoever uses it meanwhile gets errors within seconds. */
  static forRoot(options: QueueOptions): DynamicModule {
    return {
      module: QueueModule,
      global: true,
      imports: [
        BullModule.forRoot({
          connection: failFast(options.redisUrl),
          prefix: options.prefix,
          skipWaitingForReady: true,
          // The check asks Redis once at start, and a queue whose check failed stays broken when Redis comes back.
          skipVersionCheck: true,
          defaultJobOptions: beltJobOptions,
        }),
        BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
      ],
      providers: [
        { provide: QUEUE_OPTIONS, useValue: options },
        { provide: QUEUE_METRICS, useClass: PlatformQueueMetrics },
        {
          provide: BullQueues,
          useFactory: (logger: Logger, ...queues: Queue[]) => new BullQueues(queues, logger),
          inject: [LOGGER, ...queueNames.map((name) => getQueueToken(name))],
        },
        QueueConnection,
        WakeSignal,
        BullBelt,
      ],
      exports: [QUEUE_OPTIONS, QUEUE_METRICS, BullQueues, QueueConnection, WakeSignal, BullBelt],
    };
  }
}
