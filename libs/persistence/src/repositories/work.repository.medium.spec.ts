import { newId } from '@juzheng/contracts';
import { anAgency, someDay, type TestDatabase, testDatabase } from '@juzheng/testing';
import type { NewWork } from '../records/work.record';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const agencyId = anAgency().id;
const after = (ms: number) => new Date(someDay.getTime() + ms);
const work = () => test.database.unitOfWork.repositories.work;
const ledger = () => test.database.workLedger;

function toRead(changes: Partial<NewWork<'evidence.read'>> = {}): NewWork<'evidence.read'> {
  return {
    agencyId,
    job: 'evidence.read',
    payload: { v: 1, evidenceId: newId('evidence') },
    cost: 1_000_500,
    requestId: 'req_1',
    now: someDay,
    ...changes,
  };
}

/** Adds work and takes it as far as running, under attempt 1. */
async function running(changes: Partial<NewWork<'evidence.read'>> = {}) {
  const item = await work().add(toRead(changes));
  const request = {
    agencyId: item.agencyId,
    jobs: ['evidence.read'],
    limit: 1,
    leaseMs: 1000,
    now: after(0),
  };
  const [claimed] = await ledger().claim(request);
  if (claimed?.id !== item.id) throw new Error('another row was claimed');
  await ledger().start(item.id, claimed.attempt, 1000, someDay);
  return item;
}

describe('adding work', () => {
  it('writes a row that waits', async () => {
    const asked = toRead();
    const item = await work().add(asked);
    expect(item).toMatchObject({
      agencyId,
      job: 'evidence.read',
      payload: asked.payload,
      dedupeKey: asked.payload.evidenceId,
      state: 'waiting',
      attempt: 0,
      failures: 0,
      cost: 1_000_500,
      requestId: 'req_1',
      runAt: someDay,
    });
    expect(await work().find(item.id)).toEqual(item);
  });

  it('refuses a payload that the job does not take', async () => {
    const payload = { v: 1 as const, evidenceId: '../../etc/passwd' };
    await expect(work().add(toRead({ payload }))).rejects.toThrow(/evd_/);
    expect(await work().stats(agencyId, someDay)).toEqual([]);
  });

  it('answers equal work that still waits with its row, pulled forward when it was for later', async () => {
    const { payload } = toRead();
    const first = await work().add(toRead({ payload, runAt: after(60_000) }));
    const second = await work().add(toRead({ payload, runAt: after(5_000) }));
    expect(second).toEqual({ ...first, runAt: after(5_000) });
    const third = await work().add(toRead({ payload, runAt: after(9_000) }));
    expect(third).toEqual(second);
    expect(await work().find(first.id)).toEqual(second);
  });

  it('adds a row of its own when equal work is already running, or is another agency’s', async () => {
    const { payload } = toRead();
    const first = await running({ payload });
    const again = await work().add(toRead({ payload }));
    const foreign = await work().add(toRead({ payload, agencyId: newId('agency') }));
    expect(new Set([first.id, again.id, foreign.id]).size).toBe(3);
  });

  it('keeps equal work from starting before what its second asker wrote can be seen', async () => {
    const { payload } = toRead();
    const item = await work().add(toRead({ payload }));
    const request = { agencyId, jobs: ['evidence.read'], limit: 5, leaseMs: 1000, now: after(1) };
    await test.database.unitOfWork.run(async (tx) => {
      await tx.work.add(toRead({ payload }));
      expect(await ledger().claim(request)).toEqual([]);
    });
    expect(await ledger().claim(request)).toMatchObject([{ id: item.id, attempt: 1 }]);
  });

  it('leaves nothing when the transaction is rolled back', async () => {
    const failing = test.database.unitOfWork.run(async (tx) => {
      await tx.work.add(toRead());
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await work().stats(agencyId, someDay)).toEqual([]);
  });
});

describe('the end of a run', () => {
  it('is written once, by the attempt that is running', async () => {
    const { id } = await running();
    await work().finish(id, 1, after(900));
    expect(await work().find(id)).toMatchObject({ state: 'done', finishedAt: after(900), leaseUntil: null });
    await expect(work().finish(id, 1, after(901))).rejects.toMatchObject({ code: 'QUEUE.STALE_ATTEMPT' });
    await expect(work().fail(id, 1, 'late', after(901))).rejects.toMatchObject({
      code: 'QUEUE.STALE_ATTEMPT',
    });
  });

  it('is refused to another attempt, and what that attempt wrote is rolled back', async () => {
    const { id } = await running();
    const late = test.database.unitOfWork.run(async (tx) => {
      await tx.agencies.create(anAgency());
      await tx.work.finish(id, 2, someDay);
    });
    await expect(late).rejects.toMatchObject({ code: 'QUEUE.STALE_ATTEMPT' });
    expect(await test.database.unitOfWork.repositories.agencies.count()).toBe(0);
    expect(await work().find(id)).toMatchObject({ state: 'running' });
  });

  it('is refused to a row that was only dispatched', async () => {
    const item = await work().add(toRead());
    await ledger().claim({ agencyId, jobs: ['evidence.read'], limit: 1, leaseMs: 1000, now: someDay });
    await expect(work().finish(item.id, 1, someDay)).rejects.toMatchObject({ code: 'QUEUE.STALE_ATTEMPT' });
  });

  it('commits once when the same run ends many times at once', async () => {
    const { id } = await running();
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        test.database.unitOfWork.run(async (tx) => {
          await tx.work.finish(id, 1, someDay);
          await tx.agencies.create(anAgency());
        }),
      ),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await test.database.unitOfWork.repositories.agencies.count()).toBe(1);
  });

  it('keeps the reason of a failure, cut to what the ledger holds', async () => {
    const { id } = await running();
    await work().fail(id, 1, '坏'.repeat(3000), after(5));
    expect(await work().find(id)).toMatchObject({
      state: 'failed',
      failures: 1,
      lastError: '坏'.repeat(1000),
      finishedAt: after(5),
    });
  });
});

