import type { WorkLedger } from '@juzheng/domain';
import { LOGGER, type Logger } from '@juzheng/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { BullBelt } from '../belt/bull-belt';
import { QueueConnection } from '../belt/queue-connection';
import { Parking } from '../parking';
import { QUEUE_METRICS, type QueueMetrics } from '../queue-metrics';
import { WakeSignal } from '../wake';
import { WORK_LEDGER } from '../work-ledger.token';
import { DispatchLoops } from './dispatch-loops';
import {
  DISPATCH_SETTINGS,
  type DispatchOptions,
  type DispatchSettings,
  dispatchSettings,
} from './dispatch-options';
import { Dispatcher } from './dispatcher';
import { RedisLeadership } from './redis-leadership';
import { Sweeper } from './sweeper';

/** The dispatcher of a worker process. Every worker has one; one of them leads at a time. */
@Module({})
export class DispatchModule {
  /** Needs PlatformModule, QueueModule and a provider of WORK_LEDGER. */
  static forRoot(options: DispatchOptions): DynamicModule {
    return {
      module: DispatchModule,
      imports: options.imports ?? [],
      providers: [
        { provide: DISPATCH_SETTINGS, useValue: dispatchSettings(options) },
        {
          provide: DispatchLoops,
          useFactory: makeLoops,
          inject: [
            WORK_LEDGER,
            BullBelt,
            QueueConnection,
            WakeSignal,
            DISPATCH_SETTINGS,
            QUEUE_METRICS,
            LOGGER,
          ],
        },
      ],
    };
  }
}

function makeLoops(
  ledger: WorkLedger,
  belt: BullBelt,
  connection: QueueConnection,
  wake: WakeSignal,
  settings: DispatchSettings,
  metrics: QueueMetrics,
  logger: Logger,
): DispatchLoops {
  return new DispatchLoops(
    ledger,
    new Dispatcher(ledger, belt, settings, metrics, logger),
    new Sweeper(ledger, belt, new Parking(ledger, metrics, logger), logger),
    new RedisLeadership(connection, settings.leadershipLeaseMs),
    wake,
    settings,
    logger,
  );
}
