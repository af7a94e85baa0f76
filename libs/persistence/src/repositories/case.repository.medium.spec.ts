import { AppError, newId } from '@juzheng/contracts';
import {
  aCase,
  anAgency,
  anOrderId,
  aReview,
  aTransition,
  storedCase,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;

describe('opening a case', () => {
  it('starts it in collecting at version 1, whatever the record says', async () => {
    const { agency, shop } = await storedShop(repositories());
    const review = aReview(shop);
    const opened = aCase(review);
    const stored = await repositories().cases.insert(
      { ...opened, ...{ state: 'ready', version: 9 } },
      review,
    );
    expect(stored).toEqual({ ...opened, state: 'collecting', version: 1 });
    expect(await repositories().cases.find(agency.id, stored.id)).toEqual(stored);
    expect(await repositories().cases.findById(stored.id)).toEqual(stored);
    expect(await repositories().cases.findReview(agency.id, review.id)).toEqual(review);
  });

  it('refuses a second complaint for the same review, naming the first case', async () => {
    const { shop } = await storedShop(repositories());
    const orderId = anOrderId();
    const first = await storedCase(repositories(), shop, { review: { orderId } });
    await expect(storedCase(repositories(), shop, { review: { orderId } })).rejects.toMatchObject({
      code: 'CASE.ALREADY_COMPLAINED',
      params: { caseId: first.id, state: 'collecting' },
    });
  });

  it('takes the follow-up, another item of the order and another shop for reviews of their own', async () => {
    const { agency, shop } = await storedShop(repositories());
    const other = await repositories().shops.create({ ...shop, id: newId('shop'), name: '另一家店' });
    const orderId = anOrderId();
    await storedCase(repositories(), shop, { review: { orderId } });
    await storedCase(repositories(), shop, { review: { orderId, phase: 'followup' } });
    await storedCase(repositories(), shop, { review: { orderId, oid: anOrderId() } });
    await storedCase(repositories(), other, { review: { orderId } });
    expect((await repositories().cases.list(agency.id, {}, { limit: 10 })).items).toHaveLength(4);
  });

  it('lets one of 500 parallel attempts through and tells 499 which case there is', async () => {
    const { agency, shop } = await storedShop(repositories());
    const orderId = anOrderId();
    const attempts = await Promise.allSettled(
      Array.from({ length: 500 }, () => {
        const review = aReview(shop, { orderId });
        return test.database.unitOfWork.run((tx) => tx.cases.insert(aCase(review), review));
      }),
    );
    const opened = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
    expect(opened).toHaveLength(1);
    const refusals = attempts.flatMap((attempt) =>
      attempt.status === 'rejected' ? [attempt.reason as unknown] : [],
    );
    expect(refusals).toHaveLength(499);
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(AppError);
      expect(refusal).toMatchObject({ code: 'CASE.ALREADY_COMPLAINED', params: { caseId: opened[0]?.id } });
    }
    expect((await repositories().cases.list(agency.id, {}, { limit: 10 })).items).toHaveLength(1);
    const [reviews] = await test.database.dataSource.query<{ n: string }[]>(
      'SELECT COUNT(*) AS n FROM review',
    );
    expect(Number(reviews?.n)).toBe(1);
  });
});

describe('a case of another agency', () => {
  it('is found by nothing that takes an agency', async () => {
    const { shop } = await storedShop(repositories());
    const stranger = await repositories().agencies.create(anAgency());
    const { id, reviewId } = await storedCase(repositories(), shop);
    const { cases } = repositories();
    expect(await cases.find(stranger.id, id)).toBeNull();
    const locked = await test.database.unitOfWork.run((tx) => tx.cases.findForUpdate(stranger.id, id));
    expect(locked).toBeNull();
    expect(await cases.findSummary(stranger.id, id)).toBeNull();
    expect(await cases.findReview(stranger.id, reviewId)).toBeNull();
    expect((await cases.list(stranger.id, {}, { limit: 10 })).items).toEqual([]);
    expect(await cases.countByState(stranger.id)).toEqual([]);
  });
});

