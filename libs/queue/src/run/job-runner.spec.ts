import { AppError, jobs } from '@juzheng/contracts';
import { createLogger, currentRequestId } from '@juzheng/platform';
import { Parking } from '../parking';
import { InMemoryWorkLedger } from '../testing/in-memory-work-ledger';
import { RecordedMetrics } from '../testing/recorded-metrics';
import { addCheck, testHandlers } from '../testing/test-handler';
import { AttemptRunner } from './attempt-runner';
import { JobHandlers } from './job-handlers';
import { JobRunner } from './job-runner';

const LEASE_MS = 30_000;
const settings = { leaseMs: LEASE_MS, heartbeatMs: 10_000, graceMs: 5_000 };
const { attempts, delaysMs } = jobs['case.check'].retry;
const firstPauseMs = delaysMs[0] ?? 0;
const forever = () => new Promise<void>(() => undefined);

function setUp() {
  const ledger = new InMemoryWorkLedger();
  const handlers = testHandlers(ledger);
  const metrics = new RecordedMetrics();
  const wake = { publish: jest.fn() };
  const logger = createLogger('test', 'silent');
  const parking = new Parking(ledger, metrics, logger);
  const runs = new AttemptRunner(ledger, JobHandlers.of(handlers.all), parking, settings, logger);
  const runner = new JobRunner(ledger, runs, parking, wake, settings, metrics, logger);
  /** Hands a waiting row out and runs it, as dispatcher and belt do. */
  const runNext = async () => {
    const request = { agencyId: 'agc_a', jobs: Object.keys(jobs), limit: 1, leaseMs: LEASE_MS };
    const [work] = await ledger.claim({ ...request, now: new Date(8_640_000_000_000_000) });
    if (!work) throw new Error('nothing waits');
    return runner.run(beltJob(work.id, work.attempt, work.job));
  };
  return { ledger, handlers, metrics, wake, runner, runNext };
}

const beltJob = (workId: string, attempt: number, name = 'case.check') => ({
  name,
  data: { workId, attempt },
  handedOutAt: Date.now(),
});

