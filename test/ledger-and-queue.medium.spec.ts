import { type JobName, type JobPayload, newId } from '@juzheng/contracts';
import { type Tx, UnitOfWork } from '@juzheng/persistence';
import { createLogger, LOGGER, Metrics } from '@juzheng/platform';
import {
  DispatchModule,
  type JobHandler,
  type JobRun,
  QueueModule,
  RunnerModule,
  WakeSignal,
  WORK_LEDGER,
} from '@juzheng/queue';
import {
  anAgency,
  eventually,
  type PrivateServer,
  startPrivateRedis,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { Global, type INestApplicationContext, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';

/** Handlers as the product's: what they do is committed together with the end of the work. */
abstract class CommittingHandler<N extends JobName> implements JobHandler<N> {
  abstract readonly job: N;
  readonly startedAt = new Map<string, number>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  protected effects(_tx: Tx, _run: JobRun): Promise<void> {
    return Promise.resolve();
  }

  async handle(_payload: JobPayload<N>, run: JobRun): Promise<void> {
    this.startedAt.set(run.workId, performance.now());
    await this.unitOfWork.run(async (tx) => {
      await this.effects(tx, run);
      await tx.work.finish(run.workId, run.attempt, new Date());
    });
  }

  async onExhausted(_payload: JobPayload<N>, run: JobRun, error: unknown): Promise<void> {
    await this.unitOfWork.run((tx) => tx.work.fail(run.workId, run.attempt, String(error), new Date()));
  }
}

@Injectable()
class ReadHandler extends CommittingHandler<'evidence.read'> {
  readonly job = 'evidence.read';

  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork);
  }

  /** A reading asks for a check, as the product's does: that row is the effect that may exist only once. */
  protected override async effects(tx: Tx, { agencyId }: JobRun): Promise<void> {
    await addWork(tx, agencyId, 'case.check', { v: 1, caseId: newId('disputeCase') });
  }
}

@Injectable()
class CheckHandler extends CommittingHandler<'case.check'> {
  readonly job = 'case.check';

  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork);
  }
}

@Injectable()
class PacketHandler extends CommittingHandler<'packet.build'> {
  readonly job = 'packet.build';

  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork);
  }
}

@Injectable()
class WebhookHandler extends CommittingHandler<'webhook.deliver'> {
  readonly job = 'webhook.deliver';

  constructor(unitOfWork: UnitOfWork) {
    super(unitOfWork);
  }
}

const addWork = <N extends JobName>(tx: Tx, agencyId: string, job: N, payload: JobPayload<N>) =>
  tx.work.add({ agencyId, job, payload, cost: 1, requestId: null, now: new Date() });

@Global()
@Module({})
class Surroundings {}

@Module({})
class Root {}

describe('work ledger in MySQL and queue in Redis', () => {
  let database: TestDatabase;
  let server: PrivateServer;
  let redis: Redis;
  let apps: INestApplicationContext[];
  let agencies: string[];
  let prefix: string;

  beforeAll(async () => {
    database = await testDatabase({ poolSize: 15 });
    server = await startPrivateRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
    await database.close();
  });
  beforeEach(async () => {
    await database.clean();
    apps = [];
    prefix = `q${newId('work')}`;
    const { repositories } = database.database.unitOfWork;
    agencies = [];
    for (let n = 0; n < 3; n += 1) agencies.push((await repositories.agencies.create(anAgency())).id);
  });
  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
  });

  const startWorker = async () => {
    const { unitOfWork, workLedger } = database.database;
    const timing = {
      concurrency: { evidence: 4, case: 4, packet: 1, webhook: 4 },
      leaseMs: 30_000,
      // Nothing below may work only because of polling.
      pollMs: 60_000,
      leadershipCheckMs: 200,
      redisUrl: server.url,
      prefix,
    };
    const surroundings = {
      module: Surroundings,
      providers: [
        { provide: LOGGER, useValue: createLogger('test', 'silent') },
        { provide: Metrics, useValue: new Metrics('test') },
        { provide: WORK_LEDGER, useValue: workLedger },
        { provide: UnitOfWork, useValue: unitOfWork },
      ],
      exports: [LOGGER, Metrics, WORK_LEDGER, UnitOfWork],
    };
    const handlers = [ReadHandler, CheckHandler, PacketHandler, WebhookHandler];
    const imports = [
      surroundings,
      QueueModule.forRoot(timing),
      DispatchModule.forRoot(timing),
      RunnerModule.forRoot({ ...timing, handlers }),
    ];
    const app = await NestFactory.createApplicationContext(
      { module: Root, imports },
      { logger: false, abortOnError: false },
    );
    apps.push(app);
    return app;
  };
  /** Commits readings to be done and wakes the dispatcher; gives their ids. */
  const addReadings = (count: number, wake: WakeSignal) =>
    database.database.unitOfWork.run(async (tx) => {
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) {
        const agencyId = agencies[n % agencies.length] ?? '';
        const payload = { v: 1, evidenceId: newId('evidence') } as const;
        ids.push((await addWork(tx, agencyId, 'evidence.read', payload)).id);
      }
      tx.afterCommit(() => wake.publish());
      return ids;
    });
  const countByJobAndState = async () => {
    const rows = await database.database.dataSource.query<{ what: string; count: string }[]>(
      "SELECT CONCAT(job, ' ', state) AS what, COUNT(*) AS count FROM work_item GROUP BY job, state",
    );
    return Object.fromEntries(rows.map(({ what, count }) => [what, Number(count)]));
  };
  const ended = (count: number) =>
    eventually(
      countByJobAndState,
      (counts) => counts['evidence.read done'] === count && counts['case.check done'] === count,
    );

  it('runs every row once and what follows from it once, over two workers', async () => {
    const first = await startWorker();
    const second = await startWorker();
    await addReadings(150, first.get(WakeSignal));
    expect(await ended(150)).toEqual({ 'evidence.read done': 150, 'case.check done': 150 });
    expect(first.get(ReadHandler).startedAt.size).toBeGreaterThan(0);
    expect(second.get(ReadHandler).startedAt.size).toBeGreaterThan(0);
  });

  it('ends everything and commits nothing twice when Redis is emptied in the middle', async () => {
    const app = await startWorker();
    await addReadings(200, app.get(WakeSignal));
    for (const share of [20, 70, 120]) {
      await eventually(countByJobAndState, (counts) => (counts['evidence.read done'] ?? 0) >= share);
      await redis.flushall();
    }
    expect(await ended(200)).toEqual({ 'evidence.read done': 200, 'case.check done': 200 });
  });

  it('starts a handler soon after the commit, by the wake signal alone', async () => {
    const app = await startWorker();
    const handler = app.get(ReadHandler);
    const latencies: number[] = [];
    for (let n = 0; n < 60; n += 1) {
      const [id = ''] = await addReadings(1, app.get(WakeSignal));
      const committedAt = performance.now();
      await ended(n + 1);
      latencies.push((handler.startedAt.get(id) ?? Infinity) - committedAt);
    }
    latencies.sort((a, b) => a - b);
    const at = (share: number) => latencies[Math.floor(latencies.length * share)]?.toFixed(1);
    process.stdout.write(`commit to handler start: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
    expect(latencies).toHaveLength(60);
  });
});
