import { caseBody, someOrder, type TestAgency, TestSystem } from '@juzheng/testing';
import type { Shop } from '@juzheng/contracts';

let system: TestSystem;
let agency: TestAgency;
let shop: Shop;

beforeAll(async () => {
  system = await TestSystem.start();
  agency = await system.createAgency();
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
}, 60_000);

afterAll(() => system.stop());

async function putOrder(orderId: string): Promise<void> {
  await agency.client.expect('putOrder', { params: { shopId: shop.id, orderId }, body: someOrder });
}

const times = <T>(count: number, make: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe('one shot for each review', () => {
  it('opens one case for 500 parallel requests about the same review, and the others name it', async () => {
    const orderId = '3311900000000000500';
    await putOrder(orderId);
    const answers = await times(500, () =>
      agency.client.call('openCase', { body: caseBody(shop.id, orderId) }),
    );
    const opened = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ problem }) => problem?.code === 'CASE.ALREADY_COMPLAINED');
    expect([opened.length, refused.length]).toEqual([1, 499]);
    const caseId = opened[0]?.data.id ?? 'none';
    expect(refused.every(({ problem }) => problem?.detail.includes(caseId))).toBe(true);
  }, 120_000);

  it('takes the follow-up of a review as another complaint', async () => {
    const orderId = '3311900000000000501';
    await putOrder(orderId);
    const body = caseBody(shop.id, orderId);
    await agency.client.expect('openCase', { body });
    const followup = { ...body, review: { ...body.review, phase: 'followup' } };
    expect((await agency.client.call('openCase', { body: followup })).status).toBe(201);
  });

  it('keeps refusing after the case was cancelled', async () => {
    const orderId = '3311900000000000502';
    await putOrder(orderId);
    const body = caseBody(shop.id, orderId);
    const { id } = await agency.client.expect('openCase', { body });
    await agency.client.expect('commandCase', {
      params: { caseId: id },
      body: { command: 'cancel', reason: '重复' },
    });
    expect((await agency.client.call('openCase', { body })).problem?.code).toBe('CASE.ALREADY_COMPLAINED');
  });
});

describe('Idempotency-Key', () => {
  it('makes one case of 1,000 parallel requests with one key, and answers all with it', async () => {
    const orderId = '3311900000000001000';
    await putOrder(orderId);
    const headers = { 'idempotency-key': 'review-1000' };
    const answers = await times(1000, () =>
      agency.client.call('openCase', { body: caseBody(shop.id, orderId), headers }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
    const { items } = await agency.client.expect('listCases', { query: { q: orderId } });
    expect(items).toHaveLength(1);
  }, 120_000);

  it('refuses the key for another request', async () => {
    const headers = { 'idempotency-key': 'shop-key' };
    await agency.client.expect('createShop', { body: { name: '甲店', platform: 'taobao' }, headers });
    const other = await agency.client.call('createShop', {
      body: { name: '乙店', platform: 'taobao' },
      headers,
    });
    expect(other.problem?.code).toBe('IDEMPOTENCY.KEY_REUSED');
  });

  it('lets a refused request be mended and sent again under the same key', async () => {
    const headers = { 'idempotency-key': 'mended' };
    const refused = await agency.client.call('createShop', {
      body: { name: '', platform: 'taobao' },
      headers,
    });
    expect(refused.problem).toMatchObject({ code: 'REQUEST.INVALID', errors: [{ path: 'name' }] });
    const mended = await agency.client.call('createShop', {
      body: { name: '丙店', platform: 'taobao' },
      headers,
    });
    expect(mended.status).toBe(201);
  });
});
