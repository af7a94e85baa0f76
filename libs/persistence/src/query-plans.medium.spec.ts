import { complaintTypes, newId } from '@juzheng/contracts';
import {
  aCase,
  anAgency,
  anOrderId,
  aReview,
  aShop,
  aWebhookDelivery,
  aWebhookEndpoint,
  aWebhookEvent,
  someDay,
  someEvidence,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { caseEventEntity, disputeCaseEntity, reviewEntity } from './entities/case.entity';
import { evidenceEntity } from './entities/evidence.entity';
import {
  webhookAttemptEntity,
  type WebhookAttemptRow,
  webhookDeliveryEntity,
  webhookEventEntity,
} from './entities/webhook.entity';
import { workItemEntity } from './entities/work-item.entity';
import { expectNoScan as noScan, isScan, plansOf } from './query-plan.fixture';
import type { CaseEventRecord, CaseFilters, DisputeCaseRecord } from './records/case.record';
import { type WorkItemRecord, workStates } from './records/work.record';
import { insertRows } from './rows';

const ROWS = 300;
const jobs = ['evidence.read', 'case.check', 'webhook.deliver'];

let test: TestDatabase;
let agencyId: string;
let shopId: string;
let endpointId: string;
let cases: DisputeCaseRecord[];

beforeAll(async () => {
  test = await testDatabase();
  await fill();
});
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;

/** Enough rows of two agencies for the server to see the use of an index. */
async function fill(): Promise<void> {
  const { agencies, shops, webhooks } = repositories();
  const own = await agencies.create(anAgency());
  const stranger = await agencies.create(anAgency());
  const shop = await shops.create(aShop(own.id));
  const second = await shops.create(aShop(own.id));
  const foreign = await shops.create(aShop(stranger.id));
  const endpoint = await webhooks.createEndpoint(aWebhookEndpoint(own.id));
  const busy = await webhooks.createEndpoint(aWebhookEndpoint(own.id));
  [agencyId, shopId, endpointId] = [own.id, shop.id, endpoint.id];
  const { manager } = test.database.dataSource;
  const reviews = Array.from({ length: ROWS }, (_, n) =>
    aReview([shop, second, foreign][n % 3] ?? shop, { orderId: anOrderId() }),
  );
  await insertRows(manager, reviewEntity, reviews);
  cases = reviews.map((review, n) =>
    aCase(review, {
      complaintType: complaintTypes[n % complaintTypes.length],
      state: n % 5 === 0 ? 'ready' : 'collecting',
      dueAt: new Date(someDay.getTime() + n * 3_600_000),
    }),
  );
  const rows = cases.map((each) => ({
    ...each,
    reviewKey: `${each.orderId}:first`,
    nextClockAt: each.dueAt,
    auditHead: null,
  }));
  await insertRows(manager, disputeCaseEntity, rows);
  await insertRows(
    manager,
    evidenceEntity,
    cases.map((each) => someEvidence(each)),
  );
  await insertRows<CaseEventRecord, 'seq'>(manager, caseEventEntity, [...cases, ...cases].map(happened));
  const events = cases.map((each) => aWebhookEvent(each));
  await insertRows(manager, webhookEventEntity, events);
  const deliveries = events.map((each, n) => aWebhookDelivery(each, n % 30 === 0 ? endpoint.id : busy.id));
  await insertRows(manager, webhookDeliveryEntity, deliveries);
  const tries = deliveries.map(({ id }) => ({
    deliveryId: id,
    at: someDay,
    status: 200,
    ms: 31,
    error: null,
  }));
  await insertRows<WebhookAttemptRow, 'id'>(manager, webhookAttemptEntity, [...tries, ...tries]);
  await insertRows(
    manager,
    workItemEntity,
    Array.from({ length: ROWS * 4 }, (_, n) => someWork(n, [own.id, stranger.id])),
  );
  const tables =
    'dispute_case, review, evidence, shop, case_event, webhook_delivery, webhook_event, webhook_attempt, work_item';
  await manager.query(`ANALYZE TABLE ${tables}`);
}

function happened(disputeCase: DisputeCaseRecord): Omit<CaseEventRecord, 'seq'> {
  return {
    ...{ caseId: disputeCase.id, agencyId: disputeCase.agencyId, version: 1, type: 'evidence.added' },
    ...{ command: null, commandId: null, fromState: null, toState: null },
    ...{ actor: 'system', reason: null, data: null, at: someDay },
    ...{ previousHash: null, hash: null },
  };
}

function someWork(n: number, agencies: readonly string[]): WorkItemRecord {
  const state = workStates[n % workStates.length] ?? 'waiting';
  const at = new Date(someDay.getTime() + n * 1000);
  const handedOut = state === 'dispatched' || state === 'running';
  const ended = state === 'done' || state === 'failed';
  return {
    ...{ id: newId('work'), agencyId: agencies[n % 2] ?? '', job: jobs[n % 3] ?? '', payload: { v: 1 } },
    ...{ dedupeKey: `key-${n}`, cost: 1, state, attempt: 1, failures: 0, runAt: at, createdAt: at },
    ...{ leaseUntil: handedOut ? at : null, requestId: null, lastError: null, startedAt: null },
    finishedAt: ended ? at : null,
  };
}

const expectNoScan = (read: () => Promise<unknown>) => noScan(test.database.dataSource, read);

const someCase = () => cases[0]?.id ?? '';
const laterCase = () => cases[ROWS - 1]?.id ?? '';

describe('the list of cases reads through an index and not the whole table', () => {
  const filters: [string, () => CaseFilters][] = [
    ['without a filter', () => ({})],
    ['by state', () => ({ state: 'ready' })],
    ['by shop', () => ({ shopId })],
    ['by the shops of a key', () => ({ shopIds: [shopId, newId('shop')] })],
    ['by complaint type', () => ({ complaintType: 'insulting_content' })],
    ['by the start of an order id', () => ({ q: '33000000000000000' })],
    ['by a case id', () => ({ q: someCase() })],
    ['by due time', () => ({ dueBefore: new Date(someDay.getTime() + 7_200_000) })],
    ['by state and shop', () => ({ state: 'ready', shopId })],
    [
      'by all at once',
      () => ({ state: 'ready', shopId, complaintType: 'insulting_content', q: '33', dueBefore: someDay }),
    ],
  ];

  it.each(filters)('%s', async (_, filter) => {
    await expectNoScan(() => repositories().cases.list(agencyId, filter(), { limit: 50 }));
    await expectNoScan(() =>
      repositories().cases.list(agencyId, filter(), { limit: 50, cursor: laterCase() }),
    );
  });
});

describe('other reads go through an index too', () => {
  const now = new Date(someDay.getTime() + ROWS * 4000);
  const reads: [string, () => Promise<unknown>][] = [
    ['cases by state', () => repositories().cases.countByState(agencyId)],
    ['the history of a case', () => repositories().events.list(agencyId, someCase(), { limit: 50 })],
    ['the events of an agency', () => repositories().events.since(agencyId, 50, 50)],
    ['evidence of a case', () => repositories().evidence.listByCase(agencyId, someCase())],
    [
      'the deliveries of an endpoint',
      () => repositories().webhooks.listDeliveries(agencyId, endpointId, { limit: 20 }),
    ],
    ['the backlog', () => test.database.workLedger.backlog(['evidence.read'], now)],
    ['expired leases', () => test.database.workLedger.expired(now, 10)],
    ['dispatched work', () => test.database.workLedger.dispatched(10)],
    ['unknown jobs', () => test.database.workLedger.unknownJobs(jobs, 10)],
    ['the next delayed row', () => test.database.workLedger.nextRunAt(someDay)],
    ['the queues of an agency', () => repositories().work.stats(agencyId, now)],
  ];

  it.each(reads)('%s', async (_, read) => {
    await expectNoScan(read);
  });

  it('a claim, which also finds the oldest rows without sorting', async () => {
    for (const claimed of [['evidence.read'], ['evidence.read', 'case.check']]) {
      const request = { agencyId, jobs: claimed, limit: 5, leaseMs: 1000, now };
      const plans = await plansOf(test.database.dataSource, () => test.database.workLedger.claim(request));
      expect(plans.flatMap(({ steps }) => steps.filter(isScan))).toEqual([]);
      expect(plans[0]?.steps.map(({ Extra }) => Extra)).toEqual([
        expect.not.stringContaining('filesort') as string,
      ]);
    }
  });
});
