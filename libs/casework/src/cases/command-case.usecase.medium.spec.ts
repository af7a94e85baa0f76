import { newId, type PersonCommand } from '@juzheng/contracts';
import { deskLeaseMs } from '@juzheng/domain';
import type { DisputeCaseRecord } from '@juzheng/persistence';
import {
  aField,
  anOrder,
  aTransition,
  someDay,
  storedCase,
  storedEvidence,
  storedReading,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { after, aTenant, useCasesOn } from '../casework.fixture';
import { CheckCase } from './check-case.usecase';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 8 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const useCases = () => useCasesOn(test.database);
const rows = (sql: string) => test.database.dataSource.query<object[]>(sql);
const phone = '13812345678';
const [li, chen, key] = ['user usr_li', 'user usr_chen', 'key key_1'];

/** A case whose type needs no evidence, with one value that waits for a person. */
async function aCaseInReview({ secondPerson }: { secondPerson: boolean }) {
  const { agency, shop } = await storedShop(repositories());
  const as = (actor: string) => aTenant(agency.id, { actor });
  if (secondPerson) await useCases().settings.change(as(li), { secondPerson, reason: '内部规定' }, someDay);
  const order = anOrder(shop);
  await repositories().orders.put(agency.id, shop.id, order);
  const review = { orderId: order.orderId, oid: order.orderId };
  const opened = await storedCase(repositories(), shop, {
    review,
    case: { complaintType: 'insulting_content' },
  });
  const evidence = await storedEvidence(repositories(), opened, { state: 'read' });
  const reading = await storedReading(repositories(), evidence);
  const field = aField(reading, opened.id, {
    kind: 'phone',
    value: phone,
    normalized: phone,
    status: 'needs_person',
  });
  await repositories().fields.replaceForEvidence(evidence.id, [field]);
  const moved = await repositories().cases.saveTransition(
    aTransition(opened, { to: 'needs_review', event: { command: 'checks_need_person' } }),
  );
  await repositories().desk.replaceForCase(
    moved,
    [
      { id: field.id, kind: 'value' },
      { id: opened.id, kind: 'case' },
    ],
    someDay,
  );
  const send = (actor: string, command: PersonCommand, rest: { commandId?: string; at?: Date } = {}) => {
    const { at = someDay, ...input } = rest;
    return useCases().commandCase.execute(as(actor), opened.id, { command, reason: '已核对', ...input }, at);
  };
  const approve = (actor: string, rest: Parameters<typeof send>[2] = {}) => send(actor, 'approve', rest);
  const decideField = (actor: string, at = someDay) =>
    useCases().decideField.execute(as(actor), evidence.id, field.id, { action: 'confirm' }, at);
  const approvedBy = async () => (await useCases().queries.detail(as(li), opened.id)).approvedBy;
  return { agency, as, opened, field, approve, send, decideField, approvedBy };
}

describe('an agency that asks for two people', () => {
  it('leaves the case in review after the first approval and says by whom and what is awaited', async () => {
    const { approve } = await aCaseInReview({ secondPerson: true });
    expect(await approve(li)).toMatchObject({
      ...{ state: 'needs_review', approvedBy: [li] },
      stateReason: { zh: '已有一人批准，等待第二人复核。' },
    });
    expect(await rows('SELECT id FROM packet')).toEqual([]);
  });

  it('refuses the same person again, and an API key whenever it comes', async () => {
    const { approve, approvedBy } = await aCaseInReview({ secondPerson: true });
    const noPerson = { code: 'CASE.PERSON_REQUIRED' };
    await expect(approve(key)).rejects.toMatchObject(noPerson);
    await approve(li);
    await expect(approve(li)).rejects.toMatchObject({ code: 'CASE.SECOND_PERSON_REQUIRED' });
    await expect(approve(key)).rejects.toMatchObject(noPerson);
    expect(await approvedBy()).toEqual([li]);
  });

  it('has the case ready with its packet and its rules once a second person approves', async () => {
    const { opened, approve } = await aCaseInReview({ secondPerson: true });
    await approve(li);
    expect(await approve(chen)).toMatchObject({ state: 'ready', approvedBy: [] });
    expect(await repositories().cases.findById(opened.id)).toMatchObject({
      rulesDigest: expect.any(String) as string,
    });
    expect(await rows('SELECT state FROM packet')).toEqual([{ state: 'building' }]);
    expect(await rows("SELECT id FROM work_item WHERE job = 'packet.build'")).toHaveLength(1);
    expect(await rows("SELECT id FROM webhook_event WHERE type = 'case.ready'")).toHaveLength(1);
    expect(await rows('SELECT id FROM desk_item')).toEqual([]);
  });

  it.each(['field', 'reading'])('starts over when a %s changes in between', async (what) => {
    const { opened, approve, decideField, approvedBy } = await aCaseInReview({ secondPerson: true });
    await approve(li);
    if (what === 'field') await decideField(chen);
    else {
      const event = {
        caseId: opened.id,
        agencyId: opened.agencyId,
        version: 3,
        actor: 'system',
        at: someDay,
      };
      await repositories().events.append({ ...event, type: 'evidence.read' });
    }
    expect(await approvedBy()).toEqual([]);
    expect(await approve(chen)).toMatchObject({ state: 'needs_review', approvedBy: [chen] });
    expect(await approve(li)).toMatchObject({ state: 'ready' });
  });

  it('counts an approval that is sent twice under one command id once', async () => {
    const { approve, approvedBy } = await aCaseInReview({ secondPerson: true });
    const commandId = newId('command');
    await approve(li, { commandId });
    expect(await approve(li, { commandId })).toMatchObject({ state: 'needs_review', approvedBy: [li] });
    expect(await approvedBy()).toEqual([li]);
  });

  it('needs both when two approve at the same moment, and never takes one person for two', async () => {
    for (const [one, other, state] of [
      [li, chen, 'ready'],
      [li, li, 'needs_review'],
    ] as const) {
      const { opened, approve } = await aCaseInReview({ secondPerson: true });
      const tries = await Promise.allSettled([approve(one), approve(other)]);
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(one === other ? 1 : 2);
      expect(await repositories().cases.findById(opened.id)).toMatchObject({ state });
    }
  });

  it('does not have a case ready by the checks alone, but at the desk', async () => {
    const { agency, opened, decideField } = await aCaseInReview({ secondPerson: true });
    await decideField(li);
    await checked(opened);
    expect(await repositories().cases.findById(opened.id)).toMatchObject({ state: 'needs_review' });
    const items = await repositories().desk.list(agency.id, {}, 9);
    expect(items).toMatchObject([{ id: opened.id, kind: 'case', valuesLeft: 0 }]);
  });

  it('keeps the first approval when a check finds nothing new', async () => {
    const { agency, opened, decideField, approve, approvedBy } = await aCaseInReview({ secondPerson: true });
    await decideField(chen);
    await checked(opened);
    await approve(li);
    await test.database.unitOfWork.run((tx) =>
      tx.work.add({
        ...{ agencyId: agency.id, job: 'case.check', payload: { v: 1, caseId: opened.id } },
        ...{ cost: 1, requestId: null, now: someDay },
      }),
    );
    await checked(opened);
    expect(await approvedBy()).toEqual([li]);
    expect(await approve(chen)).toMatchObject({ state: 'ready' });
  });
});

/** Runs the check that waits in the ledger, as a worker would. */
async function checked({ id: caseId, agencyId }: DisputeCaseRecord): Promise<void> {
  const { unitOfWork: uow, dataSource } = test.database;
  const [work] = await dataSource.query<{ id: string }[]>(
    "SELECT id FROM work_item WHERE job = 'case.check' AND state = 'waiting'",
  );
  await dataSource.query(
    "UPDATE work_item SET state = 'running', attempt = 1, started_at = run_at, lease_until = run_at WHERE state = 'waiting'",
  );
  const run = { workId: work?.id ?? '', attempt: 1, failures: 0, agencyId, requestId: null };
  const check = new CheckCase(uow, useCases().moveCase);
  await check.execute({ v: 1, caseId }, { ...run, signal: new AbortController().signal });
}

describe('an agency that does not', () => {
  it.each([li, key])('has the case ready once %s approves', async (actor) => {
    const { approve } = await aCaseInReview({ secondPerson: false });
    expect(await approve(actor)).toMatchObject({ state: 'ready', approvedBy: [] });
  });
});

describe('what another person holds at the desk', () => {
  const held = { code: 'DESK.HELD_BY_OTHER' };
  const end = after(someDay, deskLeaseMs);

  it('is decided by that person only, until the claim ends', async () => {
    const { as, field, decideField } = await aCaseInReview({ secondPerson: false });
    await useCases().desk.claim(as(li), { itemId: field.id }, someDay);
    await expect(decideField(chen, after(end, -1))).rejects.toMatchObject(held);
    await expect(decideField(key, someDay)).rejects.toMatchObject(held);
    expect(await repositories().fields.find(as(li).agencyId, field.evidenceId, field.id)).toMatchObject({
      status: 'needs_person',
    });
    expect(await decideField(chen, end)).toMatchObject({ status: 'confirmed', decidedBy: chen });
  });

  it('leaves the desk with the decision, which says what was before and after', async () => {
    const { agency, as, opened, field, decideField } = await aCaseInReview({ secondPerson: false });
    await useCases().desk.claim(as(li), { itemId: field.id }, someDay);
    await decideField(li);
    expect(await repositories().desk.find(agency.id, field.id)).toBeNull();
    const { items } = await repositories().events.list(agency.id, opened.id, { limit: 9 });
    expect(items.at(-1)).toMatchObject({
      ...{ type: 'field.decided', actor: li },
      data: { before: { status: 'needs_person' }, after: { status: 'confirmed' } },
    });
    expect(JSON.stringify(items.at(-1))).not.toContain(field.normalized);
  });

  it('takes no command from others while it is the case itself', async () => {
    const { as, opened, approve } = await aCaseInReview({ secondPerson: false });
    await useCases().desk.claim(as(li), { itemId: opened.id }, someDay);
    await expect(approve(chen, { at: after(end, -1) })).rejects.toMatchObject(held);
    expect(await approve(li)).toMatchObject({ state: 'ready' });
  });
});
