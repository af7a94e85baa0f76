import type { CaseState, WebhookBody } from '@juzheng/contracts';
import { Database, type DisputeCaseRecord } from '@juzheng/persistence';
import {
  aTransition,
  aWebhookEndpoint,
  someDay,
  storedCase,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { Logger } from '@nestjs/common';
import { after, hourMs, useCasesOn } from '../casework.fixture';
import { WatchDeadlines } from './watch-deadlines.usecase';

let test: TestDatabase;
let second: Database;
beforeAll(async () => {
  test = await testDatabase();
  second = await Database.open({ url: test.url, poolSize: 5 });
});
beforeEach(() => test.clean());
afterAll(async () => {
  await second.close();
  await test.close();
});

const repositories = () => test.database.unitOfWork.repositories;
const query = <T>(sql: string, values: unknown[] = []) => test.database.dataSource.query<T[]>(sql, values);
const due = after(someDay, 100 * hourMs);
/** The clock reads 200 cases at a time. */
const MORE_THAN_ONE_LOOK = 203;
const TIMEOUT_MS = 90_000;

/** Two schedulers, each as a process of its own: nothing is shared but the database. */
const schedulers = () => [useCasesOn(test.database).watch, useCasesOn(second).watch];
async function tickBoth(now: Date, both = schedulers()) {
  const done = await Promise.all(both.map((watch) => watch.tick(now)));
  return {
    alerts: done.reduce((sum, { alerts }) => sum + alerts, 0),
    expired: done.reduce((sum, { expired }) => sum + expired, 0),
  };
}

async function openCases(count: number, dueAt: (n: number) => Date, windowEndsAt = dueAt) {
  const { agency, shop } = await storedShop(repositories());
  await repositories().webhooks.createEndpoint(aWebhookEndpoint(agency.id));
  const cases: DisputeCaseRecord[] = [];
  for (let n = 0; n < count; n += 1) {
    const dates = { dueAt: dueAt(n), windowEndsAt: windowEndsAt(n) };
    cases.push(await storedCase(repositories(), shop, { case: dates }));
  }
  return { agency, shop, cases };
}
async function oneCase(dueAt = due, windowEndsAt = dueAt) {
  const { cases } = await openCases(
    1,
    () => dueAt,
    () => windowEndsAt,
  );
  return cases[0] as DisputeCaseRecord;
}

/** Everything that people were told about a case, in the order in which it happened. */
async function toldOf({ id, agencyId }: DisputeCaseRecord) {
  const rows = await query<{ type: string; body: WebhookBody | string }>(
    'SELECT e.type, e.body FROM webhook_event e JOIN webhook_delivery d ON d.event_id = e.id WHERE case_id = ? ORDER BY e.created_at, e.id',
    [id],
  );
  const events = rows.map(({ type, body }) => {
    const { data } = (typeof body === 'string' ? JSON.parse(body) : body) as WebhookBody;
    return data.hoursLeft === undefined ? type : `${type} ${data.hoursLeft}`;
  });
  const { items } = await repositories().events.list(agencyId, id, { limit: 99 });
  const near = items.filter(({ type }) => type === 'deadline.near').map(({ data }) => data?.['hours']);
  const alerts = await repositories().clock.listByCase(agencyId, id);
  return { events, near, alerts: alerts.map(({ hours, outcome }) => `${hours} ${outcome}`) };
}
async function stateOf({ agencyId, id }: DisputeCaseRecord) {
  return (await repositories().cases.find(agencyId, id))?.state;
}
const nextLook = async ({ id }: DisputeCaseRecord) =>
  (await query<{ at: Date | null }>('SELECT next_clock_at AS at FROM dispute_case WHERE id = ?', [id]))[0]
    ?.at;
const queuedChecks = async () => (await query("SELECT id FROM work_item WHERE job = 'case.check'")).length;

const all = {
  events: ['case.deadline 72', 'case.deadline 24', 'case.deadline 4', 'case.expired'],
  near: [72, 24, 4],
  alerts: ['72 sent', '24 sent', '4 sent'],
};

describe('two schedulers over the same cases', () => {
  it('send every alert and the expiry once, in order, through a restart of both in the middle', async () => {
    const { cases } = await openCases(12, (n) => after(due, n * 1_700_000));
    let both = schedulers();
    const sent = { alerts: 0, expired: 0 };
    for (let hour = -80; hour <= 12; hour += 4) {
      if (hour === -24) {
        await second.close();
        second = await Database.open({ url: test.url, poolSize: 5 });
        both = schedulers();
      }
      const { alerts, expired } = await tickBoth(after(due, hour * hourMs), both);
      sent.alerts += alerts;
      sent.expired += expired;
    }
    expect(sent).toEqual({ alerts: 36, expired: 12 });
    for (const each of cases) {
      expect(await toldOf(each)).toEqual(all);
      expect(await stateOf(each)).toBe('expired');
    }
  });

  it(
    'tell each of more cases than one look takes exactly once',
    async () => {
      const { agency } = await openCases(MORE_THAN_ONE_LOOK, () => due);
      await query("UPDATE webhook_endpoint SET state = 'disabled' WHERE agency_id = ?", [agency.id]);
      const now = after(due, -3 * hourMs);
      expect(await tickBoth(now)).toEqual({ alerts: MORE_THAN_ONE_LOOK, expired: 0 });
      expect(await tickBoth(now)).toEqual({ alerts: 0, expired: 0 });
      expect(await query('SELECT DISTINCT case_id FROM webhook_event')).toHaveLength(MORE_THAN_ONE_LOOK);
      expect(await query('SELECT id FROM webhook_event')).toHaveLength(MORE_THAN_ONE_LOOK);
    },
    TIMEOUT_MS,
  );

  it(
    'never repeat an alert however the deadline moves between their looks',
    async () => {
      const { cases } = await openCases(8, () => due);
      let now = someDay;
      for (let round = 0; round < 25; round += 1) {
        for (const [n, each] of cases.entries()) {
          // Moves by up to ±60 hours that never lead into the past, from a fixed sequence.
          const hours = ((round * 37 + n * 53) % 121) - 60;
          const moved = new Date(Math.max(due.getTime() + hours * hourMs, now.getTime() + 1));
          const windowEndsAt = after(due, 400 * hourMs);
          await repositories().cases.saveDue(
            each,
            { at: moved, because: { zh: '证据', en: 'Evidence' }, windowEndsAt },
            now,
          );
        }
        await tickBoth(now);
        now = after(now, 5 * hourMs);
      }
      const alerts = await query<{ outcome: string }>('SELECT outcome FROM case_alert');
      const soon = await query<{ caseId: string; hours: string }>(
        "SELECT case_id AS caseId, JSON_EXTRACT(body, '$.data.hoursLeft') AS hours FROM webhook_event WHERE type = 'case.deadline'",
      );
      expect(new Set(soon.map(({ caseId, hours }) => `${caseId} ${hours}`)).size).toBe(soon.length);
      expect(soon).toHaveLength(alerts.filter(({ outcome }) => outcome === 'sent').length);
      expect(soon.length).toBeGreaterThan(cases.length);
    },
    TIMEOUT_MS,
  );
});

describe('the alerts of one case', () => {
  it.each([72, 24, 4])('come %s hours before the deadline, not a millisecond earlier', async (hours) => {
    const found = await oneCase();
    const moment = after(due, -hours * hourMs);
    await tickBoth(after(moment, -1));
    const before = (await toldOf(found)).events.length;
    expect(await tickBoth(moment)).toEqual({ alerts: 1, expired: 0 });
    const { events } = await toldOf(found);
    expect(events).toHaveLength(before + 1);
    expect(events.at(-1)).toBe(`case.deadline ${hours}`);
  });

  it('are one only when it is opened with 20 hours left: the missed one is skipped', async () => {
    const found = await oneCase(after(someDay, 20 * hourMs));
    expect(await tickBoth(someDay)).toEqual({ alerts: 1, expired: 0 });
    await tickBoth(after(someDay, hourMs));
    expect(await toldOf(found)).toEqual({
      ...{ events: ['case.deadline 24'], near: [24], alerts: ['72 skipped', '24 sent'] },
    });
    await tickBoth(after(someDay, 16 * hourMs));
    expect((await toldOf(found)).events).toEqual(['case.deadline 24', 'case.deadline 4']);
  });

  it('are not sent again when the deadline moves later and back', async () => {
    const found = await oneCase();
    const moveTo = async (at: Date, now: Date) => {
      const because = { zh: '证据', en: 'Evidence' };
      await repositories().cases.saveDue(found, { at, because, windowEndsAt: at }, now);
    };
    await tickBoth(after(due, -24 * hourMs));
    await moveTo(after(due, 200 * hourMs), after(due, -23 * hourMs));
    for (const hours of [128, 150, 176, 190]) await tickBoth(after(due, hours * hourMs));
    await moveTo(after(due, 192 * hourMs), after(due, 190 * hourMs));
    await tickBoth(after(due, 190 * hourMs));
    expect(await toldOf(found)).toMatchObject({ events: ['case.deadline 24', 'case.deadline 4'] });
  });
});

describe('a case that cannot be looked at', () => {
  it('holds up no other and is looked at again later', async () => {
    const { cases } = await openCases(3, (n) => after(due, n));
    const [broken, ...others] = cases as [DisputeCaseRecord, ...DisputeCaseRecord[]];
    const { moveCase } = useCasesOn(test.database);
    const execute = moveCase.execute.bind(moveCase);
    jest.spyOn(moveCase, 'execute').mockImplementation((tx, found, move) => {
      if (found.id === broken.id) throw new Error('a fault of this one case');
      return execute(tx, found, move);
    });
    const log = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const { intake, outbox } = useCasesOn(test.database);
    const watch = new WatchDeadlines(test.database.unitOfWork, moveCase, intake, outbox);
    expect(await watch.tick(after(due, 10))).toEqual({ alerts: 0, expired: 2, failed: 1 });
    expect(await Promise.all(others.map(stateOf))).toEqual(['expired', 'expired']);
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
    expect(await tickBoth(after(due, hourMs))).toEqual({ alerts: 0, expired: 1 });
  });
});

describe('the end of the window', () => {
  it('expires the case at that moment and not a millisecond earlier, once', async () => {
    const found = await oneCase();
    expect(await tickBoth(after(due, -1))).toEqual({ alerts: 1, expired: 0 });
    expect(await stateOf(found)).toBe('collecting');
    expect(await tickBoth(due)).toEqual({ alerts: 0, expired: 1 });
    expect(await tickBoth(after(due, 1))).toEqual({ alerts: 0, expired: 0 });
    expect(await stateOf(found)).toBe('expired');
    expect((await toldOf(found)).events).toEqual(['case.deadline 4', 'case.expired']);
    expect(await nextLook(found)).toBeNull();
  });

  it('is awaited when evidence ages before: the case is checked again and stays open', async () => {
    const end = after(due, 50 * hourMs);
    const found = await oneCase(due, end);
    await tickBoth(after(due, -1));
    expect(await queuedChecks()).toBe(0);
    expect(await tickBoth(due)).toEqual({ alerts: 0, expired: 0 });
    expect(await queuedChecks()).toBe(1);
    expect(await nextLook(found)).toEqual(end);
    expect(await tickBoth(after(end, -1))).toEqual({ alerts: 0, expired: 0 });
    expect(await stateOf(found)).toBe('collecting');
    expect(await tickBoth(end)).toEqual({ alerts: 0, expired: 1 });
  });

  it.each<CaseState>(['filed', 'filed_unconfirmed', 'under_review', 'upheld', 'rejected', 'cancelled'])(
    'says nothing to a case that is %s, even when the clock still has it',
    async (to) => {
      const found = await oneCase();
      await repositories().cases.saveTransition(aTransition(found, { to }));
      expect(await nextLook(found)).toBeNull();
      await query('UPDATE dispute_case SET next_clock_at = created_at');
      for (const hours of [-72, -4, 0, 1])
        expect(await tickBoth(after(due, hours * hourMs))).toEqual({ alerts: 0, expired: 0 });
      expect(await stateOf(found)).toBe(to);
      expect(await nextLook(found)).toBeNull();
      expect(await toldOf(found)).toEqual({ events: [], near: [], alerts: [] });
    },
  );
});
