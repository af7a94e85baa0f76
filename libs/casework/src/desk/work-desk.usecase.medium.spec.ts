import { newId } from '@juzheng/contracts';
import { deskLeaseMs, deskOrder } from '@juzheng/domain';
import {
  Database,
  type DeskItemRecord,
  type DisputeCaseRecord,
  type NewDeskItem,
} from '@juzheng/persistence';
import { someDay, storedCase, storedShop, type TestDatabase, testDatabase } from '@juzheng/testing';
import { after, aTenant, hourMs, useCasesOn } from '../casework.fixture';

let test: TestDatabase;
let second: Database;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
  second = await Database.open({ url: test.url, poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(async () => {
  await second.close();
  await test.close();
});

const repositories = () => test.database.unitOfWork.repositories;
const desk = () => useCasesOn(test.database).desk;
const queries = () => useCasesOn(test.database).deskQueries;
const [li, chen] = ['user usr_li', 'user usr_chen'];
const leaseEnd = after(someDay, deskLeaseMs);

const values = (count: number): NewDeskItem[] =>
  Array.from({ length: count }, () => ({ id: newId('field'), kind: 'value' }));

/** An agency with cases that wait for a person, each with so many values. */
async function aDesk(...counts: number[]) {
  const { agency, shop } = await storedShop(repositories());
  const cases: DisputeCaseRecord[] = [];
  for (const [n, count] of counts.entries()) {
    const dueAt = after(someDay, (100 + n) * hourMs);
    const disputeCase = await storedCase(repositories(), shop, { case: { dueAt } });
    await repositories().desk.replaceForCase(disputeCase, values(count), someDay);
    cases.push(disputeCase);
  }
  const as = (actor: string) => aTenant(agency.id, { actor });
  const items = () => repositories().desk.list(agency.id, {}, 200);
  return { agency, shop, cases, as, items };
}
async function aDeskOf(count: number) {
  const { items, ...rest } = await aDesk(count);
  const [item] = await items();
  return { ...rest, items, item: item as DeskItemRecord, disputeCase: rest.cases[0] as DisputeCaseRecord };
}

/** Everybody reaches for the desk at the same moment, half of them through another process. */
async function claimTogether(agencyId: string, people: number, now: Date, itemId?: string) {
  const desks = [desk(), useCasesOn(second).desk];
  return Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const tenant = aTenant(agencyId, { actor: `user usr_${n}` });
      const claimed = await desks[n % 2]?.claim(tenant, { itemId: itemId ?? null }, now);
      return claimed?.id ?? null;
    }),
  );
}

describe('people who claim at the same moment', () => {
  it.each([
    [2, 1],
    [2, 2],
    [8, 1],
    [8, 5],
    [8, 8],
  ])(
    '%i of them at %i items never hold one together, and nobody goes without for nothing',
    async (people, count) => {
      const { agency, items } = await aDesk(...Array.from({ length: count }, () => 1));
      let now = someDay;
      for (let round = 0; round < 15; round += 1) {
        const got = (await claimTogether(agency.id, people, now)).filter((id) => id !== null);
        expect(new Set(got).size).toBe(got.length);
        expect(got).toHaveLength(Math.min(people, count));
        expect(
          (await items()).every(({ leasedUntil }) => leasedUntil?.getTime() === now.getTime() + deskLeaseMs),
        ).toBe(true);
        now = after(now, deskLeaseMs);
      }
    },
  );

  it('get the values of one case apart, too', async () => {
    const { agency } = await aDesk(8);
    for (let round = 0; round < 10; round += 1) {
      const got = await claimTogether(agency.id, 8, after(someDay, round * deskLeaseMs));
      expect(new Set(got).size).toBe(8);
      expect(got).not.toContain(null);
    }
  });

  it('get a named item only once; the others are told who is not to be disturbed', async () => {
    const { agency, item } = await aDeskOf(2);
    for (let round = 0; round < 20; round += 1) {
      const now = after(someDay, round * deskLeaseMs);
      const told = await Promise.allSettled(
        Array.from({ length: 8 }, (_, n) =>
          (n % 2 ? desk() : useCasesOn(second).desk).claim(
            aTenant(agency.id, { actor: `user usr_${n}` }),
            { itemId: item.id },
            now,
          ),
        ),
      );
      const refused = told.filter(({ status }) => status === 'rejected');
      expect(refused).toHaveLength(7);
      for (const { reason } of refused as PromiseRejectedResult[])
        expect(reason).toMatchObject({ code: 'DESK.HELD_BY_OTHER' });
    }
  });
});