describe('a transition', () => {
  it('writes state, reason, version and history together', async () => {
    const { agency, shop } = await storedShop(repositories());
    const before = await storedCase(repositories(), shop);
    const transition = aTransition(before, {
      to: 'needs_review',
      event: { command: 'checks_need_person', reason: '手机号不一致', data: { checks: 3 } },
    });
    const after = await repositories().cases.saveTransition(transition);
    expect(after).toEqual({
      ...before,
      state: 'needs_review',
      stateReason: transition.stateReason,
      version: 2,
      updatedAt: transition.event.at,
    });
    expect(await repositories().cases.find(agency.id, before.id)).toEqual(after);
    const history = await repositories().events.list(agency.id, before.id, { limit: 10 });
    expect(history.items).toEqual([
      {
        seq: expect.any(Number) as number,
        caseId: before.id,
        agencyId: agency.id,
        version: 2,
        type: 'case.transitioned',
        command: 'checks_need_person',
        commandId: transition.event.commandId,
        fromState: 'collecting',
        toState: 'needs_review',
        actor: 'system',
        reason: '手机号不一致',
        data: { checks: 3 },
        at: transition.event.at,
        previousHash: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
  });

  it('to the present state is a new version too, and may move the due time', async () => {
    const { agency, shop } = await storedShop(repositories());
    const before = await storedCase(repositories(), shop);
    const at = new Date('2026-11-20T00:00:00.000Z');
    const due = {
      at,
      because: { zh: '聊天只保留 90 天。', en: 'Chats are kept 90 days.' },
      windowEndsAt: at,
    };
    const after = await repositories().cases.saveTransition(aTransition(before, { to: 'collecting', due }));
    expect(after).toMatchObject({ state: 'collecting', version: 2, dueAt: at, dueBecause: due.because });
    expect(await repositories().cases.find(agency.id, before.id)).toEqual(after);
  });

  it('decided on an old version changes nothing and says which version there is', async () => {
    const { agency, shop } = await storedShop(repositories());
    const before = await storedCase(repositories(), shop);
    const after = await repositories().cases.saveTransition(aTransition(before));
    await expect(
      repositories().cases.saveTransition(
        aTransition(before, { to: 'cancelled', event: { command: 'cancel' } }),
      ),
    ).rejects.toMatchObject({ code: 'CASE.VERSION_CONFLICT', params: { version: 2 } });
    expect(await repositories().cases.find(agency.id, before.id)).toEqual(after);
    expect((await repositories().events.list(agency.id, before.id, { limit: 10 })).items).toHaveLength(1);
  });

  it('with a command id that the case has already taken changes nothing', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { cases, events } = repositories();
    const commandId = newId('command');
    const before = await storedCase(repositories(), shop);
    const after = await cases.saveTransition(aTransition(before, { event: { commandId } }));
    await expect(
      cases.saveTransition(aTransition(after, { to: 'ready', event: { commandId } })),
    ).rejects.toMatchObject({ code: 'CASE.VERSION_CONFLICT' });
    expect(await cases.find(agency.id, before.id)).toEqual(after);
    expect(await events.findByCommandId(before.id, commandId)).toMatchObject({ toState: 'reading' });
    expect(await events.findByCommandId(before.id, newId('command'))).toBeNull();
  });

  it('is made by one of many who decided on the same version', async () => {
    const { agency, shop } = await storedShop(repositories());
    const before = await storedCase(repositories(), shop);
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        test.database.unitOfWork.run((tx) => tx.cases.saveTransition(aTransition(before))),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await repositories().cases.find(agency.id, before.id)).toMatchObject({ version: 2 });
  });

  it('waits for whoever holds the case', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { id } = await storedCase(repositories(), shop);
    const { unitOfWork } = test.database;
    await Promise.all(
      Array.from({ length: 10 }, () =>
        unitOfWork.run(async (tx) => {
          const held = await tx.cases.findForUpdate(agency.id, id);
          if (held) await tx.cases.saveTransition(aTransition(held, { to: 'collecting' }));
        }),
      ),
    );
    expect(await repositories().cases.find(agency.id, id)).toMatchObject({ version: 11 });
  });
});

describe('the state of a case', () => {
  it('cannot be a word that is not in the vocabulary', async () => {
    const { shop } = await storedShop(repositories());
    const { id } = await storedCase(repositories(), shop);
    await expect(
      test.database.dataSource.query("UPDATE dispute_case SET state = 'done' WHERE id = ?", [id]),
    ).rejects.toThrow(/ck_dispute_case_state/);
  });
});
