import { type CaseState, newId } from '@juzheng/contracts';
import { LocalDiskStorage } from '@juzheng/storage';
import { anOrder, someDay, storedShop, type TestDatabase, testDatabase } from '@juzheng/testing';
import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, aTenant, dayMs, hourMs, removalOn, useCasesOn } from '../casework.fixture';
import { aCaseAbout, keptFile, someoneElse, xiaoYu } from './person.fixture';

let test: TestDatabase;
let folder: string;
let storage: LocalDiskStorage;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(async () => {
  await test.clean();
  folder = await mkdtemp(join(tmpdir(), 'juzheng-retain-'));
  storage = await LocalDiskStorage.in(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const world = () => ({ database: test.database, storage });
const sweep = (now: Date) => removalOn(test.database, storage).retain.sweep(now);
const left = async (id: string) => (await repositories().cases.findById(id)) !== null;
const keepFor = (agencyId: string, retentionDays: number) =>
  useCasesOn(test.database).settings.change(
    aTenant(agencyId),
    { retentionDays, reason: '内部规定' },
    someDay,
  );

describe('what an agency keeps', () => {
  it.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('%i ms after a case has been over for its days is still there: %s', async (ms, stays) => {
    const { agency, shop } = await storedShop(repositories());
    await keepFor(agency.id, 40);
    const ended = await aCaseAbout(xiaoYu, shop, world(), { state: 'upheld', at: someDay });
    const swept = await sweep(after(someDay, 40 * dayMs + ms));
    expect(await left(ended.id)).toBe(stays);
    expect(swept.cases).toBe(stays ? 0 : 1);
  });

  it('is a year of it when nothing was said, and each agency’s own days count for its own cases', async () => {
    const [own, other] = [await storedShop(repositories()), await storedShop(repositories())];
    await keepFor(other.agency.id, 30);
    const ours = await aCaseAbout(xiaoYu, own.shop, world());
    const theirs = await aCaseAbout(xiaoYu, other.shop, world());
    await sweep(after(someDay, 31 * dayMs));
    expect([await left(ours.id), await left(theirs.id)]).toEqual([true, false]);
    await sweep(after(someDay, 365 * dayMs));
    expect(await left(ours.id)).toBe(true);
    await sweep(after(someDay, 365 * dayMs + 1));
    expect(await left(ours.id)).toBe(false);
  });

  it.each<CaseState>([
    'collecting',
    'reading',
    'needs_review',
    'ready',
    'filed',
    'filed_unconfirmed',
    'under_review',
  ])('never loses a case that is %s, however old', async (state) => {
    const { shop } = await storedShop(repositories());
    const open = await aCaseAbout(xiaoYu, shop, world(), { state });
    expect(await sweep(after(someDay, 4000 * dayMs))).toMatchObject({ cases: 0, orders: 0 });
    expect(await left(open.id)).toBe(true);
  });

  it('never loses a case under legal hold until the hold is lifted', async () => {
    const { agency, shop } = await storedShop(repositories());
    const held = await aCaseAbout(xiaoYu, shop, world());
    const { hold } = useCasesOn(test.database);
    await hold.execute(aTenant(agency.id), held.id, { held: true, reason: '诉讼' }, someDay);
    const now = after(someDay, 4000 * dayMs);
    expect(await sweep(now)).toMatchObject({ cases: 0, orders: 0, files: 0 });
    await hold.execute(aTenant(agency.id), held.id, { held: false, reason: '结案' }, someDay);
    expect(await sweep(now)).toMatchObject({ cases: 1 });
    expect(await left(held.id)).toBe(false);
  });

  it('goes with its order and its files, and the agency’s record says that time did it', async () => {
    const { agency, shop } = await storedShop(repositories());
    const ended = await aCaseAbout(xiaoYu, shop, world());
    const [evidence] = await repositories().evidence.listByCase(agency.id, ended.id);
    await utimes(join(folder, evidence?.storageKey ?? ''), someDay, someDay);
    await sweep(after(someDay, 366 * dayMs));
    expect(await repositories().orders.find(agency.id, shop.id, xiaoYu.orderId)).toBeNull();
    expect(await storage.exists(evidence?.storageKey ?? '')).toBe(false);
    const { items } = await repositories().settings.events(agency.id, { limit: 9 });
    expect(items).toMatchObject([
      { type: 'case.deleted', actor: 'system', reason: 'retention', data: { caseId: ended.id } },
    ]);
  });

  it('includes orders that no case is about for as long, from when they were sent', async () => {
    const { agency, shop } = await storedShop(repositories());
    const { orderId } = anOrder(shop);
    await repositories().orders.put(agency.id, shop.id, anOrder(shop, { orderId, importedAt: someDay }));
    await aCaseAbout(someoneElse, shop, world(), { state: 'filed' });
    expect(await sweep(after(someDay, 365 * dayMs))).toMatchObject({ orders: 0 });
    expect(await sweep(after(someDay, 365 * dayMs + 1))).toMatchObject({ orders: 1 });
    expect(await repositories().orders.find(agency.id, shop.id, orderId)).toBeNull();
    expect(await repositories().orders.find(agency.id, shop.id, someoneElse.orderId)).not.toBeNull();
  });
});

describe('stray files', () => {
  const now = after(someDay, dayMs);
  /** Dates a kept file, as if it had been kept so long before. */
  const agedBy = (key: string, ms: number) => utimes(join(folder, key), after(now, -ms), after(now, -ms));

  it.each([
    [hourMs - 1000, false],
    [hourMs + 1000, true],
  ])('that were kept %i ms ago are swept: %s', async (age, gone) => {
    const { agency } = await storedShop(repositories());
    const key = await keptFile(storage, agency.id, 'left by an upload that broke off');
    await agedBy(key, age);
    expect(await sweep(now)).toMatchObject({ files: gone ? 1 : 0 });
    expect(await storage.exists(key)).toBe(!gone);
  });

  it('are not those that evidence or either copy of a packet still needs', async () => {
    const { agency, shop } = await storedShop(repositories());
    const filed = await aCaseAbout(xiaoYu, shop, world(), { state: 'filed' });
    const [evidence] = await repositories().evidence.listByCase(agency.id, filed.id);
    const packet = await repositories().packets.latest(agency.id, filed.id);
    const needed = [evidence?.storageKey, packet?.storageKey, packet?.redactedStorageKey].map(
      (key) => key ?? '',
    );
    const stray = await keptFile(storage, agency.id, newId('packet'));
    for (const key of [...needed, stray]) await agedBy(key, 30 * dayMs);
    expect(await sweep(now)).toMatchObject({ files: 1 });
    for (const key of needed) expect(await storage.exists(key)).toBe(true);
    expect(await storage.exists(stray)).toBe(false);
  });

  it('are those whose only user is another agency’s row of the same content', async () => {
    const [own, other] = [await storedShop(repositories()), await storedShop(repositories())];
    const content = 'the same bytes';
    await aCaseAbout(xiaoYu, own.shop, world(), { state: 'filed', file: content });
    const theirs = await keptFile(storage, other.agency.id, content);
    await agedBy(theirs, dayMs);
    await sweep(now);
    expect(await storage.exists(theirs)).toBe(false);
  });
});
