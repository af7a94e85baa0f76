import { createLogger } from '@juzheng/platform';
import { Parking } from '../parking';
import { InMemoryBelt } from '../testing/in-memory-belt';
import { InMemoryWorkLedger } from '../testing/in-memory-work-ledger';
import { RecordedMetrics } from '../testing/recorded-metrics';
import { Sweeper } from './sweeper';

const PAST = Date.now() - 60_000;
const FUTURE = Date.now() + 60_000;

function setUp() {
  const ledger = new InMemoryWorkLedger();
  const belt = new InMemoryBelt();
  const metrics = new RecordedMetrics();
  const logger = createLogger('test', 'silent');
  const sweeper = new Sweeper(ledger, belt, new Parking(ledger, metrics, logger), logger);
  const add = (state: 'dispatched' | 'running', leaseUntil: number) =>
    ledger.add({
      id: 'wrk_a',
      agencyId: 'agc_a',
      job: 'case.check',
      payload: {},
      attempt: 1,
      state,
      leaseUntil,
    });
  const putOnBelt = () => belt.put('case', [{ workId: 'wrk_a', attempt: 1, job: 'case.check' }]);
  return { ledger, belt, metrics, sweeper, add, putOnBelt };
}

describe('sweeper', () => {
  it('brings back a running row whose lease ended, and counts a failure', async () => {
    const { ledger, sweeper, add } = setUp();
    add('running', PAST);
    expect(await sweeper.sweep()).toBe(1);
    expect(ledger.row('wrk_a')).toMatchObject({ state: 'waiting', failures: 1 });
  });

  it('brings back a dispatched row whose lease ended when the belt does not have it, without blame', async () => {
    const { ledger, sweeper, add } = setUp();
    add('dispatched', PAST);
    expect(await sweeper.sweep()).toBe(1);
    expect(ledger.row('wrk_a')).toMatchObject({ state: 'waiting', failures: 0 });
  });

  it('leaves a dispatched row alone while it waits on the belt', async () => {
    const { ledger, sweeper, add, putOnBelt } = setUp();
    add('dispatched', PAST);
    await putOnBelt();
    expect(await sweeper.sweep()).toBe(0);
    expect(ledger.row('wrk_a').state).toBe('dispatched');
  });

  it('leaves rows alone whose lease lasts', async () => {
    const { sweeper, add } = setUp();
    add('running', FUTURE);
    expect(await sweeper.sweep()).toBe(0);
  });

  it('parks waiting rows of a job that is not in the registry', async () => {
    const { ledger, metrics, sweeper } = setUp();
    ledger.add({ id: 'wrk_old', agencyId: 'agc_a', job: 'evidence.recognise', payload: {} });
    await sweeper.sweep();
    expect(ledger.row('wrk_old').state).toBe('parked');
    expect(metrics.parkedCount).toBe(1);
  });

  it('brings back what a forgetful belt lost, long before its lease ends', async () => {
    const { ledger, belt, sweeper, add, putOnBelt } = setUp();
    add('dispatched', FUTURE);
    await putOnBelt();
    expect(await sweeper.reconcile()).toBe(0);
    belt.forget();
    expect(await sweeper.reconcile()).toBe(1);
    expect(ledger.row('wrk_a')).toMatchObject({ state: 'waiting', failures: 0 });
  });

  it('leaves running rows alone when the belt forgot everything: their runs go on', async () => {
    const { ledger, sweeper, add } = setUp();
    add('running', FUTURE);
    expect(await sweeper.reconcile()).toBe(0);
    expect(ledger.row('wrk_a').state).toBe('running');
  });
});
