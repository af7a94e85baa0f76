import {
  anOrder,
  anOrderItem,
  aShop,
  someDay,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { Database, type ShopRecord } from '@juzheng/persistence';
import { after, aTenant, dayMs, useCasesOn } from '../casework.fixture';

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

function openFor({ id: shopId, agencyId }: ShopRecord, orderId: string, database = test.database) {
  return (oid: string | null, phase: 'first' | 'followup' = 'first') => {
    const review = { phase, rating: 1, content: '差评', createdAt: someDay };
    const input = { shopId, orderId, oid, complaintType: 'insulting_content' as const, review };
    return useCasesOn(database).openCase.execute(aTenant(agencyId), input, after(someDay, dayMs));
  };
}
const refused = (caseId: string) => ({ code: 'CASE.ALREADY_COMPLAINED', params: { caseId } });

describe('opening a case', () => {
  it('for the whole order leaves none for its items, whenever they arrive', async () => {
    const { agency, shop } = await storedShop(repositories());
    const order = anOrder(shop, { items: [] });
    await repositories().orders.put(agency.id, shop.id, order);
    const open = openFor(shop, order.orderId);
    const { id } = await open(null);
    const items = [anOrderItem(), anOrderItem()];
    await repositories().orders.put(agency.id, shop.id, { ...order, items });
    for (const { oid } of items) await expect(open(oid)).rejects.toMatchObject(refused(id));
    await expect(open(items[0]?.oid ?? '', 'followup')).resolves.toMatchObject({ state: 'collecting' });
  });

  it('for one item leaves the others theirs, and the order named without an item means its only one', async () => {
    const { agency, shop } = await storedShop(repositories());
    const items = [anOrderItem(), anOrderItem()];
    const order = anOrder(shop, { items });
    await repositories().orders.put(agency.id, shop.id, order);
    const open = openFor(shop, order.orderId);
    await expect(open(null)).rejects.toMatchObject({ code: 'ORDER.ITEM_REQUIRED' });
    const [one, other] = [await open(items[0]?.oid ?? ''), await open(items[1]?.oid ?? '')];
    expect(one.id).not.toBe(other.id);
    // The platform now reports the order with one item only.
    await repositories().orders.put(agency.id, shop.id, { ...order, items: items.slice(1) });
    await expect(open(null)).rejects.toMatchObject(refused(other.id));
  });

  it('goes to one of all who try at the same moment while the items of the order arrive', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { agency, shop } = await storedShop(repositories());
      const order = anOrder(shop, { items: [] });
      const item = anOrderItem();
      await repositories().orders.put(agency.id, shop.id, order);
      const whole = openFor(shop, order.orderId);
      const arrive = async () => {
        await repositories().orders.put(agency.id, shop.id, { ...order, items: [item] });
        throw new Error('no case was opened by this');
      };
      const single = async (n: number) =>
        openFor(shop, order.orderId, n % 2 ? second : test.database)(item.oid);
      const tries = await Promise.allSettled([
        ...Array.from({ length: 5 }, () => whole(null)),
        arrive(),
        ...Array.from({ length: 10 }, (_, n) => single(n)),
      ]);
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await repositories().cases.list(agency.id, {}, { limit: 9 })).items).toHaveLength(1);
    }
  });

  it('is not for a shop of another agency, nor for one that the key does not see', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { agency: stranger } = await storedShop(repositories());
    const own = await repositories().shops.create(aShop(agency.id));
    const order = anOrder(shop);
    await repositories().orders.put(agency.id, shop.id, order);
    const review = { phase: 'first' as const, rating: 1, content: '', createdAt: someDay };
    const input = {
      shopId: shop.id,
      orderId: order.orderId,
      complaintType: 'insulting_content' as const,
      review,
    };
    for (const tenant of [aTenant(stranger.id), aTenant(agency.id, { shopIds: [own.id] })]) {
      const opened = useCasesOn(test.database).openCase.execute(tenant, input, someDay);
      await expect(opened).rejects.toMatchObject({ code: 'SHOP.NOT_FOUND' });
    }
  });
});
