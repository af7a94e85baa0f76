import { createLogger, LOGGER, Metrics } from '@juzheng/platform';
import { Global, Inject, Injectable, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BullQueues } from '../belt/bull-queues';
import type { QueueOptions } from '../belt/queue-connection';
import type { DispatchOptions } from '../dispatch/dispatch-options';
import { DispatchModule } from '../dispatch/dispatch.module';
import { QueueModule } from '../queue.module';
import type { RunnerOptions } from '../run/runner-options';
import { RunnerModule } from '../run/runner.module';
import { WakeSignal } from '../wake';
import { WORK_LEDGER } from '../work-ledger.token';
import { Cable } from './cable';
import type { InMemoryWorkLedger } from './in-memory-work-ledger';
import { TestHandler } from './test-handler';

@Injectable()
class ReadHandler extends TestHandler<'evidence.read'> {
  constructor(@Inject(WORK_LEDGER) ledger: InMemoryWorkLedger) {
    super('evidence.read', ledger);
  }
}

@Injectable()
class CheckHandler extends TestHandler<'case.check'> {
  constructor(@Inject(WORK_LEDGER) ledger: InMemoryWorkLedger) {
    super('case.check', ledger);
  }
}

@Injectable()
class PacketHandler extends TestHandler<'packet.build'> {
  constructor(@Inject(WORK_LEDGER) ledger: InMemoryWorkLedger) {
    super('packet.build', ledger);
  }
}

@Injectable()
class WebhookHandler extends TestHandler<'webhook.deliver'> {
  constructor(@Inject(WORK_LEDGER) ledger: InMemoryWorkLedger) {
    super('webhook.deliver', ledger);
  }
}

@Global()
@Module({})
class Surroundings {}

@Module({})
class Root {}

export type WorkerProcessOptions = QueueOptions & Partial<Omit<DispatchOptions & RunnerOptions, 'handlers'>>;

/** What a worker process is made of, around a ledger that several of them share. */
export class WorkerProcess {
  readonly checks: CheckHandler;
  readonly wake: WakeSignal;
  readonly queues: BullQueues;

  private constructor(
    private readonly app: INestApplicationContext,
    /** Its only way to Redis. */
    readonly cable: Cable,
    private readonly cutLedger: () => void,
  ) {
    this.checks = app.get(CheckHandler);
    this.wake = app.get(WakeSignal);
    this.queues = app.get(BullQueues);
  }

  /** Starts one; polling is off unless asked for, so that nothing works only because of it. */
  static async start(ledger: InMemoryWorkLedger, options: WorkerProcessOptions): Promise<WorkerProcess> {
    const cable = new Cable(new URL(options.redisUrl));
    await cable.plug();
    const wire = cuttable(ledger);
    const timing = {
      concurrency: { evidence: 2, case: 4, packet: 1, webhook: 2 },
      leaseMs: 600,
      pollMs: 60_000,
      leadershipCheckMs: 200,
      leadershipLeaseMs: 1_000,
      graceMs: 500,
      ...options,
      redisUrl: cable.url,
    };
    const surroundings = {
      module: Surroundings,
      providers: [
        { provide: LOGGER, useValue: createLogger('test', 'silent') },
        { provide: Metrics, useValue: new Metrics('test') },
        { provide: WORK_LEDGER, useValue: wire.ledger },
      ],
      exports: [LOGGER, Metrics, WORK_LEDGER],
    };
    const handlers = [ReadHandler, CheckHandler, PacketHandler, WebhookHandler];
    const root = {
      module: Root,
      imports: [
        surroundings,
        QueueModule.forRoot(timing),
        DispatchModule.forRoot(timing),
        RunnerModule.forRoot({ ...timing, handlers }),
      ],
    };
    const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    return new WorkerProcess(app, cable, wire.cut);
  }

  /** Ends it as an operator does. */
  async stop(): Promise<void> {
    await this.cable.plug();
    await this.app.close();
    await this.cable.unplug();
  }

  /** Ends it as a power cut does: it reaches neither the ledger nor Redis any more. Call `stop` at the end to tidy up. */
  async kill(): Promise<void> {
    this.cutLedger();
    await this.cable.unplug();
  }
}

/** The ledger as one process sees it, until the wire to it is cut. */
function cuttable(ledger: InMemoryWorkLedger): { ledger: InMemoryWorkLedger; cut: () => void } {
  let whole = true;
  const wire = new Proxy(ledger, {
    get(target, name, receiver): unknown {
      const value: unknown = Reflect.get(target, name, receiver);
      if (whole || typeof value !== 'function') return value;
      return () => {
        throw new Error('the wire to the ledger is cut');
      };
    },
  });
  return { ledger: wire, cut: () => (whole = false) };
}
