import { AppError, newId } from '@juzheng/contracts';
import { eventually, type PrivateServer, startPrivateRedis } from '@juzheng/testing';
import { Redis } from 'ioredis';
import { InMemoryWorkLedger } from './testing/in-memory-work-ledger';
import { addCheck } from './testing/test-handler';
import { WorkerProcess, type WorkerProcessOptions } from './testing/worker-process';

describe('queue on a real Redis', () => {
  let server: PrivateServer;
  let redis: Redis;
  let ledger: InMemoryWorkLedger;
  let processes: WorkerProcess[];
  let prefix: string;

  beforeAll(async () => {
    server = await startPrivateRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });
  beforeEach(() => {
    ledger = new InMemoryWorkLedger();
    processes = [];
    prefix = `q${newId('work')}`;
  });
  afterEach(async () => {
    await Promise.all(processes.map((process) => process.stop()));
  });

  const start = async (options: Partial<WorkerProcessOptions> = {}) => {
    const process = await WorkerProcess.start(ledger, { redisUrl: server.url, prefix, ...options });
    processes.push(process);
    return process;
  };
  const addChecks = (count: number, agencyId = 'agc_a') =>
    Array.from({ length: count }, () => addCheck(ledger, agencyId));
  const allDone = (timeoutMs?: number) =>
    eventually(
      () => ledger.all().map(({ state }) => state),
      (states) => states.every((state) => state === 'done'),
      timeoutMs,
    );
  const effects = () => processes.flatMap(({ checks }) => checks.effects);
  const runs = () => processes.flatMap(({ checks }) => checks.runs);

  it('runs everything once, over two processes and three tenants', async () => {
    const first = await start();
    const second = await start();
    const ids = ['agc_a', 'agc_b', 'agc_c'].flatMap((agencyId) => addChecks(100, agencyId));
    first.wake.publish();
    await allDone();
    expect(effects().sort()).toEqual(ids.sort());
    expect(runs()).toHaveLength(ids.length);
    expect(first.checks.effects.length).toBeGreaterThan(0);
    expect(second.checks.effects.length).toBeGreaterThan(0);
  });

  it('lets a small tenant through while a large one waits', async () => {
    addChecks(300, 'agc_large');
    const process = await start();
    await eventually(
      () => effects().length,
      (count) => count > 20,
    );
    const small = new Set(addChecks(10, 'agc_small'));
    const before = effects().length;
    process.wake.publish();
    await allDone();
    const last = effects().findLastIndex((id) => small.has(id));
    // By turns it takes 20 rows, plus those that were on the belt already.
    expect(last - before).toBeLessThan(60);
  });

  it('has no effect when a job is on the belt twice', async () => {
    const process = await start();
    const [id = ''] = addChecks(1);
    process.wake.publish();
    await allDone();
    const twice = await process.queues
      .named('case')
      .add('case.check', { workId: id, attempt: 1 }, { jobId: 'a-copy' });
    await eventually(
      () => twice.getState(),
      (state) => state === 'completed',
    );
    expect(runs()).toHaveLength(1);
    expect(effects()).toEqual([id]);
  });

  it('recovers what a dead worker was running, by its lease', async () => {
    const doomed = await start();
    doomed.checks.before = () => new Promise(() => undefined);
    const ids = addChecks(3);
    doomed.wake.publish();
    await eventually(
      () => ledger.inState('running').length,
      (count) => count === 3,
    );
    await doomed.kill();
    await start();
    await allDone();
    expect(effects().sort()).toEqual(ids.sort());
    expect(ledger.all().map(({ failures, attempt }) => [failures, attempt])).toEqual(Array(3).fill([1, 2]));
  });

  it('recovers work that was handed out to a worker that died before it started it', async () => {
    const alive = await start();
    addChecks(1);
    const lost = { agencyId: 'agc_a', jobs: ['case.check'], limit: 1, leaseMs: 100, now: new Date() };
    await ledger.claim(lost);
    await allDone();
    expect(alive.checks.runs[0]).toMatchObject({ attempt: 2, failures: 0 });
  });

  it('ends work for good at a permanent error, and shows it on the board', async () => {
    const process = await start();
    const error = new AppError('CASE.NOT_FOUND', { id: 'case_x' });
    process.checks.before = () => Promise.reject(error);
    const [id = ''] = addChecks(1);
    process.wake.publish();
    await eventually(
      () => ledger.row(id).state,
      (state) => state === 'failed',
    );
    expect(runs()).toHaveLength(1);
    expect(process.checks.exhausted).toEqual([[id, error]]);
    const job = await eventually(
      () => process.queues.named('case').getJob(`${id}-1`),
      (found) => found?.failedReason !== undefined,
    );
    expect(job?.failedReason).toBe('exhausted: CASE.NOT_FOUND');
  });

  it('tries transient failures again, each after a longer pause, without polling', async () => {
    const process = await start();
    const startedAt: number[] = [];
    process.checks.before = ({ failures }) => {
      startedAt.push(performance.now());
      return failures < 2 ? Promise.reject(new AppError('SERVER.UNAVAILABLE')) : undefined;
    };
    const [id = ''] = addChecks(1);
    process.wake.publish();
    await allDone();
    const [first = 0, second = 0, third = 0] = startedAt;
    expect(second - first).toBeGreaterThan(150);
    expect(third - second).toBeGreaterThan(800);
    expect(third - first).toBeLessThan(5_000);
    expect(ledger.row(id)).toMatchObject({ attempt: 3, failures: 2 });
    expect(process.checks.exhausted).toEqual([]);
  });

  it('parks a job of an unknown name, on the belt or in the ledger', async () => {
    const process = await start();
    const common = { agencyId: 'agc_a', job: 'case.close', payload: {} };
    ledger.add({ ...common, id: 'wrk_waiting' });
    ledger.add({
      ...common,
      id: 'wrk_on_belt',
      attempt: 1,
      state: 'dispatched',
      leaseUntil: Date.now() + 60_000,
    });
    await process.queues.named('case').add('case.close', { workId: 'wrk_on_belt', attempt: 1 });
    await eventually(
      () => ledger.all().map(({ state }) => state),
      (states) => states.every((state) => state === 'parked'),
    );
    expect(runs()).toEqual([]);
  });

  it('hands over at once when the dispatching process stops, and gives back what it cannot end in time', async () => {
    const leaving = await start({ leadershipLeaseMs: 60_000 });
    leaving.checks.before = () => new Promise(() => undefined);
    const ids = addChecks(2);
    leaving.wake.publish();
    await eventually(
      () => ledger.inState('running').length,
      (count) => count === 2,
    );
    await start({ leadershipLeaseMs: 60_000 });
    await leaving.stop();
    await allDone();
    expect(effects().sort()).toEqual(ids.sort());
    expect(ledger.all().map(({ failures }) => failures)).toEqual([0, 0]);
  });

  it('takes over from a dispatching process that died', async () => {
    const leader = await start();
    await eventually(
      () => redis.exists(`${prefix}:leader`),
      (exists) => exists === 1,
    );
    const follower = await start();
    await leader.kill();
    addChecks(5);
    follower.wake.publish();
    await allDone();
    expect(follower.checks.effects).toHaveLength(5);
  });
});
