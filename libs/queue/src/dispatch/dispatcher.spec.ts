import { createLogger } from '@juzheng/platform';
import { InMemoryBelt } from '../testing/in-memory-belt';
import { InMemoryWorkLedger } from '../testing/in-memory-work-ledger';
import { RecordedMetrics } from '../testing/recorded-metrics';
import { dispatchSettings } from './dispatch-options';
import { Dispatcher } from './dispatcher';

const settings = dispatchSettings({
  concurrency: { evidence: 4, case: 2, packet: 1, webhook: 1 },
  leaseMs: 1_000,
});

function setUp(workers = 1) {
  const ledger = new InMemoryWorkLedger();
  const belt = new InMemoryBelt(workers);
  const metrics = new RecordedMetrics();
  const dispatcher = new Dispatcher(ledger, belt, settings, metrics, createLogger('test', 'silent'));
  const add = (agencyId: string, count: number, job = 'evidence.read', cost = 1) => {
    for (let n = 0; n < count; n += 1)
      ledger.add({ id: `${agencyId}-${job}-${n}`, agencyId, job, payload: {}, cost });
  };
  return { ledger, belt, metrics, dispatcher, add };
}

describe('dispatcher', () => {
  it('hands out two rows for each run a queue can do at a time, and no more until one ends', async () => {
    const { ledger, belt, dispatcher, add } = setUp();
    add('agc_a', 50);
    await dispatcher.round();
    await dispatcher.round();
    expect(belt.items).toHaveLength(8);
    await ledger.start('agc_a-evidence.read-0', 1, 1_000, new Date());
    ledger.finish('agc_a-evidence.read-0', 1);
    await dispatcher.round();
    expect(belt.items).toHaveLength(9);
  });

  it('hands out more when there are more workers', async () => {
    const { belt, dispatcher, add } = setUp(3);
    add('agc_a', 50);
    await dispatcher.round();
    expect(belt.items).toHaveLength(24);
  });

  it('puts tenants on the belt by turns, each tenant’s rows oldest first', async () => {
    const { belt, dispatcher, add } = setUp();
    add('agc_a', 20);
    add('agc_b', 20);
    await dispatcher.round();
    expect(belt.items.map(({ workId }) => workId.replace('-evidence.read', ''))).toEqual(
      [0, 1, 2, 3].flatMap((n) => [`agc_a-${n}`, `agc_b-${n}`]),
    );
  });

  it('weighs rows by their cost: a tenant with large images gets fewer of the turns', async () => {
    const { ledger, belt, dispatcher, add } = setUp();
    add('agc_large', 200, 'evidence.read', 9_000_000);
    add('agc_small', 200, 'evidence.read', 1_000_000);
    for (let round = 0; round < 20; round += 1) {
      await dispatcher.round();
      for (const { id, attempt } of ledger.inState('dispatched')) {
        await ledger.start(id, attempt, 1_000, new Date());
        ledger.finish(id, attempt);
      }
    }
    const large = belt.items.filter(({ workId }) => workId.startsWith('agc_large')).length;
    expect(large / belt.items.length).toBeGreaterThan(0.05);
    expect(large / belt.items.length).toBeLessThan(0.2);
  });

  it('gives every queue its own room', async () => {
    const { belt, dispatcher, add } = setUp();
    add('agc_a', 50);
    add('agc_a', 50, 'case.check');
    await dispatcher.round();
    expect(belt.items.filter(({ queue }) => queue === 'evidence')).toHaveLength(8);
    expect(belt.items.filter(({ queue }) => queue === 'case')).toHaveLength(4);
  });

  it('puts rows back without blame when the belt does not take them', async () => {
    const { ledger, belt, dispatcher, metrics, add } = setUp();
    add('agc_a', 5);
    belt.broken = true;
    await expect(dispatcher.round()).rejects.toThrow('Redis is away');
    expect(ledger.all().every(({ state, failures }) => state === 'waiting' && failures === 0)).toBe(true);
    expect(metrics.dispatchedCount).toBe(0);
    belt.broken = false;
    await dispatcher.round();
    expect(belt.items.map(({ attempt }) => attempt)).toEqual([2, 2, 2, 2, 2]);
    expect(metrics.dispatchedCount).toBe(5);
  });

  it('serves the other tenants when the claim of one fails', async () => {
    const { ledger, belt, dispatcher, add } = setUp();
    add('agc_a', 2);
    add('agc_b', 2);
    const claim = ledger.claim.bind(ledger);
    jest
      .spyOn(ledger, 'claim')
      .mockImplementation((request) =>
        request.agencyId === 'agc_a' ? Promise.reject(new Error('deadlock')) : claim(request),
      );
    await dispatcher.round();
    expect(belt.items.map(({ workId }) => workId)).toEqual([
      'agc_b-evidence.read-0',
      'agc_b-evidence.read-1',
    ]);
  });
});
