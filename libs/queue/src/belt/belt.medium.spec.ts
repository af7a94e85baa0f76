import { newId } from '@juzheng/contracts';
import { createLogger } from '@juzheng/platform';
import { eventually, type PrivateServer, startPrivateRedis } from '@juzheng/testing';
import { InMemoryWorkLedger } from '../testing/in-memory-work-ledger';
import { WorkerProcess } from '../testing/worker-process';
import { BullBelt } from './bull-belt';
import { QueueConnection } from './queue-connection';

describe('belt on a real Redis', () => {
  let server: PrivateServer;
  let process: WorkerProcess;
  let belt: BullBelt;
  let prefix: string;

  beforeAll(async () => {
    server = await startPrivateRedis();
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    prefix = `q${newId('work')}`;
    process = await WorkerProcess.start(new InMemoryWorkLedger(), { redisUrl: server.url, prefix });
    belt = new BullBelt(process.queues);
  });
  afterEach(async () => {
    await process.stop();
  });

  it('knows what waits on it, and nothing of what was done', async () => {
    await process.queues.named('case').pause();
    await belt.put('case', [
      { workId: 'wrk_a', attempt: 1, job: 'case.check' },
      { workId: 'wrk_b', attempt: 3, job: 'case.check' },
    ]);
    expect(await belt.live(['evidence', 'case'])).toEqual(new Set(['wrk_a-1', 'wrk_b-3']));
    expect(await belt.live(['evidence'])).toEqual(new Set());
    await process.queues.named('case').resume();
    await eventually(
      async () => (await belt.live(['case'])).size,
      (size) => size === 0,
    );
  });

  it('holds one attempt once, however often it is put', async () => {
    await process.queues.named('case').pause();
    const item = { workId: 'wrk_a', attempt: 1, job: 'case.check' };
    await belt.put('case', [item, item]);
    await belt.put('case', [item]);
    expect(await process.queues.named('case').getJobCountByTypes('waiting')).toBe(1);
  });

  it('counts the worker processes of a queue', async () => {
    const countsTo = (wanted: number) =>
      eventually(
        () => belt.workers('case'),
        (count) => count === wanted,
      );
    await countsTo(1);
    const ledger = new InMemoryWorkLedger();
    const second = await WorkerProcess.start(ledger, { redisUrl: server.url, prefix });
    await countsTo(2);
    await second.stop();
    await countsTo(1);
  });

  it('warns when Redis is free to drop keys, and answers a ping', async () => {
    const logger = createLogger('test', 'silent');
    const warned = new Promise((resolve) => {
      jest.spyOn(logger, 'warn').mockImplementation(resolve);
    });
    const connection = new QueueConnection({ redisUrl: server.url, prefix }, logger);
    await connection.ping();
    await connection.redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
    connection.onApplicationBootstrap();
    expect(await warned).toEqual({ policy: 'allkeys-lru' });
    await connection.redis.config('SET', 'maxmemory-policy', 'noeviction');
    connection.onApplicationShutdown();
  });
});
