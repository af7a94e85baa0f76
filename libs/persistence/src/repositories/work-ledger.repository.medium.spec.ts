import { type JobName, newId } from '@juzheng/contracts';
import { type ClaimedWork } from '@juzheng/domain';
import { someDay, type TestDatabase, testDatabase } from '@juzheng/testing';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const [agencyA, agencyB] = [newId('agency'), newId('agency')];
const leaseMs = 30_000;
const after = (ms: number) => new Date(someDay.getTime() + ms);
const work = () => test.database.unitOfWork.repositories.work;
const ledger = () => test.database.workLedger;

function addReading(agencyId: string, runAt = someDay) {
  return work().add({
    ...{ agencyId, job: 'evidence.read' as const, payload: { v: 1 as const, evidenceId: newId('evidence') } },
    ...{ cost: 7, requestId: 'req_1', now: someDay, runAt },
  });
}
function addCheck(agencyId: string) {
  return work().add({
    ...{ agencyId, job: 'case.check' as const, payload: { v: 1 as const, caseId: newId('disputeCase') } },
    ...{ cost: 1, requestId: null, now: someDay },
  });
}
function claim(agencyId: string, limit: number, jobs: readonly string[] = ['evidence.read']) {
  return ledger().claim({ agencyId, jobs, limit, leaseMs, now: someDay });
}
async function claimOne(): Promise<ClaimedWork> {
  await addReading(agencyA);
  const [claimed] = await claim(agencyA, 1);
  if (!claimed) throw new Error('nothing was claimed');
  return claimed;
}
/** Puts a row into the ledger whose job this version does not know. */
async function addUnknown(): Promise<string> {
  const { id } = await addReading(agencyA);
  await test.database.dataSource.query("UPDATE work_item SET job = 'evidence.transmogrify' WHERE id = ?", [
    id,
  ]);
  return id;
}

describe('the backlog', () => {
  it('counts what each tenant has ready and what is handed out', async () => {
    for (let n = 0; n < 4; n++) await addReading(agencyA);
    for (let n = 0; n < 2; n++) await addReading(agencyB);
    await addReading(agencyB, after(1));
    await addCheck(agencyB);
    const [first, second] = await claim(agencyA, 2);
    await ledger().start(first?.id ?? '', 1, leaseMs, someDay);
    await claim(agencyB, 2);
    await addReading(agencyB);
    expect(second).toBeDefined();
    const { tenants, inFlight } = await ledger().backlog(['evidence.read'], someDay);
    expect(inFlight).toBe(4);
    expect(tenants).toHaveLength(2);
    expect(tenants).toEqual(
      expect.arrayContaining([
        { agencyId: agencyA, waiting: 2, inFlight: 2 },
        { agencyId: agencyB, waiting: 1, inFlight: 2 },
      ]),
    );
    const both = await ledger().backlog(['evidence.read', 'case.check'], someDay);
    expect(both.tenants).toContainEqual({ agencyId: agencyB, waiting: 2, inFlight: 2 });
    expect(await ledger().backlog([], someDay)).toEqual({ tenants: [], inFlight: 0 });
  });

  it('leaves tenants out that have nothing ready, and still counts what they have in flight', async () => {
    await claimOne();
    expect(await ledger().backlog(['evidence.read'], someDay)).toEqual({ tenants: [], inFlight: 1 });
  });
});

