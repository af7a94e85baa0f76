import {
  aShop,
  aTransition,
  someDay,
  storedCase,
  storedEvidence,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import type { CaseFilters } from '../records/case.record';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const caseId = (n: number) => `case_${String(n).padStart(26, '0')}`;

async function listed(agencyId: string, filters: CaseFilters): Promise<string[]> {
  const { items } = await repositories().cases.list(agencyId, filters, { limit: 100 });
  return items.map(({ id }) => id);
}

describe('the list of cases', () => {
  it('shows the shop’s name and the number of pieces of evidence', async () => {
    const { agency, shop } = await storedShop(repositories(), { name: '云上旗舰店' });
    const first = await storedCase(repositories(), shop, { case: { id: caseId(1) } });
    const second = await storedCase(repositories(), shop, { case: { id: caseId(2) } });
    await storedEvidence(repositories(), first);
    await storedEvidence(repositories(), first);
    const { items } = await repositories().cases.list(agency.id, {}, { limit: 10 });
    expect(items).toEqual([
      { ...second, shopName: '云上旗舰店', evidenceCount: 0 },
      { ...first, shopName: '云上旗舰店', evidenceCount: 2 },
    ]);
    expect(await repositories().cases.findSummary(agency.id, first.id)).toEqual(items[1]);
  });

  it('comes newest first, page by page, each case once', async () => {
    const { agency, shop } = await storedShop(repositories());
    for (let n = 1; n <= 5; n++) await storedCase(repositories(), shop, { case: { id: caseId(n) } });
    const seen: string[][] = [];
    for (let cursor: string | null = null; ;) {
      const page = await repositories().cases.list(agency.id, {}, { cursor, limit: 2 });
      seen.push(page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      if (cursor === null) break;
    }
    expect(seen).toEqual([[caseId(5), caseId(4)], [caseId(3), caseId(2)], [caseId(1)]]);
  });

  it('can be walked through as a whole in batches', async () => {
    const { agency, shop } = await storedShop(repositories());
    for (let n = 1; n <= 5; n++) await storedCase(repositories(), shop, { case: { id: caseId(n) } });
    const walked: string[] = [];
    for await (const { id } of repositories().cases.iterate(agency.id, {}, 2)) walked.push(id);
    expect(walked).toEqual([5, 4, 3, 2, 1].map(caseId));
  });

  it('takes each filter, alone and together', async () => {
    const { agency, shop } = await storedShop(repositories());
    const other = await repositories().shops.create(aShop(agency.id));
    const soon = new Date(someDay.getTime() + 3_600_000);
    const plain = await storedCase(repositories(), shop);
    const typed = await storedCase(repositories(), shop, { case: { complaintType: 'insulting_content' } });
    const due = await storedCase(repositories(), shop, { case: { dueAt: soon } });
    const elsewhere = await storedCase(repositories(), other);
    const ready = await repositories().cases.saveTransition(
      aTransition(await storedCase(repositories(), other), { to: 'ready' }),
    );
    const sorted = (...ids: string[]) => ids.sort().reverse();
    expect(await listed(agency.id, { state: 'ready' })).toEqual([ready.id]);
    expect(await listed(agency.id, { complaintType: 'insulting_content' })).toEqual([typed.id]);
    expect(await listed(agency.id, { shopId: shop.id })).toEqual(sorted(plain.id, typed.id, due.id));
    expect(await listed(agency.id, { shopIds: [other.id] })).toEqual(sorted(elsewhere.id, ready.id));
    expect(await listed(agency.id, { shopIds: [other.id], shopId: shop.id })).toEqual([]);
    expect(await listed(agency.id, { shopIds: [] })).toEqual([]);
    expect(await listed(agency.id, { dueBefore: new Date(soon.getTime() + 1) })).toEqual([due.id]);
    expect(await listed(agency.id, { dueBefore: soon })).toEqual([]);
    expect(await listed(agency.id, { shopId: other.id, state: 'collecting' })).toEqual([elsewhere.id]);
  });

  it('finds a case by the start of its order id or of its own id', async () => {
    const { agency, shop } = await storedShop(repositories());
    const [a, b] = ['3311900000000000017', '331190000000000002'];
    const first = await storedCase(repositories(), shop, {
      review: { orderId: a },
      case: { id: caseId(101) },
    });
    const second = await storedCase(repositories(), shop, {
      review: { orderId: b },
      case: { id: caseId(102) },
    });
    expect(await listed(agency.id, { q: a })).toEqual([first.id]);
    expect(await listed(agency.id, { q: '33119' })).toEqual([second.id, first.id]);
    expect(await listed(agency.id, { q: first.id })).toEqual([first.id]);
    expect(await listed(agency.id, { q: first.id.toLowerCase() })).toEqual([first.id]);
    expect(await listed(agency.id, { q: first.id.slice(0, -1) })).toEqual([second.id, first.id]);
    expect(await listed(agency.id, { q: 'ca' })).toEqual([second.id, first.id]);
    for (const q of ['%', '_', '119', '云上', 'shop_', '3311900000000000018', "' OR 1=1"]) {
      expect(await listed(agency.id, { q })).toEqual([]);
    }
  });

  it('can be of one order, oldest first', async () => {
    const { agency, shop } = await storedShop(repositories());
    const orderId = '3311900000000000017';
    const { cases } = repositories();
    const second = await storedCase(repositories(), shop, { review: { orderId }, case: { id: caseId(2) } });
    const first = await storedCase(repositories(), shop, {
      review: { orderId, phase: 'followup' },
      case: { id: caseId(1) },
    });
    await storedCase(repositories(), shop);
    expect(await cases.listByOrder(agency.id, shop.id, orderId)).toEqual([first, second]);
    expect(await cases.listByOrder(caseId(9), shop.id, orderId)).toEqual([]);
  });

  it('counts cases by state', async () => {
    const { agency, shop } = await storedShop(repositories());
    await storedCase(repositories(), shop);
    await storedCase(repositories(), shop);
    await repositories().cases.saveTransition(
      aTransition(await storedCase(repositories(), shop), { to: 'ready' }),
    );
    expect(await repositories().cases.countByState(agency.id)).toEqual(
      expect.arrayContaining([
        { state: 'collecting', count: 2 },
        { state: 'ready', count: 1 },
      ]),
    );
  });
});
