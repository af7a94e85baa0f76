import { newId } from '@juzheng/contracts';
import type { DisputeCaseRecord } from '@juzheng/persistence';
import {
  aCase,
  anOrderId,
  aReview,
  aShop,
  someDay,
  storedCase,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { type QueryRunner } from 'typeorm';
import { RulesAndClock1795392000008 } from '../migrations/1795392000008-rules-and-clock';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const refused = ({ id: caseId }: DisputeCaseRecord, state = 'collecting') => ({
  code: 'CASE.ALREADY_COMPLAINED',
  params: { caseId, state },
});
type Subject = Parameters<typeof aReview>[1];

async function aShopWith() {
  const { agency, shop } = await storedShop(repositories());
  const open = (review: Subject, changes: Partial<DisputeCaseRecord> = {}) =>
    storedCase(repositories(), shop, { review: { ...review }, case: changes });
  return { agency, shop, open, orderId: anOrderId() };
}
const remove = (disputeCase: DisputeCaseRecord) =>
  test.database.unitOfWork.run((tx) => tx.removal.deleteCase(disputeCase, someDay));

describe('the one shot of a review', () => {
  it('is spent for every sub-order by a case about the whole order, opened before its items were known', async () => {
    const { open, orderId } = await aShopWith();
    const first = await open({ orderId, oid: null });
    await expect(open({ orderId, oid: orderId })).rejects.toMatchObject(refused(first));
    await expect(open({ orderId, oid: anOrderId() })).rejects.toMatchObject(refused(first));
    await expect(open({ orderId, oid: null })).rejects.toMatchObject(refused(first));
  });

  it('is spent for the whole order by a case about one sub-order, named even when its item number is the order’s', async () => {
    const { open, orderId } = await aShopWith();
    const first = await open({ orderId, oid: orderId });
    await expect(open({ orderId, oid: null })).rejects.toMatchObject(refused(first));
  });

  it('names the first of several cases about the order', async () => {
    for (const later of [1, -1]) {
      const { open, orderId } = await aShopWith();
      const times = [someDay, new Date(someDay.getTime() + later)];
      const cases: DisputeCaseRecord[] = [];
      for (const createdAt of times) cases.push(await open({ orderId, oid: anOrderId() }, { createdAt }));
      const [first] = cases.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
      await expect(open({ orderId, oid: null })).rejects.toMatchObject(refused(first as DisputeCaseRecord));
    }
  });

  it('leaves the follow-up, other sub-orders, other orders and other shops theirs', async () => {
    const { agency, open, orderId } = await aShopWith();
    const other = await repositories().shops.create(aShop(agency.id));
    await open({ orderId, oid: orderId });
    await open({ orderId, oid: orderId, phase: 'followup' });
    await open({ orderId, oid: anOrderId() });
    await open({ orderId: anOrderId(), oid: null });
    await storedCase(repositories(), other, { review: { orderId, oid: null } });
    const whole = await aShopWith();
    const first = await whole.open({ orderId, oid: null });
    await whole.open({ orderId, oid: null, phase: 'followup' });
    await expect(whole.open({ orderId, oid: orderId })).rejects.toMatchObject(refused(first));
  });

  it.each([
    ['a sub-order', true],
    ['a whole order', false],
  ])(
    'stays spent after the case about %s was deleted, which the refusal names and calls deleted',
    async (_, own) => {
      const { open, orderId } = await aShopWith();
      const first = await open({ orderId, oid: own ? orderId : null });
      await remove(first);
      expect(await repositories().cases.findById(first.id)).toBeNull();
      const gone = refused(first, 'collecting, deleted');
      await expect(open({ orderId, oid: orderId })).rejects.toMatchObject(gone);
      await expect(open({ orderId, oid: null })).rejects.toMatchObject(gone);
    },
  );

  it('goes to exactly one of 50 who open a case at the same moment', async () => {
    const { agency, open, orderId } = await aShopWith();
    const tries = await Promise.allSettled(Array.from({ length: 50 }, () => open({ orderId, oid: orderId })));
    const opened = tries.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    expect(opened).toHaveLength(1);
    for (const each of tries) {
      if (each.status === 'rejected')
        expect(each.reason).toMatchObject(refused(opened[0] as DisputeCaseRecord));
    }
    expect((await repositories().cases.list(agency.id, {}, { limit: 9 })).items).toHaveLength(1);
  });

  it('is kept as hashes that name no order', async () => {
    const { open, orderId } = await aShopWith();
    await open({ orderId, oid: null });
    const rows = await test.database.dataSource.query<object[]>('SELECT * FROM complaint_shot');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(orderId);
  });
});

describe('the shots of cases from before there were any', () => {
  it('are filled in by the migration with the hashes that the repository writes', async () => {
    const { shop } = await aShopWith();
    const { cases } = repositories();
    const orderId = anOrderId();
    const subjects: Subject[] = [
      { orderId, oid: orderId },
      { orderId, oid: orderId, phase: 'followup' },
      { orderId: anOrderId(), oid: null },
      { orderId: anOrderId(), oid: null, phase: 'followup' },
      { orderId, oid: anOrderId() },
    ];
    for (const subject of subjects) {
      const review = aReview(shop, { ...subject, id: newId('review') });
      await cases.insert(aCase(review), review);
    }
    const shots = () =>
      test.database.dataSource.query<object[]>('SELECT * FROM complaint_shot ORDER BY case_id');
    const written = await shots();
    expect(written).toHaveLength(subjects.length);
    await test.database.dataSource.query('DELETE FROM complaint_shot');
    await test.database.dataSource.query(await backfill());
    expect(await shots()).toEqual(written);
  });
});

/** The statement of the migration itself, so that the two cannot drift apart. */
async function backfill(): Promise<string> {
  const statements: string[] = [];
  const query = (sql: string) => Promise.resolve(void statements.push(sql));
  await new RulesAndClock1795392000008().up({ query } as unknown as QueryRunner);
  const found = statements.find((sql) => sql.includes('INSERT INTO `complaint_shot`'));
  if (!found) throw new Error('the migration fills in no shots');
  return found;
}