describe('job runner', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('runs work once and reports it done', async () => {
    const { ledger, handlers, metrics, wake, runNext } = setUp();
    const id = addCheck(ledger);
    expect(await runNext()).toEqual({ outcome: 'done' });
    expect(handlers.check.effects).toEqual([id]);
    expect(handlers.check.runs[0]).toMatchObject({ workId: id, attempt: 1, failures: 0, agencyId: 'agc_a' });
    expect(metrics.outcomes).toEqual([['case.check', 'done']]);
    expect(wake.publish).toHaveBeenCalledTimes(1);
  });

  it('does nothing with a ticket that comes twice', async () => {
    const { ledger, handlers, runner, runNext } = setUp();
    const id = addCheck(ledger);
    await runNext();
    expect(await runner.run(beltJob(id, 1))).toEqual({ outcome: 'stale' });
    expect(handlers.check.runs).toHaveLength(1);
  });

  it('does nothing with a ticket of an earlier attempt', async () => {
    const { ledger, handlers, runner } = setUp();
    ledger.add({ ...ledger.row(addCheck(ledger)), id: 'wrk_x', attempt: 2, state: 'dispatched' });
    expect(await runner.run(beltJob('wrk_x', 1))).toEqual({ outcome: 'stale' });
    expect(handlers.check.runs).toHaveLength(0);
  });

  it('runs in the request that asked for the work', async () => {
    const { ledger, handlers, runNext } = setUp();
    const seen: (string | null)[] = [];
    handlers.check.before = () => void seen.push(currentRequestId());
    ledger.add({ ...ledger.row(addCheck(ledger)), requestId: 'req_7f' });
    await runNext();
    expect(seen).toEqual(['req_7f']);
  });

  it('tries a transient failure again after the registry’s pause', async () => {
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    handlers.check.before = () => Promise.reject(new AppError('SERVER.UNAVAILABLE'));
    const before = Date.now();
    expect(await runNext()).toEqual({ outcome: 'retried', reason: 'SERVER.UNAVAILABLE' });
    const row = ledger.row(id);
    expect(row).toMatchObject({ state: 'waiting', failures: 1 });
    expect(row.runAt - before).toBeGreaterThanOrEqual(firstPauseMs * 0.9);
    expect(handlers.check.exhausted).toEqual([]);
  });

  it('goes straight to the last word for a permanent error', async () => {
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    const error = new AppError('CASE.NOT_FOUND', { id: 'case_x' });
    handlers.check.before = () => Promise.reject(error);
    expect(await runNext()).toEqual({ outcome: 'exhausted', reason: 'CASE.NOT_FOUND' });
    expect(handlers.check.exhausted).toEqual([[id, error]]);
    expect(ledger.row(id).state).toBe('failed');
  });

  it('says the last word after the last try, with the last error', async () => {
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    const errors: Error[] = [];
    handlers.check.before = () => {
      errors.push(new Error(`try ${errors.length + 1}`));
      return Promise.reject(errors.at(-1) ?? new Error());
    };
    for (let n = 1; n < attempts; n += 1) expect((await runNext()).outcome).toBe('retried');
    expect((await runNext()).outcome).toBe('exhausted');
    expect(errors).toHaveLength(attempts);
    expect(handlers.check.exhausted).toEqual([[id, errors.at(-1)]]);
  });

  it('tries the last word again when it fails', async () => {
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    handlers.check.before = () => Promise.reject(new AppError('CASE.NOT_FOUND'));
    let broken = true;
    handlers.check.beforeExhausted = () => (broken ? Promise.reject(new Error('deadlock')) : undefined);
    expect(await runNext()).toEqual({ outcome: 'retried', reason: 'Error' });
    broken = false;
    expect((await runNext()).outcome).toBe('exhausted');
    expect(handlers.check.exhausted.map(([workId]) => workId)).toEqual([id]);
  });

  it('does not run work again that has lost a worker at every try', async () => {
    const { ledger, handlers, runNext } = setUp();
    ledger.add({ ...ledger.row(addCheck(ledger)), failures: attempts });
    expect((await runNext()).reason).toBe('QUEUE.WORKER_LOST');
    expect(handlers.check.runs).toHaveLength(0);
    expect(handlers.check.exhausted[0]?.[1]).toMatchObject({ code: 'QUEUE.WORKER_LOST' });
  });

  it('lets a run that was overtaken end without effect and without another try', async () => {
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    handlers.check.before = async (run) => {
      await ledger.release({ ...ledger.row(run.workId), state: 'running' }, true, new Date());
      await ledger.claim({
        agencyId: 'agc_a',
        jobs: ['case.check'],
        limit: 1,
        leaseMs: LEASE_MS,
        now: new Date(),
      });
    };
    expect(await runNext()).toEqual({ outcome: 'stale' });
    expect(handlers.check.effects).toEqual([]);
    expect(ledger.row(id)).toMatchObject({ state: 'dispatched', attempt: 2 });
  });

  it('stops a run whose time is up, and counts it as a failed try', async () => {
    jest.useFakeTimers();
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    handlers.check.before = forever;
    const report = runNext();
    await jest.advanceTimersByTimeAsync(jobs['case.check'].timeoutMs);
    expect(await report).toEqual({ outcome: 'retried', reason: 'QUEUE.TIMEOUT' });
    expect(handlers.check.runs[0]?.signal.aborted).toBe(true);
    expect(ledger.row(id)).toMatchObject({ state: 'waiting', failures: 1 });
  });

  it('keeps the lease of a running row, and leaves no timer behind', async () => {
    jest.useFakeTimers();
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    let end = (): void => undefined;
    handlers.check.before = () => new Promise((resolve) => (end = resolve));
    const report = runNext();
    await jest.advanceTimersByTimeAsync(25_000);
    expect(ledger.row(id).leaseUntil).toBeGreaterThanOrEqual(Date.now() + LEASE_MS - settings.heartbeatMs);
    end();
    await report;
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stops a run when a heartbeat finds that another one took over', async () => {
    jest.useFakeTimers();
    const { ledger, handlers, runNext } = setUp();
    const id = addCheck(ledger);
    handlers.check.before = forever;
    const report = runNext();
    await jest.advanceTimersByTimeAsync(1);
    await ledger.release({ ...ledger.row(id), state: 'running' }, true, new Date());
    await jest.advanceTimersByTimeAsync(settings.heartbeatMs);
    expect(await report).toEqual({ outcome: 'stale' });
    expect(handlers.check.runs[0]?.signal.aborted).toBe(true);
  });

  it('survives heartbeats that fail', async () => {
    jest.useFakeTimers();
    const { ledger, handlers, runNext } = setUp();
    addCheck(ledger);
    let end = (): void => undefined;
    handlers.check.before = () => new Promise((resolve) => (end = resolve));
    jest.spyOn(ledger, 'renew').mockRejectedValue(new Error('gone away'));
    const report = runNext();
    await jest.advanceTimersByTimeAsync(settings.heartbeatMs * 2);
    end();
    expect(await report).toEqual({ outcome: 'done' });
  });

  it('parks a job that is not in the registry', async () => {
    const { ledger, metrics, runner } = setUp();
    ledger.add({
      id: 'wrk_x',
      agencyId: 'agc_a',
      job: 'case.close',
      payload: {},
      attempt: 1,
      state: 'dispatched',
    });
    expect((await runner.run(beltJob('wrk_x', 1, 'case.close'))).outcome).toBe('parked');
    expect(ledger.row('wrk_x').state).toBe('parked');
    expect(metrics.parkedCount).toBe(1);
  });

  it('parks work whose payload is not one of its job', async () => {
    const { ledger, handlers, runNext } = setUp();
    ledger.add({ id: 'wrk_x', agencyId: 'agc_a', job: 'case.check', payload: { v: 7 } });
    expect((await runNext()).outcome).toBe('parked');
    expect(ledger.row('wrk_x').state).toBe('parked');
    expect(handlers.check.runs).toHaveLength(0);
  });

  it('has no effect when something strange lies on the belt', async () => {
    const { runner } = setUp();
    const strange = { name: 'case.check', data: { hello: 1 }, handedOutAt: 0 };
    expect((await runner.run(strange)).outcome).toBe('stale');
  });

  it('leaves the row to its lease when the ledger cannot be reached', async () => {
    const { ledger, runNext } = setUp();
    const id = addCheck(ledger);
    jest.spyOn(ledger, 'start').mockRejectedValue(new Error('gone away'));
    expect(await runNext()).toEqual({ outcome: 'abandoned', reason: 'Error' });
    expect(ledger.row(id).state).toBe('dispatched');
  });

  it('waits for the runs under way when it drains', async () => {
    const { ledger, handlers, runner, runNext } = setUp();
    addCheck(ledger);
    const order: string[] = [];
    let end = (): void => undefined;
    const running = new Promise<void>((resolve) => {
      handlers.check.before = () => {
        resolve();
        return new Promise((finish) => (end = finish));
      };
    });
    const report = runNext().then(({ outcome }) => order.push(outcome));
    await running;
    const drain = runner.drain().then(() => order.push('drained'));
    await new Promise(setImmediate);
    expect(order).toEqual([]);
    end();
    await Promise.all([report, drain]);
    expect(order).toEqual(['done', 'drained']);
  });

  it('gives back without blame what does not end in time when it drains', async () => {
    jest.useFakeTimers();
    const { ledger, handlers, runner, runNext } = setUp();
    const id = addCheck(ledger);
    handlers.check.before = forever;
    const report = runNext();
    await jest.advanceTimersByTimeAsync(1);
    const drain = runner.drain();
    await jest.advanceTimersByTimeAsync(settings.graceMs);
    expect(await report).toEqual({ outcome: 'released' });
    await drain;
    expect(ledger.row(id)).toMatchObject({ state: 'waiting', failures: 0 });
  });

  it('gives back what still arrives while it drains', async () => {
    const { ledger, handlers, runner, runNext } = setUp();
    await runner.drain();
    const id = addCheck(ledger);
    expect(await runNext()).toEqual({ outcome: 'released' });
    expect(ledger.row(id)).toMatchObject({ state: 'waiting', failures: 0 });
    expect(handlers.check.runs).toHaveLength(0);
  });
});
