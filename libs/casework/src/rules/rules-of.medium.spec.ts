import { shippedRules } from '@juzheng/domain';
import type { DisputeCaseRecord } from '@juzheng/persistence';
import {
  anOrder,
  aTransition,
  someDay,
  storedCase,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { after, aTenant, dayMs, useCasesOn } from '../casework.fixture';
import { aFile, filingWindow } from './rule-file.fixture';
import { rulesOf } from './rules-of';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const useCases = () => useCasesOn(test.database);
const put = (agencyId: string) => {
  const input = { ruleId: filingWindow, value: 12, reason: '平台客服口头答复' };
  return useCases().overrideRule.put(aTenant(agencyId), input, someDay);
};
const checksQueued = async () => {
  const rows = await test.database.dataSource.query<{ payload: string | { caseId: string } }[]>(
    "SELECT payload FROM work_item WHERE job = 'case.check'",
  );
  return rows.map(
    ({ payload }) =>
      (typeof payload === 'string' ? (JSON.parse(payload) as { caseId: string }) : payload).caseId,
  );
};

describe('the rules of a case', () => {
  async function twoCases() {
    const { agency, shop } = await storedShop(repositories());
    const cases: DisputeCaseRecord[] = [];
    for (let n = 0; n < 2; n += 1) {
      const order = anOrder(shop);
      await repositories().orders.put(agency.id, shop.id, order);
      cases.push(
        await storedCase(repositories(), shop, { review: { orderId: order.orderId, oid: order.orderId } }),
      );
    }
    const [open, waiting] = cases as [DisputeCaseRecord, DisputeCaseRecord];
    const { moved: ready } = await test.database.unitOfWork.run((tx) =>
      useCases().moveCase.execute(tx, waiting, {
        command: { command: 'checks_passed', actorKind: 'system' },
        stateReason: { zh: '证据齐全。', en: 'Complete.' },
        event: { actor: 'system', at: someDay },
      }),
    );
    const now = after(someDay, dayMs);
    const rules = async ({ id }: DisputeCaseRecord) => {
      const found = await repositories().cases.findById(id);
      const { version, limits } = await rulesOf(repositories(), found ?? open, now);
      const { rulesVersion } = await useCases().queries.requirements(aTenant(agency.id), id, now);
      return { version, days: limits.filingWindowDays.value, rulesVersion };
    };
    return { agency, open, ready, rules, now };
  }
  const shipped = { version: shippedRules.version, days: 30, rulesVersion: shippedRules.version };

  it('stay those under which it became ready, while an open case is judged by the new ones', async () => {
    const { agency, open, ready, rules } = await twoCases();
    expect(ready).toMatchObject({
      state: 'ready',
      rulesDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    await useCases().loadRules.execute(aFile('2026-12', { days: 20 }), 'cli', someDay);
    expect(await rules(open)).toEqual({ version: '2026-12', days: 20, rulesVersion: '2026-12' });
    expect(await rules(ready)).toEqual(shipped);
    await put(agency.id);
    expect(await rules(open)).toMatchObject({ days: 12 });
    expect(await rules(ready)).toEqual(shipped);
    await repositories().cases.saveTransition(
      aTransition(ready, { to: 'filed', rulesDigest: ready.rulesDigest }),
    );
    expect(await rules(ready)).toEqual(shipped);
  });

  it('are the new ones again once it goes back to collecting', async () => {
    const { agency, ready, rules } = await twoCases();
    await put(agency.id);
    await test.database.unitOfWork.run((tx) =>
      useCases().moveCase.execute(tx, ready, {
        command: { command: 'return_to_collecting', actorKind: 'person', actor: 'user usr_li' },
        stateReason: { zh: '退回。', en: 'Returned.' },
        event: { actor: 'user usr_li', at: someDay },
      }),
    );
    expect(await rules(ready)).toMatchObject({ days: 12 });
  });

  it('are looked at again for every open case when an override comes or goes, and for no ready one', async () => {
    const { agency, open } = await twoCases();
    const { agency: stranger, shop: foreign } = await storedShop(repositories());
    await storedCase(repositories(), foreign);
    expect(await checksQueued()).toEqual([]);
    const { id } = await put(agency.id);
    expect(await checksQueued()).toEqual([open.id]);
    await test.database.dataSource.query('DELETE FROM work_item');
    await useCases().overrideRule.revoke(aTenant(agency.id), id, someDay);
    expect(await checksQueued()).toEqual([open.id]);
    expect(stranger.id).not.toBe(agency.id);
  });

  it('are looked at again once for every open case when a version takes effect, and not before', async () => {
    const { open } = await twoCases();
    const midnight = new Date('2026-11-30T16:00:00.000Z');
    await useCases().loadRules.execute(aFile('2026-12', { from: '2026-12-01' }), 'cli', someDay);
    const apply = async (now: Date) => {
      const counts = await Promise.all([1, 2, 3].map(() => useCases().loadRules.apply(now)));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    expect(await apply(after(midnight, -1))).toBe(0);
    expect(await checksQueued()).toEqual([]);
    expect(await apply(midnight)).toBe(1);
    expect(await checksQueued()).toEqual([open.id]);
    expect(await apply(after(midnight, dayMs))).toBe(0);
  });
});