describe('a claim', () => {
  it('takes the tenant’s oldest ready rows of the jobs asked for', async () => {
    const late = await addReading(agencyA, after(-1000));
    const early = await addReading(agencyA, after(-2000));
    await addReading(agencyA, after(-500));
    await addReading(agencyA, after(1));
    await addReading(agencyB, after(-9000));
    await addCheck(agencyA);
    const claimed = await claim(agencyA, 2);
    const { job, cost } = late;
    expect(claimed).toEqual([
      { id: early.id, agencyId: agencyA, job, attempt: 1, cost },
      { id: late.id, agencyId: agencyA, job, attempt: 1, cost },
    ]);
    expect(await work().find(early.id)).toMatchObject({
      state: 'dispatched',
      attempt: 1,
      leaseUntil: after(leaseMs),
    });
    expect(await claim(agencyA, 10)).toHaveLength(1);
    expect(await claim(agencyA, 10)).toEqual([]);
    expect(await claim(agencyA, 10, [])).toEqual([]);
  });

  it('gives each row to one of several dispatchers that ask at the same time', async () => {
    const added: string[] = [];
    for (let n = 0; n < 60; n++) added.push((await addReading(agencyA)).id);
    const claimed: string[] = [];
    const dispatch = async () => {
      for (;;) {
        const rows = await claim(agencyA, 4);
        if (rows.length === 0) {
          if ((await ledger().backlog(['evidence.read'], someDay)).tenants.length === 0) return;
          continue;
        }
        claimed.push(...rows.map(({ id }) => id));
      }
    };
    await Promise.all([dispatch(), dispatch(), dispatch(), dispatch()]);
    expect(claimed.sort()).toEqual(added.sort());
    const rows = await test.database.dataSource.query<{ attempt: number }[]>(
      'SELECT DISTINCT attempt FROM work_item',
    );
    expect(rows).toEqual([{ attempt: 1 }]);
  });

  it('is not in the way of a claim for another job', async () => {
    for (let n = 0; n < 20; n++) await addReading(agencyA);
    const checks = [await addCheck(agencyA), await addCheck(agencyA)];
    const [readings, checked] = await Promise.all([claim(agencyA, 20), claim(agencyA, 5, ['case.check'])]);
    expect(readings).toHaveLength(20);
    expect(checked.map(({ id }) => id).sort()).toEqual(checks.map(({ id }) => id).sort());
  });
});

describe('a start', () => {
  it('gives the runner what it needs', async () => {
    const item = await addReading(agencyA);
    await claim(agencyA, 1);
    const started = await ledger().start(item.id, 1, leaseMs, after(40));
    expect(started).toEqual({
      id: item.id,
      agencyId: agencyA,
      job: 'evidence.read' satisfies JobName,
      attempt: 1,
      cost: 7,
      payload: item.payload,
      failures: 0,
      requestId: 'req_1',
    });
    expect(await work().find(item.id)).toMatchObject({
      state: 'running',
      startedAt: after(40),
      leaseUntil: after(40 + leaseMs),
    });
  });

  it('of the same attempt succeeds once, however often the job is delivered', async () => {
    const { id } = await claimOne();
    const starts = await Promise.all(
      Array.from({ length: 10 }, () => ledger().start(id, 1, leaseMs, someDay)),
    );
    expect(starts.filter((started) => started !== null)).toHaveLength(1);
  });

  it('of an attempt that is not the present one is refused', async () => {
    const { id } = await claimOne();
    expect(await ledger().start(id, 2, leaseMs, someDay)).toBeNull();
    expect(await ledger().start(newId('work'), 1, leaseMs, someDay)).toBeNull();
  });

  it('of a job this version does not know says so and leaves the row as it was', async () => {
    const id = await addUnknown();
    await claim(agencyA, 1, ['evidence.transmogrify']);
    await expect(ledger().start(id, 1, leaseMs, someDay)).rejects.toMatchObject({
      code: 'QUEUE.UNKNOWN_JOB',
      params: { name: 'evidence.transmogrify' },
    });
    expect(await work().find(id)).toMatchObject({ state: 'dispatched' });
  });
});

describe('a running attempt', () => {
  it('prolongs its own lease only', async () => {
    const { id } = await claimOne();
    expect(await ledger().renew(id, 1, leaseMs, someDay)).toBe(false);
    await ledger().start(id, 1, leaseMs, someDay);
    expect(await ledger().renew(id, 1, leaseMs, after(10_000))).toBe(true);
    expect(await work().find(id)).toMatchObject({ leaseUntil: after(10_000 + leaseMs) });
    expect(await ledger().renew(id, 2, leaseMs, someDay)).toBe(false);
  });

  it('goes back to wait when it failed, and comes again under the next attempt', async () => {
    const { id } = await claimOne();
    await ledger().start(id, 1, leaseMs, someDay);
    expect(await ledger().retryLater(id, 2, 'not mine', after(5))).toBe(false);
    expect(await ledger().retryLater(id, 1, 'timed out', after(2000))).toBe(true);
    expect(await ledger().retryLater(id, 1, 'timed out', after(9000))).toBe(false);
    expect(await claim(agencyA, 1)).toEqual([]);
    expect(await ledger().nextRunAt(someDay)).toEqual(after(2000));
    const later = { agencyId: agencyA, jobs: ['evidence.read'], limit: 1, leaseMs, now: after(2000) };
    expect(await ledger().claim(later)).toMatchObject([{ id, attempt: 2 }]);
    expect(await ledger().start(id, 2, leaseMs, after(2000))).toMatchObject({ failures: 1 });
    expect(await work().find(id)).toMatchObject({ lastError: 'timed out' });
  });
});

