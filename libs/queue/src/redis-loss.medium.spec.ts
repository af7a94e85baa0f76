import { newId } from '@juzheng/contracts';
import { eventually, type PrivateServer, startPrivateRedis } from '@juzheng/testing';
import { Redis } from 'ioredis';
import { Cable } from './testing/cable';
import { InMemoryWorkLedger } from './testing/in-memory-work-ledger';
import { addCheck } from './testing/test-handler';
import { WorkerProcess } from './testing/worker-process';

const LEASE_MS = 60_000;

describe('losing Redis', () => {
  let server: PrivateServer;
  let redis: Redis;
  let ledger: InMemoryWorkLedger;
  let worker: WorkerProcess;
  /** Leads to Redis once it is plugged in. */
  let detour: Cable;

  beforeAll(async () => {
    server = await startPrivateRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });
  beforeEach(async () => {
    ledger = new InMemoryWorkLedger();
    detour = new Cable(new URL(server.url));
    const options = { redisUrl: server.url, prefix: `q${newId('work')}`, leaseMs: LEASE_MS };
    worker = await WorkerProcess.start(ledger, options);
  });
  afterEach(async () => {
    await worker.stop();
    await detour.unplug();
  });

  const allDone = () =>
    eventually(
      () => ledger.all().map(({ state }) => state),
      (states) => states.every((state) => state === 'done'),
    );

  it('ends all of 200 items and none twice when Redis is emptied in the middle, long before any lease ends', async () => {
    worker.checks.before = () => new Promise((resolve) => setImmediate(resolve));
    const ids = Array.from({ length: 200 }, (_, n) => addCheck(ledger, `agc_${n % 3}`));
    worker.wake.publish();
    for (const share of [30, 80, 130]) {
      await eventually(
        () => worker.checks.effects.length,
        (count) => count >= share,
      );
      await redis.flushall();
    }
    await allDone();
    expect([...worker.checks.effects].sort()).toEqual(ids.sort());
  });

  it('hands work out again that was lost from the belt before a worker could take it', async () => {
    await eventually(
      () => redis.keys('*:leader'),
      (keys) => keys.length > 0,
    );
    await worker.queues.named('case').pause();
    addCheck(ledger);
    worker.wake.publish();
    await eventually(
      () => ledger.inState('dispatched').length,
      (count) => count === 1,
    );
    // The pause is forgotten with everything else.
    await redis.flushall();
    await allDone();
    expect(ledger.all()[0]).toMatchObject({ attempt: 2, failures: 0 });
  });

  it('goes on when Redis comes back after it was away', async () => {
    addCheck(ledger);
    worker.wake.publish();
    await allDone();
    await worker.cable.unplug();
    addCheck(ledger);
    worker.wake.publish();
    await worker.cable.plug();
    await allDone();
    expect(worker.checks.effects).toHaveLength(2);
  });

  it('starts while Redis is away, fails fast meanwhile, and works when it comes', async () => {
    await worker.stop();
    await detour.plug();
    await detour.unplug();
    worker = await WorkerProcess.start(ledger, { redisUrl: detour.url, prefix: `q${newId('work')}` });
    const began = performance.now();
    await expect(worker.queues.named('case').add('case.check', {})).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(5_000);
    addCheck(ledger);
    await detour.plug();
    await allDone();
    expect(worker.checks.effects).toHaveLength(1);
  });

  it('keeps a wake signal quiet and quick while Redis is away', async () => {
    await worker.cable.unplug();
    const heard = jest.fn();
    worker.wake.subscribe(heard);
    for (let n = 0; n < 1_000; n += 1) worker.wake.publish();
    expect(heard).toHaveBeenCalledTimes(1_000);
  });
});
