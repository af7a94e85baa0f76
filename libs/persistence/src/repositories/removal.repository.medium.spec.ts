import {
  anOrder,
  eventually,
  someDay,
  storedCase,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;

/** How many statements on orders are under way: with nobody else about, they wait for a row that is held. */
async function waiting(): Promise<number> {
  const rows = await test.database.dataSource.query<object[]>(
    `SELECT 1 FROM information_schema.processlist
      WHERE db = DATABASE() AND command = 'Query' AND id <> CONNECTION_ID() AND info LIKE '%shop_order%'`,
  );
  return rows.length;
}

describe('the deletion of an order that no case is about', () => {
  it('spares the order when a case is being opened about it at that moment', async () => {
    const { unitOfWork } = test.database;
    const { agency, shop } = await storedShop(repositories());
    const order = anOrder(shop);
    const { orderId } = order;
    await repositories().orders.put(agency.id, shop.id, order);
    let deletion: Promise<boolean> = Promise.resolve(true);
    await unitOfWork.run(async (tx) => {
      await tx.orders.findForUpdate(agency.id, shop.id, orderId);
      await storedCase(tx, shop, { review: { orderId, oid: orderId } });
      deletion = unitOfWork.run((other) => other.removal.deleteOrderWithoutCase(agency.id, shop.id, orderId));
      await eventually(waiting, (count) => count > 0);
    });
    expect(await deletion).toBe(false);
    expect(await repositories().orders.find(agency.id, shop.id, orderId)).toEqual(order);
  });

  it('says whether there was one', async () => {
    const { unitOfWork } = test.database;
    const { agency, shop } = await storedShop(repositories());
    const order = anOrder(shop);
    await repositories().orders.put(agency.id, shop.id, order);
    const remove = () =>
      unitOfWork.run((tx) => tx.removal.deleteOrderWithoutCase(agency.id, shop.id, order.orderId));
    expect(await remove()).toBe(true);
    expect(await remove()).toBe(false);
    expect(await repositories().removal.idleOrders(agency.id, new Date(someDay.getTime() + 1), 9)).toEqual(
      [],
    );
  });
});
