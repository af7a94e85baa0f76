import { someDay, storedShop, type TestDatabase, testDatabase } from '@juzheng/testing';
import { newId } from '@juzheng/contracts';
import type { FilingRecord } from '../records/filing.record';
import { FilingRepository } from './filing.repository';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const keys = {
  complaintType: 'extortion_for_improper_benefit',
  channel: 'wangwang',
  operator: 'user usr_li',
} as const;

describe('the running figures', () => {
  it('lose nothing when 40 filings of one row are counted at the same moment, and no writer is given up', async () => {
    const { agency, shop } = await storedShop(repositories());
    const key = { ...keys, shopId: shop.id, agencyId: agency.id };
    const { dataSource } = test.database;
    // Without the retries of a unit of work, which would hide that writers stand in each other's way.
    const add = () =>
      dataSource.transaction('READ COMMITTED', (manager) =>
        new FilingRepository(manager).addToFigures(key, { filed: 1, unconfirmed: -1, upheld: 0 }),
      );
    await Promise.all(Array.from({ length: 40 }, add));
    expect(await repositories().filings.figures(agency.id, {})).toMatchObject([
      { ...key, filed: 40, unconfirmed: -40, upheld: 0 },
    ]);
  });
});

describe('the ledger', () => {
  async function aLedger() {
    const { agency, shop } = await storedShop(repositories());
    const filed = async (minutes: number, changes: Partial<FilingRecord> = {}) => {
      const record: FilingRecord = {
        ...{ id: newId('filing'), agencyId: agency.id, shopId: shop.id, caseId: newId('disputeCase') },
        ...{ ...keys, kind: 'complaint', state: 'filed', complaintNo: null, packetSha256: null },
        ...{ filedAt: new Date(someDay.getTime() + minutes * 60_000), outcomeAt: null, createdAt: someDay },
        ...changes,
      };
      await repositories().filings.insert(record);
      return record;
    };
    return { agency, shop, filed };
  }

  it('is listed newest first, page by page, and only for the shops that may be seen', async () => {
    const { agency, shop, filed } = await aLedger();
    const records: FilingRecord[] = [];
    for (let n = 0; n < 5; n += 1) records.push(await filed(n));
    const expected = records
      .map(({ id }) => id)
      .toSorted()
      .toReversed();
    const listed: string[] = [];
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const page = await repositories().filings.list(agency.id, { shopIds: [shop.id] }, { cursor, limit: 2 });
      listed.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(listed).toEqual(expected);
    for (const shopIds of [[], [newId('shop')]])
      expect((await repositories().filings.list(agency.id, { shopIds }, { limit: 9 })).items).toEqual([]);
    const { agency: stranger } = await storedShop(repositories());
    expect((await repositories().filings.list(stranger.id, {}, { limit: 9 })).items).toEqual([]);
  });

  it('counts against a shop’s quota what was filed from a moment on, but no appeal and nothing retracted', async () => {
    const { shop, filed } = await aLedger();
    await filed(-1);
    const [first, second] = [await filed(0), await filed(5, { state: 'unconfirmed' })];
    await filed(6, { state: 'retracted' });
    await filed(7, { kind: 'appeal', state: 'under_review' });
    expect(await repositories().filings.filedSince(shop.id, someDay)).toEqual([
      first.filedAt,
      second.filedAt,
    ]);
  });
});
