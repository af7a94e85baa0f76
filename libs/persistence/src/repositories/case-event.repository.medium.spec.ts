import {
  anAgency,
  eventually,
  someDay,
  storedCase,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import type { DisputeCaseRecord, NewCaseEvent } from '../records/case.record';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const happened = (disputeCase: DisputeCaseRecord, type: string): NewCaseEvent => ({
  caseId: disputeCase.id,
  agencyId: disputeCase.agencyId,
  version: disputeCase.version,
  type,
  actor: 'system',
  at: someDay,
});

/**
 * How many other connections are in the middle of reading events of this database: nothing but a lock keeps them there.
 * InnoDB's own list of lock waits is a cache that is never renewed for one who asks more often than every 100 ms.
 */
async function readersHeld(): Promise<number> {
  const [row] = await test.database.dataSource.query<{ n: string }[]>(
    "SELECT COUNT(*) AS n FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID() AND info LIKE 'SELECT%case_event%'",
  );
  return Number(row?.n);
}

describe('the history of a case', () => {
  it('keeps what happened without a transition', async () => {
    const { agency, shop } = await storedShop(repositories());
    const disputeCase = await storedCase(repositories(), shop);
    const data = { evidenceId: 'evd_1', fields: ['phone'] };
    await repositories().events.append({
      ...happened(disputeCase, 'personal_data.revealed'),
      data,
      reason: '核对',
    });
    const { items } = await repositories().events.list(agency.id, disputeCase.id, { limit: 10 });
    expect(items).toEqual([
      {
        ...happened(disputeCase, 'personal_data.revealed'),
        seq: expect.any(Number) as number,
        command: null,
        commandId: null,
        fromState: null,
        toState: null,
        reason: '核对',
        data,
        previousHash: null,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
  });

  it('comes oldest first, page by page', async () => {
    const { agency, shop } = await storedShop(repositories());
    const disputeCase = await storedCase(repositories(), shop);
    for (const type of ['one', 'two', 'three'])
      await repositories().events.append(happened(disputeCase, type));
    const first = await repositories().events.list(agency.id, disputeCase.id, { limit: 2 });
    expect(first.items.map(({ type }) => type)).toEqual(['one', 'two']);
    const rest = await repositories().events.list(agency.id, disputeCase.id, {
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(rest.items.map(({ type }) => type)).toEqual(['three']);
    expect(rest.nextCursor).toBeNull();
  });

  it('can be followed over all cases of the agency from a sequence number on', async () => {
    const { agency, shop } = await storedShop(repositories());
    const [a, b] = [await storedCase(repositories(), shop), await storedCase(repositories(), shop)];
    const { events } = repositories();
    expect(await events.latestSeq(agency.id)).toBe(0);
    await events.append(happened(a, 'one'));
    const seq = await events.latestSeq(agency.id);
    await events.append(happened(b, 'two'));
    await events.append(happened(a, 'three'));
    const since = await events.since(agency.id, seq, 10);
    expect(since.map(({ caseId, type }) => [caseId, type])).toEqual([
      [b.id, 'two'],
      [a.id, 'three'],
    ]);
    expect(await events.since(agency.id, seq, 1)).toHaveLength(1);
    expect(await events.latestSeq(agency.id)).toBe(since[1]?.seq);
  });

  it('is followed without a gap while transactions with lower numbers are still open', async () => {
    const { agency, shop } = await storedShop(repositories());
    // Of two cases: lines of one case wait for each other.
    const [slow, quick] = [await storedCase(repositories(), shop), await storedCase(repositories(), shop)];
    const order: string[] = [];
    let following: Promise<string[]> = Promise.resolve([]);
    await test.database.unitOfWork.run(async (tx) => {
      await tx.events.append(happened(slow, 'first number, committed last'));
      await repositories().events.append(happened(quick, 'second number, committed first'));
      following = repositories()
        .events.since(agency.id, 0, 10)
        .then((events) => {
          order.push('followed');
          return events.map(({ type }) => type);
        });
      await eventually(readersHeld, (held) => held > 0, 10_000);
      order.push('committed');
    });
    expect(await following).toEqual(['first number, committed last', 'second number, committed first']);
    expect(order).toEqual(['committed', 'followed']);
  });

  it('is closed to other agencies', async () => {
    const { shop } = await storedShop(repositories());
    const stranger = await repositories().agencies.create(anAgency());
    const disputeCase = await storedCase(repositories(), shop);
    const { events } = repositories();
    await events.append(happened(disputeCase, 'one'));
    expect((await events.list(stranger.id, disputeCase.id, { limit: 10 })).items).toEqual([]);
    expect(await events.since(stranger.id, 0, 10)).toEqual([]);
    expect(await events.latestSeq(stranger.id)).toBe(0);
  });
});
