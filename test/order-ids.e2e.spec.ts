import { caseBody, eventually, someOrder, type TestAgency, TestSystem } from '@juzheng/testing';
import type { Shop } from '@juzheng/contracts';
import fc from 'fast-check';

const COUNT = 10_000;
const PARALLEL = 40;

let system: TestSystem;
let agency: TestAgency;
let shop: Shop;

beforeAll(async () => {
  system = await TestSystem.start();
  agency = await system.createAgency();
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
}, 60_000);

afterAll(() => system.stop());

/** Different order ids of 15–19 digits, many of them next to 2^53 and with leading or trailing zeros. */
function orderIds(): string[] {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const any = fc.integer({ min: 15, max: 19 }).chain(digits);
  const nearTheLimit = fc.bigInt({ min: 2n ** 53n - 5000n, max: 2n ** 53n + 5000n }).map(String);
  const rounded = fc.integer({ min: 1, max: 99_999 }).map((head) => `${head}`.padEnd(18, '0'));
  const seed = Number(process.env['JUZHENG_TEST_SEED'] ?? Date.now());
  const one = fc.oneof({ weight: 8, arbitrary: any }, nearTheLimit, rounded);
  const [ids = []] = fc.sample(fc.uniqueArray(one, { minLength: COUNT, maxLength: COUNT }), {
    seed,
    numRuns: 1,
  });
  return ids;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: PARALLEL }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

describe('order ids', () => {
  it('survive API, MySQL, queue and export digit for digit', async () => {
    const ids = orderIds();
    expect(ids).toHaveLength(COUNT);
    await inParallel(ids, async (orderId) => {
      await agency.client.expect('putOrder', { params: { shopId: shop.id, orderId }, body: someOrder });
      await agency.client.expect('openCase', { body: caseBody(shop.id, orderId) });
    });
    await eventually(
      () => agency.client.expect('getQueues'),
      ({ queues }) => queues.every(({ waiting, active, delayed }) => waiting + active + delayed === 0),
      300_000,
    );
    const csv = await agency.client.expect('exportCases');
    const exported = String(csv)
      .split('\r\n')
      .slice(1, -1)
      .map((row) => row.split('","'));
    expect(exported.map(([, , orderId]) => orderId).sort()).toEqual([...ids].sort());
    // Each case went through the queue: the worker's conclusion has replaced the opening sentence.
    expect(exported.filter((row) => row[7]?.includes('等待证据'))).toEqual([]);
  }, 600_000);

  it.each([Number('3311900000000000001'), 1e18, 123456789012345])(
    'are refused as the JSON number %s, with the way out',
    async (orderId) => {
      const answer = await agency.client.call('openCase', { body: { ...caseBody(shop.id, ''), orderId } });
      expect(answer.problem).toMatchObject({ status: 400, code: 'REQUEST.INVALID' });
      const [error] = answer.problem?.errors ?? [];
      expect(error?.path).toBe('orderId');
      expect(error?.message).toContain('文本');
    },
  );

  it('are refused as a spreadsheet rounds them', async () => {
    const answer = await agency.client.call('openCase', { body: caseBody(shop.id, '3.31195E+18') });
    expect(answer.problem?.errors?.[0]?.message).toContain('export the column as text');
  });
});