describe('lost work', () => {
  it('is what was handed out and whose lease has ended', async () => {
    const dispatched = await claimOne();
    const running = await claimOne();
    await ledger().start(running.id, 1, 2 * leaseMs, someDay);
    expect(await ledger().expired(after(leaseMs), 10)).toEqual([]);
    expect(await ledger().expired(after(leaseMs + 1), 10)).toEqual([{ ...dispatched, state: 'dispatched' }]);
    expect(await ledger().expired(after(2 * leaseMs + 1), 10)).toEqual([
      { ...dispatched, state: 'dispatched' },
      { ...running, state: 'running' },
    ]);
    expect(await ledger().expired(after(2 * leaseMs + 1), 1)).toHaveLength(1);
  });

  it('may be every dispatched row, leased or not', async () => {
    const dispatched = await claimOne();
    const running = await claimOne();
    await ledger().start(running.id, 1, leaseMs, someDay);
    expect(await ledger().dispatched(10)).toEqual([{ ...dispatched, state: 'dispatched' }]);
  });

  it('waits again once it is released, and the lost run can no longer commit', async () => {
    const { id, ...rest } = await claimOne();
    await ledger().start(id, 1, leaseMs, someDay);
    const lost = { id, ...rest, state: 'running' as const };
    expect(await ledger().release(lost, true, after(10))).toBe(true);
    expect(await ledger().release(lost, true, after(10))).toBe(false);
    expect(await work().find(id)).toMatchObject({
      state: 'waiting',
      failures: 1,
      runAt: after(10),
      leaseUntil: null,
    });
    await expect(work().finish(id, 1, after(11))).rejects.toMatchObject({ code: 'QUEUE.STALE_ATTEMPT' });
  });

  it('that had not started is released without a failure, unless it started meanwhile', async () => {
    const first = await claimOne();
    expect(await ledger().release({ ...first, state: 'dispatched' }, false, someDay)).toBe(true);
    expect(await work().find(first.id)).toMatchObject({ state: 'waiting', failures: 0 });
    const [second] = await claim(agencyA, 1);
    await ledger().start(first.id, 2, leaseMs, someDay);
    expect(await ledger().release({ ...first, ...second, state: 'dispatched' }, false, someDay)).toBe(false);
  });
});

describe('work of an unknown job', () => {
  it('is found while it waits and parked until somebody looks', async () => {
    await addReading(agencyA);
    const id = await addUnknown();
    const [unknown, ...others] = await ledger().unknownJobs(['evidence.read', 'case.check'], 10);
    expect(others).toEqual([]);
    expect(unknown).toMatchObject({ id, job: 'evidence.transmogrify', attempt: 0 });
    await ledger().park(id, 0, 'no handler');
    expect(await work().find(id)).toMatchObject({
      state: 'parked',
      lastError: 'no handler',
      leaseUntil: null,
    });
    expect(await ledger().unknownJobs(['evidence.read', 'case.check'], 10)).toEqual([]);
    expect(await ledger().unknownJobs([], 10)).toHaveLength(1);
  });

  it('is not parked by an attempt that is no longer the present one', async () => {
    const { id } = await claimOne();
    await ledger().park(id, 0, 'late');
    expect(await work().find(id)).toMatchObject({ state: 'dispatched' });
  });
});

describe('the next delayed row', () => {
  it('is the first that is not ready yet', async () => {
    expect(await ledger().nextRunAt(someDay)).toBeNull();
    await addReading(agencyA);
    await addReading(agencyA, after(9000));
    await addReading(agencyB, after(4000));
    expect(await ledger().nextRunAt(someDay)).toEqual(after(4000));
    expect(await ledger().nextRunAt(after(9000))).toBeNull();
  });
});