describe('a claim', () => {
  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('at %i ms after its end still holds: %s', async (ms, held) => {
    const { as, item } = await aDeskOf(1);
    await desk().claim(as(li), {}, someDay);
    const now = after(leaseEnd, ms);
    const named = desk().claim(as(chen), { itemId: item.id }, now);
    if (held) {
      await expect(named).rejects.toMatchObject({ code: 'DESK.HELD_BY_OTHER' });
      expect(await desk().claim(as(chen), {}, now)).toBeNull();
      expect(await desk().renew(as(li), item.id, now)).toEqual(after(now, deskLeaseMs));
    } else {
      expect(await named).toMatchObject({ id: item.id, leasedBy: chen });
      await expect(desk().renew(as(li), item.id, now)).rejects.toMatchObject({ code: 'DESK.LEASE_LOST' });
    }
  });

  it('that is renewed runs from then on, and only for who has it', async () => {
    const { as, item } = await aDeskOf(1);
    await desk().claim(as(li), {}, someDay);
    await expect(desk().renew(as(chen), item.id, someDay)).rejects.toMatchObject({ code: 'DESK.LEASE_LOST' });
    await desk().renew(as(li), item.id, after(someDay, 60_000));
    expect(await desk().claim(as(chen), {}, leaseEnd)).toBeNull();
    expect(await desk().claim(as(chen), {}, after(leaseEnd, 60_000))).toMatchObject({ leasedBy: chen });
  });

  it('that is given back is free at once; giving back what another holds changes nothing', async () => {
    const { as, item } = await aDeskOf(1);
    await desk().claim(as(li), {}, someDay);
    await desk().release(as(chen), item.id);
    expect(await desk().claim(as(chen), {}, someDay)).toBeNull();
    await desk().release(as(li), item.id);
    expect(await desk().claim(as(chen), {}, someDay)).toMatchObject({ id: item.id, leasedBy: chen });
  });

  it('of somebody who already has an item gives that one again while it is the most urgent', async () => {
    const { as, item } = await aDeskOf(3);
    expect(await desk().claim(as(li), {}, someDay)).toMatchObject({ id: item.id });
    const again = await desk().claim(as(li), {}, after(someDay, 1000));
    expect(again).toMatchObject({ id: item.id, leasedUntil: after(leaseEnd, 1000) });
  });

  it('is written into the history of its case, because it shows personal data', async () => {
    const { agency, as, disputeCase, item } = await aDeskOf(1);
    await desk().claim(as(li), {}, someDay);
    const { items } = await repositories().events.list(agency.id, disputeCase.id, { limit: 9 });
    expect(items).toMatchObject([
      { type: 'personal_data.revealed', actor: li, data: { what: 'desk', itemId: item.id } },
    ]);
  });
});

describe('the order of the desk', () => {
  it('is the domain’s, for the list and for who claims', async () => {
    const { agency, as, cases, items } = await aDesk(3, 1, 2, 2);
    const [first, other] = cases as [DisputeCaseRecord, DisputeCaseRecord];
    // The same deadline for two of them, and a value that came later.
    await repositories().desk.replaceForCase(
      { ...other, dueAt: first.dueAt },
      values(1),
      after(someDay, 1000),
    );
    const stored = await items();
    expect(stored).toHaveLength(8);
    const expected = deskOrder(stored.toReversed()).map(({ id }) => id);
    expect(stored.map(({ id }) => id)).toEqual(expected);
    const claimed: (string | undefined)[] = [];
    for (let n = 0; n < 8; n += 1) claimed.push((await desk().claim(as(`user usr_${n}`), {}, someDay))?.id);
    expect(claimed).toEqual(expected);
    const shown = await queries().list(aTenant(agency.id), { limit: 3 }, someDay);
    expect(shown).toMatchObject({ total: 8, items: expected.slice(0, 3).map((id) => ({ id })) });
  });

  it('changes with what is left of a case, while those who hold its items keep them', async () => {
    const { as, disputeCase, item, items } = await aDeskOf(3);
    await desk().claim(as(li), { itemId: item.id }, someDay);
    const dueAt = after(someDay, hourMs);
    const kept: NewDeskItem[] = [{ id: item.id, kind: 'value' }, ...values(1)];
    await repositories().desk.replaceForCase({ ...disputeCase, dueAt }, kept, after(someDay, 1000));
    const now = await items();
    expect(now.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    expect(now).toMatchObject([
      { leasedBy: li, leasedUntil: leaseEnd, waitingSince: someDay, dueAt, valuesLeft: 2 },
      { leasedBy: null, waitingSince: after(someDay, 1000), dueAt, valuesLeft: 2 },
    ]);
    await repositories().desk.replaceForCase(disputeCase, [], someDay);
    expect(await items()).toEqual([]);
  });
});

describe('what others must not see', () => {
  it('is neither listed nor claimed nor renewed by another agency', async () => {
    const { item, as } = await aDeskOf(1);
    await desk().claim(as(li), {}, someDay);
    const { agency: stranger } = await storedShop(repositories());
    const tenant = aTenant(stranger.id, { actor: li });
    const missing = { code: 'DESK.NOT_FOUND' };
    expect(await queries().list(tenant, { limit: 9 }, someDay)).toEqual({ items: [], total: 0 });
    expect(await desk().claim(tenant, {}, leaseEnd)).toBeNull();
    await expect(desk().claim(tenant, { itemId: item.id }, leaseEnd)).rejects.toMatchObject(missing);
    await expect(desk().renew(tenant, item.id, someDay)).rejects.toMatchObject(missing);
    await expect(desk().release(tenant, item.id)).rejects.toMatchObject(missing);
    expect(await repositories().desk.find(item.agencyId, item.id)).toMatchObject({ leasedBy: li });
  });

  it.each([
    ['no shop', () => []],
    ['another shop', () => [newId('shop')]],
  ])('nor by a key for %s of the same agency', async (_, shopIds) => {
    const { agency, item } = await aDeskOf(1);
    const tenant = aTenant(agency.id, { shopIds: shopIds() });
    expect(await queries().list(tenant, { limit: 9 }, someDay)).toEqual({ items: [], total: 0 });
    expect(await desk().claim(tenant, {}, someDay)).toBeNull();
    const named = desk().claim(tenant, { itemId: item.id }, someDay);
    await expect(named).rejects.toMatchObject({ code: 'DESK.NOT_FOUND' });
  });
});
