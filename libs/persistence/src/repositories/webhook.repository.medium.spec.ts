import { newId } from '@juzheng/contracts';
import {
  anAgency,
  aWebhookDelivery,
  aWebhookEndpoint,
  aWebhookEvent,
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
const webhooks = () => repositories().webhooks;
const after = (ms: number) => new Date(someDay.getTime() + ms);

async function storedEndpoint(changes: Parameters<typeof aWebhookEndpoint>[1] = {}) {
  const { agency, shop } = await storedShop(repositories());
  const endpoint = await webhooks().createEndpoint(aWebhookEndpoint(agency.id, changes));
  return { agency, shop, endpoint };
}
async function storedDelivery() {
  const { agency, shop, endpoint } = await storedEndpoint();
  const event = aWebhookEvent(await storedCase(repositories(), shop));
  await webhooks().insertEvent(event);
  const delivery = aWebhookDelivery(event, endpoint.id);
  await webhooks().insertDelivery(delivery);
  return { agency, endpoint, event, delivery };
}

describe('endpoints', () => {
  it('are kept with the events they want and found by their own agency only', async () => {
    const { agency, endpoint } = await storedEndpoint({
      events: ['case.ready'],
      url: 'https://例子.cn/回调',
    });
    const stranger = await repositories().agencies.create(anAgency());
    expect(await webhooks().findEndpoint(agency.id, endpoint.id)).toEqual(endpoint);
    expect(await webhooks().findEndpoint(stranger.id, endpoint.id)).toBeNull();
    expect((await webhooks().listEndpoints(stranger.id, { limit: 9 })).items).toEqual([]);
    expect(await webhooks().deleteEndpoint(stranger.id, endpoint.id, someDay)).toBe(false);
    expect(
      await webhooks().rotateSecret(stranger.id, endpoint.id, { secretEnc: 'x', previousUntil: someDay }),
    ).toBe(false);
    expect(await webhooks().findEndpoint(agency.id, endpoint.id)).toEqual(endpoint);
  });

  it('come page by page', async () => {
    const { agency, endpoint } = await storedEndpoint({ id: `whe_${'0'.repeat(25)}1` });
    const second = await webhooks().createEndpoint(aWebhookEndpoint(agency.id));
    const first = await webhooks().listEndpoints(agency.id, { limit: 1 });
    expect(first.items).toEqual([endpoint]);
    const rest = await webhooks().listEndpoints(agency.id, { limit: 1, cursor: first.nextCursor });
    expect(rest).toEqual({ items: [second], nextCursor: null });
  });

  it('hear of an event when they asked for it or for everything', async () => {
    const { agency, endpoint: all } = await storedEndpoint();
    const some = await webhooks().createEndpoint(aWebhookEndpoint(agency.id, { events: ['case.ready'] }));
    await webhooks().createEndpoint(aWebhookEndpoint(agency.id, { events: ['evidence.failed'] }));
    const gone = await webhooks().createEndpoint(aWebhookEndpoint(agency.id));
    const off = await webhooks().createEndpoint(aWebhookEndpoint(agency.id));
    await storedEndpoint();
    await webhooks().deleteEndpoint(agency.id, gone.id, someDay);
    await webhooks().disableEndpoint(off.id);
    const heard = await webhooks().activeEndpointsFor(agency.id, 'case.ready');
    expect(heard.map(({ id }) => id).sort()).toEqual([all.id, some.id].sort());
    expect(await webhooks().findEndpoint(agency.id, off.id)).toMatchObject({ state: 'disabled' });
  });

  it('are gone once deleted, and cannot be deleted twice', async () => {
    const { agency, endpoint } = await storedEndpoint();
    expect(await webhooks().deleteEndpoint(agency.id, endpoint.id, someDay)).toBe(true);
    expect(await webhooks().deleteEndpoint(agency.id, endpoint.id, someDay)).toBe(false);
    expect(await webhooks().findEndpoint(agency.id, endpoint.id)).toBeNull();
    expect((await webhooks().listEndpoints(agency.id, { limit: 9 })).items).toEqual([]);
  });

  it('keep the secret before for a while when a new one is set', async () => {
    const { agency, endpoint } = await storedEndpoint({ secretEnc: 'old' });
    const change = { secretEnc: 'new', previousUntil: after(86_400_000) };
    expect(await webhooks().rotateSecret(agency.id, endpoint.id, change)).toBe(true);
    expect(await webhooks().findEndpoint(agency.id, endpoint.id)).toEqual({
      ...endpoint,
      ...change,
      previousSecretEnc: 'old',
    });
  });
});

describe('deliveries', () => {
  it('are found with their event and their endpoint, even a deleted one', async () => {
    const { agency, endpoint, event, delivery } = await storedDelivery();
    expect(await webhooks().findDelivery(delivery.id)).toEqual({ delivery, event, endpoint });
    await webhooks().deleteEndpoint(agency.id, endpoint.id, someDay);
    expect(await webhooks().findDelivery(delivery.id)).toMatchObject({ endpoint: { deletedAt: someDay } });
    expect(await webhooks().findDelivery(newId('webhookDelivery'))).toBeNull();
  });

  it('are logged with every try, oldest try first', async () => {
    const { agency, endpoint, event, delivery } = await storedDelivery();
    const attempts = [
      { at: someDay, status: null, ms: 10_000, error: 'connect ETIMEDOUT' },
      { at: after(5000), status: 503, ms: 21, error: '忙'.repeat(500) },
      { at: after(9000), status: 200, ms: 35, error: null },
    ];
    for (const attempt of attempts) await webhooks().recordAttempt(delivery.id, attempt);
    await webhooks().setDeliveryState(delivery.id, { state: 'delivered', nextAttemptAt: null });
    expect(await webhooks().listDeliveries(agency.id, endpoint.id, { limit: 9 })).toEqual({
      items: [{ ...delivery, state: 'delivered', eventType: event.type, attempts }],
      nextCursor: null,
    });
  });

  it('keep an error that is longer than the log holds, cut short', async () => {
    const { agency, endpoint, delivery } = await storedDelivery();
    await webhooks().recordAttempt(delivery.id, { at: someDay, status: 500, ms: 1, error: '错'.repeat(501) });
    const { items } = await webhooks().listDeliveries(agency.id, endpoint.id, { limit: 9 });
    expect(items[0]?.attempts[0]?.error).toBe('错'.repeat(500));
  });

  it('say when the next try comes', async () => {
    const { delivery } = await storedDelivery();
    await webhooks().setDeliveryState(delivery.id, { state: 'pending', nextAttemptAt: after(5000) });
    expect(await webhooks().findDelivery(delivery.id)).toMatchObject({
      delivery: { ...delivery, nextAttemptAt: after(5000) },
    });
  });

  it('come newest first, page by page, to their own agency only', async () => {
    const { agency, endpoint, event, delivery } = await storedDelivery();
    const older = aWebhookDelivery(event, endpoint.id, { id: `whd_${'0'.repeat(26)}` });
    await webhooks().insertDelivery(older);
    const first = await webhooks().listDeliveries(agency.id, endpoint.id, { limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([delivery.id]);
    const rest = await webhooks().listDeliveries(agency.id, endpoint.id, {
      limit: 1,
      cursor: first.nextCursor,
    });
    expect(rest.items.map(({ id }) => id)).toEqual([older.id]);
    expect(rest.nextCursor).toBeNull();
    const stranger = await repositories().agencies.create(anAgency());
    expect((await webhooks().listDeliveries(stranger.id, endpoint.id, { limit: 9 })).items).toEqual([]);
  });
});
