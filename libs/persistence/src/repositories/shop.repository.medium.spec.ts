import {
  anAgency,
  anOrder,
  anOrderItem,
  aShop,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import fc from 'fast-check';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;

describe('shops', () => {
  it('are found by their own agency only', async () => {
    const { agency, shop } = await storedShop(repositories());
    const stranger = await repositories().agencies.create(anAgency());
    expect(await repositories().shops.find(agency.id, shop.id)).toEqual(shop);
    expect(await repositories().shops.find(stranger.id, shop.id)).toBeNull();
    expect(await repositories().shops.list(stranger.id, { limit: 10 })).toEqual({
      items: [],
      nextCursor: null,
    });
  });

  it('refuse a name the agency already uses, naming the shop that has it', async () => {
    const { agency, shop } = await storedShop(repositories(), { name: '云上旗舰店' });
    await expect(repositories().shops.create(aShop(agency.id, { name: '云上旗舰店' }))).rejects.toMatchObject(
      { code: 'SHOP.NAME_TAKEN', params: { name: '云上旗舰店', id: shop.id } },
    );
  });

  it('may have the name of another agency’s shop, or one that differs in an emoji', async () => {
    const { agency } = await storedShop(repositories(), { name: '水果店🍎' });
    await repositories().shops.create(aShop(agency.id, { name: '水果店🍊' }));
    await storedShop(repositories(), { name: '水果店🍎' });
  });

  it('come page by page in the order in which they were added', async () => {
    const { agency, shop } = await storedShop(repositories(), { id: `shop_${'0'.repeat(25)}1` });
    const second = await repositories().shops.create(aShop(agency.id));
    const first = await repositories().shops.list(agency.id, { limit: 1 });
    expect(first.items).toEqual([shop]);
    const rest = await repositories().shops.list(agency.id, { limit: 1, cursor: first.nextCursor });
    expect(rest).toEqual({ items: [second], nextCursor: null });
  });

  it('are limited to those the credential may see', async () => {
    const { agency, shop } = await storedShop(repositories());
    await repositories().shops.create(aShop(agency.id));
    const { shops } = repositories();
    expect((await shops.list(agency.id, { limit: 10, shopIds: [shop.id] })).items).toEqual([shop]);
    expect((await shops.list(agency.id, { limit: 10, shopIds: [] })).items).toEqual([]);
    expect((await shops.list(agency.id, { limit: 10, shopIds: null })).items).toHaveLength(2);
  });

  it('refuse a cursor that is none of ours', async () => {
    await expect(repositories().shops.list('agc_1', { limit: 10, cursor: '举证' })).rejects.toMatchObject({
      code: 'REQUEST.INVALID',
      fieldErrors: [{ path: 'cursor' }],
    });
  });
});

describe('orders', () => {
  it('come back as they were sent, items in their order', async () => {
    const { agency, shop } = await storedShop(repositories());
    const order = anOrder(shop, {
      items: [
        anOrderItem({ oid: '3311900000000000029', priceYuan: '0.10', offlineSend: true }),
        anOrderItem({
          oid: '3311900000000000011',
          priceYuan: null,
          courier: null,
          waybill: null,
          shippedAt: null,
          signedAt: null,
        }),
      ],
    });
    await repositories().orders.put(agency.id, shop.id, order);
    expect(await repositories().orders.find(agency.id, shop.id, order.orderId)).toEqual(order);
  });

  it('are replaced as a whole when they are sent again', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { orders } = repositories();
    const order = anOrder(shop, { items: [anOrderItem(), anOrderItem()] });
    await orders.put(agency.id, shop.id, order);
    const again = anOrder(shop, { orderId: order.orderId, buyerNick: null, paidAt: null, items: [] });
    await orders.put(agency.id, shop.id, again);
    expect(await orders.find(agency.id, shop.id, order.orderId)).toEqual(again);
  });

  it('survive being sent many times at once', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { orderId } = anOrder(shop);
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        test.database.unitOfWork.run((tx) =>
          tx.orders.put(agency.id, shop.id, anOrder(shop, { orderId, buyerNick: `tb${10_000 + n}` })),
        ),
      ),
    );
    const stored = await repositories().orders.find(agency.id, shop.id, orderId);
    expect(stored?.items).toHaveLength(1);
  });

  it('cannot be written to or read from another agency’s shop', async () => {
    const { agency, shop } = await storedShop(repositories());
    const stranger = await repositories().agencies.create(anAgency());
    const order = anOrder(shop);
    const { orders } = repositories();
    await expect(orders.put(stranger.id, shop.id, order)).rejects.toMatchObject({
      code: 'SHOP.NOT_FOUND',
      params: { id: shop.id },
    });
    await orders.put(agency.id, shop.id, order);
    expect(await orders.find(stranger.id, shop.id, order.orderId)).toBeNull();
  });

  it('keep ids of 15 to 19 digits byte for byte', async () => {
    const { agency, shop } = await storedShop(repositories());
    const digits = fc
      .integer({ min: 15, max: 19 })
      .chain((length) =>
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length }),
      );
    const orders = fc.sample(digits, 200).map((orderId) => anOrder(shop, { orderId }));
    for (const order of orders) await repositories().orders.put(agency.id, shop.id, order);
    for (const { orderId } of orders) {
      const stored = await repositories().orders.find(agency.id, shop.id, orderId);
      expect([stored?.orderId, stored?.items[0]?.oid]).toEqual([orderId, orderId]);
    }
  });
});
