import { newId } from '@juzheng/contracts';
import {
  aCase,
  anAgency,
  anOrder,
  anOrderId,
  aReview,
  aShop,
  someDay,
  someEvidence,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { disputeCaseEntity, reviewEntity } from './entities/case.entity';
import { caseAlertEntity, complaintShotEntity } from './entities/clock.entity';
import { deskItemEntity } from './entities/desk.entity';
import { evidenceEntity } from './entities/evidence.entity';
import { filingEntity, packetEntity } from './entities/filing.entity';
import { orderEntity } from './entities/shop.entity';
import { expectNoScan as noScan, plansOf } from './query-plan.fixture';
import type { DisputeCaseRecord } from './records/case.record';
import type { FilingRecord } from './records/filing.record';
import type { PacketRecord } from './records/packet.record';
import { insertRows } from './rows';

const ROWS = 600;
const minute = (n: number) => new Date(someDay.getTime() + n * 60_000);
const operators = ['user usr_li', 'user usr_chen'];

let test: TestDatabase;
let agencyId: string;
let shopId: string;
let cases: DisputeCaseRecord[];
beforeAll(async () => {
  test = await testDatabase();
  await fill();
});
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const expectNoScan = (read: () => Promise<unknown>) => noScan(test.database.dataSource, read);

/** Enough rows of two agencies for the server to see the use of an index. */
async function fill(): Promise<void> {
  const { agencies, shops } = repositories();
  const [own, stranger] = [await agencies.create(anAgency()), await agencies.create(anAgency())];
  const [shop, second] = [await shops.create(aShop(own.id)), await shops.create(aShop(own.id))];
  const foreign = await shops.create(aShop(stranger.id));
  [agencyId, shopId] = [own.id, shop.id];
  const { manager } = test.database.dataSource;
  const reviews = Array.from({ length: ROWS }, (_, n) =>
    aReview([shop, second, foreign][n % 3] ?? shop, { orderId: anOrderId() }),
  );
  await insertRows(manager, reviewEntity, reviews);
  cases = reviews.map((review, n) =>
    aCase(review, { state: n % 4 === 0 ? 'upheld' : 'collecting', dueAt: minute(n), updatedAt: minute(n) }),
  );
  const rows = cases.map((each, n) => {
    const nextClockAt = each.state === 'collecting' ? minute(n) : null;
    return { ...each, reviewKey: `${each.orderId}:first`, nextClockAt, auditHead: null };
  });
  await insertRows(manager, disputeCaseEntity, rows);
  const orders = cases.map(({ shopId: id, agencyId: of, orderId }) => {
    const { items: _, ...order } = anOrder({ ...shop, id, agencyId: of }, { orderId });
    return order;
  });
  await insertRows(manager, orderEntity, orders);
  await insertRows(
    manager,
    evidenceEntity,
    cases.map((each) => someEvidence(each)),
  );
  await insertRows(
    manager,
    packetEntity,
    cases.flatMap((each) => [aPacket(each, 1), aPacket(each, 2)]),
  );
  await insertRows(manager, caseAlertEntity, cases.map(alertOf));
  await insertRows(manager, complaintShotEntity, cases.map(shotOf));
  await insertRows(manager, deskItemEntity, cases.map(itemOf));
  await insertRows(manager, filingEntity, cases.map(filingOf));
  const tables = 'dispute_case, `order`, evidence, packet, case_alert, complaint_shot, desk_item, filing';
  await manager.query(`ANALYZE TABLE ${tables}`);
}

const alertOf = ({ id: caseId, agencyId: of }: DisputeCaseRecord) =>
  ({ caseId, agencyId: of, hours: 72, outcome: 'sent', dueAt: someDay, at: someDay }) as const;

function shotOf({ id: caseId, agencyId: of, shopId: shop }: DisputeCaseRecord, n: number) {
  const hash = (of64: number) => of64.toString(16).padStart(64, '0');
  const kept = {
    reviewHash: hash(n),
    orderHash: hash(n + ROWS),
    openedAt: someDay,
    deletedAt: null,
    finalState: null,
  };
  return { shopId: shop, agencyId: of, caseId, ...kept };
}

function itemOf({ id: caseId, agencyId: of, shopId: shop }: DisputeCaseRecord, n: number) {
  const rest = {
    dueAt: minute(n % 50),
    valuesLeft: 1,
    waitingSince: minute(n),
    leasedBy: null,
    leasedUntil: null,
  };
  return { id: newId('field'), kind: 'value', agencyId: of, shopId: shop, caseId, ...rest } as const;
}

function filingOf({ id: caseId, agencyId: of, shopId: shop }: DisputeCaseRecord, n: number): FilingRecord {
  return {
    ...{ id: newId('filing'), agencyId: of, shopId: shop, caseId, kind: 'complaint', channel: 'wangwang' },
    ...{
      complaintType: 'insulting_content',
      operator: operators[n % 2] ?? '',
      state: 'filed',
      complaintNo: null,
    },
    ...{ packetSha256: null, filedAt: minute(n), outcomeAt: null, createdAt: someDay },
  };
}

function aPacket({ id: caseId, agencyId: of }: DisputeCaseRecord, caseVersion: number): PacketRecord {
  return {
    ...{
      id: newId('packet'),
      agencyId: of,
      caseId,
      caseVersion,
      state: 'frozen',
      rulesDigest: 'a'.repeat(64),
    },
    ...{
      sha256: 'b'.repeat(64),
      storageKey: `${of}/x/${caseId}`,
      redactedSha256: null,
      redactedStorageKey: null,
    },
    ...{ bytes: 9, pages: 1, description: null, refusal: null, createdAt: someDay, frozenAt: someDay },
  };
}

const someCase = () => cases[0]?.id ?? '';

describe('reads of the clock, the desk, the ledger and the sweep go through an index', () => {
  const lease = { now: someDay, until: minute(5) };
  const claim = (filters: object) =>
    test.database.unitOfWork.run((tx) => tx.desk.claim(agencyId, 'user usr_li', filters, lease));
  const reads: [string, () => Promise<unknown>][] = [
    ['cases whose time has come', () => repositories().clock.due(minute(5), 200)],
    ['the settled alerts of a case', () => repositories().clock.settledHours(someCase())],
    ['the alerts of a case', () => repositories().clock.listByCase(agencyId, someCase())],
    ['the desk', () => repositories().desk.list(agencyId, {}, 50)],
    ['the desk of some shops', () => repositories().desk.list(agencyId, { shopIds: [shopId] }, 50)],
    ['the desk of a case', () => repositories().desk.list(agencyId, { caseId: someCase() }, 50)],
    ['the length of the desk', () => repositories().desk.count(agencyId, {})],
    ['a claim', () => claim({})],
    ['a claim in one case', () => claim({ caseId: someCase() })],
    ['the ledger', () => repositories().filings.list(agencyId, {}, { limit: 50 })],
    [
      'the next page of it',
      () => repositories().filings.list(agencyId, {}, { limit: 50, cursor: newId('filing') }),
    ],
    ['the ledger of a shop', () => repositories().filings.list(agencyId, { shopId }, { limit: 50 })],
    ['the filings of a case', () => repositories().filings.listByCase(agencyId, someCase())],
    ['what counts against a quota', () => repositories().filings.filedSince(shopId, minute(ROWS - 5))],
    ['the newest packet of a case', () => repositories().packets.latest(agencyId, someCase())],
    ['all packets of a case', () => repositories().packets.listByCase(agencyId, someCase())],
    ['cases that outlived their days', () => repositories().removal.outlived(agencyId, minute(9), 200)],
    ['orders that no case is about', () => repositories().removal.idleOrders(agencyId, minute(9), 200)],
    ['the decisions on a case', () => repositories().events.decisions(someCase())],
    ['the record of an agency', () => repositories().settings.events(agencyId, { limit: 50 })],
    [
      'the shot of a review',
      () => repositories().shots.refuseSecond({ shopId, orderId: '1', oid: '2', phase: 'first' }),
    ],
    [
      'the shots of an order',
      () => repositories().shots.refuseSecond({ shopId, orderId: '1', oid: null, phase: 'first' }),
    ],
  ];

  it.each(reads)('%s', async (_, read) => {
    await expectNoScan(read);
  });

  it('the claim, which finds the most urgent item without sorting: what is not handed out is not held', async () => {
    const plans = await plansOf(test.database.dataSource, () => claim({}));
    expect(plans[0]?.steps).toMatchObject([
      { key: 'ix_desk_item_next', Extra: expect.not.stringContaining('filesort') as string },
    ]);
  });

  it('the clock, which finds the most urgent cases without sorting', async () => {
    const plans = await plansOf(test.database.dataSource, () => repositories().clock.due(minute(30), 200));
    expect(plans[0]?.steps).toMatchObject([
      { key: 'ix_dispute_case_clock', Extra: expect.not.stringContaining('filesort') as string },
    ]);
  });
});
