import type { CaseState } from '@juzheng/contracts';
import { createLogger } from '@juzheng/platform';
import { QueueConnection, WakeSignal } from '@juzheng/queue';
import { LocalDiskStorage } from '@juzheng/storage';
import {
  anOrder,
  anOrderItem,
  someDay,
  storedShop,
  type TestDatabase,
  testDatabase,
  type TestRedis,
  testRedis,
} from '@juzheng/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aTenant, dayMs, after, removalOn, useCasesOn } from '../casework.fixture';
import { aCaseAbout, type Person, someoneElse, xiaoYu } from './person.fixture';
import { tracesOf } from './traces.fixture';

let test: TestDatabase;
let redis: TestRedis;
let connection: QueueConnection;
let folder: string;
let storage: LocalDiskStorage;
beforeAll(async () => {
  test = await testDatabase();
  redis = await testRedis();
  connection = new QueueConnection(
    { redisUrl: redis.url, prefix: redis.prefix },
    createLogger('test', 'silent'),
  );
});
beforeEach(async () => {
  await test.clean();
  folder = await mkdtemp(join(tmpdir(), 'juzheng-erase-'));
  storage = await LocalDiskStorage.in(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(async () => {
  connection.onApplicationShutdown();
  await redis.close();
  await test.close();
});

const repositories = () => test.database.unitOfWork.repositories;
const world = () => ({ database: test.database, storage });
const traces = (person: Person) =>
  tracesOf(Object.values(person), { database: test.database, folder, redis });
const useCases = () => useCasesOn(test.database, new WakeSignal(connection, createLogger('test', 'silent')));
/** Later than the files, which the disk dates: one that is kept again after a deletion began stays. */
const soon = () => after(new Date(), 60_000);
const erase = (agencyId: string, search: object, now = soon()) =>
  removalOn(test.database, storage).erase.execute(
    aTenant(agencyId),
    { reason: '买家要求删除', ...search },
    now,
  );

describe('the deletion of a person', () => {
  it.each<[string, object]>([
    ['the nick', { buyerNick: xiaoYu.nick }],
    ['the phone number', { phone: xiaoYu.phone }],
    ['an order id', { orderId: xiaoYu.orderId }],
  ])(
    'by %s leaves no trace of any mark in database, files and Redis, and the shot stays spent',
    async (_, search) => {
      const { agency, shop } = await storedShop(repositories());
      const found = await aCaseAbout(xiaoYu, shop, world());
      const before = await traces(xiaoYu);
      // Else the search below would prove nothing.
      for (const place of [
        'order.buyer_nick',
        'review.content',
        'evidence.file_name',
        'idempotency_key.response_body',
      ])
        expect(before.some((each) => each.endsWith(place))).toBe(true);
      expect(before.filter((each) => each.startsWith('file '))).toHaveLength(2);
      expect(before.length).toBeGreaterThan(15);

      const erased = await erase(agency.id, search);

      expect(erased).toEqual({ deletedCases: [found.id], heldCases: [], deletedOrders: 0, deletedFiles: 3 });
      expect(await traces(xiaoYu)).toEqual([]);

      const { oid } = xiaoYu;
      for (const each of [oid, null]) {
        const again = storedAgain(agency.id, shop.id, each);
        await expect(again).rejects.toMatchObject({
          code: 'CASE.ALREADY_COMPLAINED',
          params: { caseId: found.id, state: 'closed, deleted' },
        });
      }
    },
  );

  /** Opens the case anew, as the integrator would who sends the same order again. */
  async function storedAgain(agencyId: string, shopId: string, oid: string | null) {
    const { orderId } = xiaoYu;
    const [shop] = (await repositories().shops.list(agencyId, { limit: 1 })).items;
    if (!shop) throw new Error('no shop');
    const items = oid ? [anOrderItem({ oid })] : [];
    await repositories().orders.put(agencyId, shopId, anOrder(shop, { orderId, items }));
    const review = { phase: 'first' as const, rating: 1, content: '差评', createdAt: someDay };
    const input = { shopId, orderId, oid, complaintType: 'insulting_content' as const, review };
    return useCases().openCase.execute(aTenant(agencyId), input, after(someDay, 2 * dayMs));
  }

  it('says in the agency’s record what was deleted and why, and names nobody', async () => {
    const { agency, shop } = await storedShop(repositories());
    const found = await aCaseAbout(xiaoYu, shop, world());
    await erase(agency.id, { phone: xiaoYu.phone });
    const { items } = await repositories().settings.events(agency.id, { limit: 9 });
    expect(items).toMatchObject([
      {
        type: 'case.deleted',
        actor: 'user usr_li',
        reason: '买家要求删除',
        data: { caseId: found.id, files: 3 },
      },
      { type: 'person.erased', actor: 'user usr_li', data: { cases: 1, held: 0, files: 3 } },
    ]);
    const { audit } = useCases();
    expect(await audit.verifyAgency(aTenant(agency.id))).toMatchObject({ sound: true, lines: 2 });
  });

  it('leaves the same person’s cases of other agencies and other people’s cases whole', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { agency: stranger, shop: foreign } = await storedShop(repositories());
    await aCaseAbout(xiaoYu, shop, world());
    const theirs = await aCaseAbout(xiaoYu, foreign, world());
    const other = await aCaseAbout(someoneElse, shop, world());
    const [before, kept] = [await traces(someoneElse), await traces(xiaoYu)];
    await erase(agency.id, { buyerNick: xiaoYu.nick });
    expect(await traces(someoneElse)).toEqual(before);
    expect(await repositories().cases.findById(theirs.id)).not.toBeNull();
    expect(await repositories().cases.findById(other.id)).not.toBeNull();
    expect((await traces(xiaoYu)).filter((each) => !each.startsWith('file '))).toEqual(
      kept.filter((each) => !each.startsWith('file ')),
    );
    await erase(stranger.id, { buyerNick: xiaoYu.nick });
    expect(await traces(xiaoYu)).toEqual([]);
  });

  it('also finds a case of another order in whose evidence the phone number was read', async () => {
    const { agency, shop } = await storedShop(repositories());
    const lent = { ...someoneElse, phone: xiaoYu.phone };
    const found = await aCaseAbout(lent, shop, world());
    await repositories().orders.put(
      agency.id,
      shop.id,
      anOrder(shop, { orderId: lent.orderId, receiverPhone: null }),
    );
    expect(await erase(agency.id, { phone: xiaoYu.phone })).toMatchObject({ deletedCases: [found.id] });
  });

  it('deletes an order without a case, too, and does nothing the second time', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { orderId, nick: buyerNick } = xiaoYu;
    await repositories().orders.put(agency.id, shop.id, anOrder(shop, { orderId, buyerNick }));
    expect(await erase(agency.id, { buyerNick })).toMatchObject({ deletedCases: [], deletedOrders: 1 });
    expect(await erase(agency.id, { buyerNick })).toMatchObject({ deletedCases: [], deletedOrders: 0 });
    expect(await traces(xiaoYu)).toEqual([]);
  });
});

describe('what must be kept', () => {
  it.each<CaseState>(['collecting', 'ready', 'filed', 'filed_unconfirmed', 'under_review'])(
    'is a case that is %s: it is named with the reason, with its order and files',
    async (state) => {
      const { agency, shop } = await storedShop(repositories());
      const open = await aCaseAbout(xiaoYu, shop, world(), { state });
      const before = await traces(xiaoYu);
      const erased = await erase(agency.id, { buyerNick: xiaoYu.nick });
      expect(erased).toMatchObject({ deletedCases: [], deletedOrders: 0, deletedFiles: 0 });
      expect(erased.heldCases).toMatchObject([
        { caseId: open.id, because: { en: expect.stringContaining('still open') as string } },
      ]);
      expect(await traces(xiaoYu)).toEqual(before);
    },
  );

  it('is a case under legal hold, until the hold is lifted', async () => {
    const { agency, shop } = await storedShop(repositories());
    const held = await aCaseAbout(xiaoYu, shop, world());
    const { hold } = useCases();
    await hold.execute(aTenant(agency.id), held.id, { held: true, reason: '平台调查' }, someDay);
    const erased = await erase(agency.id, { phone: xiaoYu.phone });
    expect(erased).toMatchObject({
      deletedCases: [],
      heldCases: [{ caseId: held.id, because: { zh: expect.stringContaining('平台调查') as string } }],
    });
    await hold.execute(aTenant(agency.id), held.id, { held: false, reason: '调查结束' }, someDay);
    expect(await erase(agency.id, { phone: xiaoYu.phone })).toMatchObject({ deletedCases: [held.id] });
    expect(await traces(xiaoYu)).toEqual([]);
  });

  it('is a file that another case has too', async () => {
    const { agency, shop } = await storedShop(repositories());
    const file = 'the same screenshot';
    await aCaseAbout(xiaoYu, shop, world(), { file });
    const other = await aCaseAbout(someoneElse, shop, world(), { file });
    const [shared] = await repositories().evidence.listByCase(agency.id, other.id);
    expect(await erase(agency.id, { orderId: xiaoYu.orderId })).toMatchObject({ deletedFiles: 2 });
    expect(await storage.exists(shared?.storageKey ?? '')).toBe(true);
    expect(await erase(agency.id, { orderId: someoneElse.orderId })).toMatchObject({ deletedFiles: 3 });
    expect(await storage.exists(shared?.storageKey ?? '')).toBe(false);
  });

  it('is everything when the key sees only some shops', async () => {
    const { agency, shop } = await storedShop(repositories());
    const tenant = aTenant(agency.id, { shopIds: [shop.id] });
    const erased = removalOn(test.database, storage).erase.execute(tenant, {
      phone: xiaoYu.phone,
      reason: 'x',
    });
    await expect(erased).rejects.toMatchObject({ code: 'AUTH.FORBIDDEN' });
  });
});
