import { newId } from '@juzheng/contracts';
import { someDay, type TestDatabase, testDatabase } from '@juzheng/testing';
import type { IdempotentRequest } from '../records/idempotency.record';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const keys = () => test.database.unitOfWork.repositories.idempotency;
const agencyId = newId('agency');
const after = (ms: number) => new Date(someDay.getTime() + ms);

function aRequest(changes: Partial<IdempotentRequest> = {}): IdempotentRequest {
  return {
    agencyId,
    key: 'erp-2026-11-12-0001',
    route: 'POST /v1/cases',
    requestHash: 'a'.repeat(64),
    now: someDay,
    lockedUntil: after(60_000),
    ...changes,
  };
}

describe('a request with an idempotency key', () => {
  it('starts once, is in progress until it is answered, then gets the same answer again', async () => {
    expect(await keys().begin(aRequest())).toEqual({ kind: 'started' });
    expect(await keys().begin(aRequest())).toEqual({ kind: 'in_progress' });
    await keys().complete(agencyId, aRequest().key, { status: 201, body: '{"id":"case_1","名":"值"}' });
    expect(await keys().begin(aRequest())).toEqual({
      kind: 'replay',
      status: 201,
      body: '{"id":"case_1","名":"值"}',
    });
  });

  it('may be answered without a body', async () => {
    await keys().begin(aRequest());
    await keys().complete(agencyId, aRequest().key, { status: 204, body: null });
    expect(await keys().begin(aRequest())).toEqual({ kind: 'replay', status: 204, body: null });
  });

  it('starts for one of 1,000 that come at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 1000 }, () => keys().begin(aRequest())));
    expect(outcomes.filter(({ kind }) => kind === 'started')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'in_progress')).toHaveLength(999);
  });

  it('is a mismatch with another content or another route', async () => {
    await keys().begin(aRequest());
    expect(await keys().begin(aRequest({ requestHash: 'b'.repeat(64) }))).toEqual({ kind: 'mismatch' });
    expect(await keys().begin(aRequest({ route: 'POST /v1/shops' }))).toEqual({ kind: 'mismatch' });
  });

  it('is another request with a key that differs in case, or from another agency', async () => {
    await keys().begin(aRequest({ key: 'Key-1' }));
    expect(await keys().begin(aRequest({ key: 'key-1' }))).toEqual({ kind: 'started' });
    expect(await keys().begin(aRequest({ key: 'Key-1', agencyId: newId('agency') }))).toEqual({
      kind: 'started',
    });
  });

  it('is taken over by one of many once its lock has ended without an answer', async () => {
    await keys().begin(aRequest());
    const late = { now: after(60_000), lockedUntil: after(120_000) };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => keys().begin(aRequest(late))));
    expect(outcomes.filter(({ kind }) => kind === 'started')).toHaveLength(1);
  });

  it('keeps the first answer when a run that was given up answers late', async () => {
    await keys().begin(aRequest());
    await keys().complete(agencyId, aRequest().key, { status: 201, body: 'first' });
    await keys().complete(agencyId, aRequest().key, { status: 500, body: 'late' });
    expect(await keys().begin(aRequest())).toEqual({ kind: 'replay', status: 201, body: 'first' });
  });

  it('may be sent again after it was abandoned, but not after it was answered', async () => {
    await keys().begin(aRequest());
    await keys().abandon(agencyId, aRequest().key);
    expect(await keys().begin(aRequest())).toEqual({ kind: 'started' });
    await keys().complete(agencyId, aRequest().key, { status: 201, body: '' });
    await keys().abandon(agencyId, aRequest().key);
    expect(await keys().begin(aRequest())).toMatchObject({ kind: 'replay' });
  });

  it('is forgotten after a while', async () => {
    await keys().begin(aRequest());
    await keys().begin(aRequest({ key: 'later', now: after(1000) }));
    expect(await keys().purge(after(1000))).toBe(1);
    expect(await keys().begin(aRequest())).toEqual({ kind: 'started' });
    expect(await keys().begin(aRequest({ key: 'later' }))).toEqual({ kind: 'in_progress' });
  });
});