describe('figures of the ledger', () => {
  const hour = 3_600_000;

  async function fill() {
    await running().then(({ id }) => work().finish(id, 1, after(-30_000)));
    await running().then(({ id }) => work().finish(id, 1, after(-90_000)));
    await running().then(({ id }) => work().fail(id, 1, 'broken', after(-23 * hour)));
    await running().then(({ id }) => work().fail(id, 1, 'broken', after(-25 * hour)));
    await running();
    await running().then(({ id }) => ledger().park(id, 1, 'who knows'));
    await work().add(toRead({ now: after(-20_000) }));
    await work().add(toRead({ now: after(-10_000) }));
    await work().add(toRead({ runAt: after(1) }));
    await work().add({
      ...toRead({ agencyId: newId('agency') }),
      job: 'case.check',
      payload: { v: 1, caseId: newId('disputeCase') },
    });
  }
  const reading = {
    job: 'evidence.read',
    waiting: 2,
    delayed: 1,
    active: 1,
    parked: 1,
    failed24h: 1,
    finishedLastMinute: 1,
    oldestWaitingAt: after(-20_000),
  };

  it('count one agency’s rows by job', async () => {
    await fill();
    expect(await work().stats(agencyId, someDay)).toEqual([reading]);
    expect(await work().stats(newId('agency'), someDay)).toEqual([]);
  });

  it('count everybody’s rows when no agency is named', async () => {
    await fill();
    expect(await work().stats(null, someDay)).toEqual([
      expect.objectContaining({ job: 'case.check', waiting: 1, active: 0, oldestWaitingAt: someDay }),
      reading,
    ]);
  });
});

describe('old work', () => {
  it('is deleted oldest first and no more than asked for; open work never', async () => {
    const ended: string[] = [];
    for (const ms of [3000, 1000, 2000]) {
      const { id } = await running();
      await work().finish(id, 1, after(ms));
      ended.push(id);
    }
    const open = await running();
    const [newest = '', oldest = '', middle = ''] = ended;
    expect(await work().purgeFinished(after(2500), 1)).toBe(1);
    expect(await work().find(oldest)).toBeNull();
    expect(await work().find(middle)).not.toBeNull();
    expect(await work().purgeFinished(after(2500), 10)).toBe(1);
    expect(await work().purgeFinished(after(2500), 10)).toBe(0);
    expect([await work().find(newest), await work().find(open.id)]).not.toContain(null);
  });
});
