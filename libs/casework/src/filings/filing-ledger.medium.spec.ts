import { type CaseCommand, complaintTypes, type CaseState, evidenceChannels } from '@juzheng/contracts';
import {
  allowedCommands,
  allowedSystemCommands,
  decide,
  type FilingCase,
  type FilingFigureRow,
  figuresOf,
  filingKey,
  isSystemCommand,
  standingApprovals,
} from '@juzheng/domain';
import type { DisputeCaseRecord, FilingChannel, ShopRecord } from '@juzheng/persistence';
import { aShop, someDay, storedCase, storedShop, type TestDatabase, testDatabase } from '@juzheng/testing';
import { after } from '../casework.fixture';
import { noteFiling } from './filing-ledger';

/** In each of two agencies: 1,000 in all. */
const HISTORIES = 500;
const TIMEOUT_MS = 120_000;
const people = ['user usr_li', 'user usr_chen', 'key key_1'] as const;
const towards: readonly CaseCommand[] = [
  'checks_passed',
  'approve',
  'file',
  'file_unconfirmed',
  'reject',
  'appeal',
];

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 8 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;

/** A fixed sequence of pseudo-random numbers (mulberry32), so that a failure can be found again. */
function seeded(seed: number) {
  let state = seed;
  return <T>(choices: readonly T[]): T => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return choices[((mixed ^ (mixed >>> 14)) >>> 0) % choices.length] as T;
  };
}

interface Step {
  command: CaseCommand;
  actor: string;
  channel: FilingChannel;
  secondPerson: boolean;
}

/** Carries out one command as the use cases do: decision, transition and ledger in one transaction. */
function step(disputeCase: DisputeCaseRecord, { command, actor, channel, secondPerson }: Step, at: Date) {
  return test.database.unitOfWork.run(async (tx) => {
    const actorKind = isSystemCommand(command) ? 'system' : 'person';
    const decision = decide(
      disputeCase,
      { command, actorKind, actor, reason: '有据可查' },
      {
        ...{ requirementsComplete: true, missing: [], secondPerson },
        approvals: standingApprovals(await tx.events.decisions(disputeCase.id)),
      },
      at,
    );
    if (!decision.ok) return disputeCase;
    const moved = await tx.cases.saveTransition({
      ...{ case: disputeCase, to: decision.to, stateReason: { zh: '测试', en: 'Test' } },
      event: { command, commandId: null, actor: actorKind === 'system' ? 'system' : actor, at },
    });
    await noteFiling(tx, disputeCase, command, { actor, at, channel, complaintNo: null, filedAt: null });
    return moved;
  });
}

/** A walk over the transition table that leans towards its far ends. */
async function liveOne(shops: readonly ShopRecord[], seed: number, secondPerson: boolean) {
  const pick = seeded(seed);
  const shop = pick(shops);
  const complaintType = pick(complaintTypes.slice(0, 3));
  const channel = pick<FilingChannel>([...evidenceChannels.slice(0, 3), 'none']);
  const opened = await storedCase(repositories(), shop, { case: { complaintType } });
  let now = opened;
  for (let left = pick([6, 9, 12]); left > 0; left -= 1) {
    const all: CaseCommand[] = [...allowedCommands(now.state), ...allowedSystemCommands(now.state)];
    if (all.length === 0) break;
    const likely = all.filter((command) => towards.includes(command));
    // One approval of two leads nowhere, and anything but another one sets it aside.
    const approvals =
      likely.includes('approve') && secondPerson ? Array<CaseCommand>(12).fill('approve') : [];
    const command = pick([...all, ...likely, ...likely, ...approvals]);
    now = await step(
      now,
      { command, actor: pick(people), channel, secondPerson },
      after(someDay, seed * 1000),
    );
  }
  return { opened, channel, end: now.state };
}

/** What the history in the database says, line by line. */
async function historyOf(opened: DisputeCaseRecord, channel: FilingChannel): Promise<FilingCase> {
  const { agencyId, id: caseId, shopId, complaintType } = opened;
  const { items } = await repositories().events.list(agencyId, caseId, { limit: 200 });
  const history = items.map(({ command, toState: to, actor, at }) => ({ command, to, actor, at }));
  return { caseId, shopId, complaintType, channel, history };
}

const sorted = (rows: readonly FilingFigureRow[]) =>
  rows.map((row) => [filingKey(row), row] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
const isEmpty = (row: object) =>
  Object.values(row).every((value) => typeof value !== 'number' || value === 0);

describe.each([
  ['one person suffices', false],
  ['two people approve', true],
])(`${HISTORIES} random histories in an agency where %s`, (_, secondPerson) => {
  it(
    'leave figures that equal those counted anew from the history',
    async () => {
      const { agency, shop } = await storedShop(repositories());
      const shops = [shop, await repositories().shops.create(aShop(agency.id))];
      const lived: Awaited<ReturnType<typeof liveOne>>[] = [];
      // Side by side, so that figures of the same row are added to at the same time.
      const lanes = Array.from({ length: 6 }, async (_each, lane) => {
        for (let n = lane; n < HISTORIES; n += 6) lived.push(await liveOne(shops, n + 1, secondPerson));
      });
      await Promise.all(lanes);

      const cases: FilingCase[] = [];
      for (const { opened, channel } of lived) cases.push(await historyOf(opened, channel));
      const counted = figuresOf(cases);
      const stored = (await repositories().filings.figures(agency.id, {})).filter((row) => !isEmpty(row));

      expect(sorted(stored.map(({ agencyId: _a, ...row }) => row))).toEqual(sorted(counted));
      expect(counted.length).toBeGreaterThan(15);
      const ends = new Set<CaseState>(lived.map(({ end }) => end));
      for (const state of [
        'filed',
        'filed_unconfirmed',
        'under_review',
        'upheld',
        'rejected',
        'closed',
      ] as const)
        expect(ends).toContain(state);
    },
    TIMEOUT_MS,
  );
});

describe('the ledger of one case', () => {
  const li = people[0];
  const chen = people[1];
  async function lived(...steps: (CaseCommand | [CaseCommand, string])[]) {
    const { agency, shop } = await storedShop(repositories());
    let now = await storedCase(repositories(), shop);
    for (const [n, each] of (['checks_passed', ...steps] as const).entries()) {
      const [command, actor] = typeof each === 'string' ? ([each, li] as const) : each;
      now = await step(now, { command, actor, channel: 'wangwang', secondPerson: false }, after(someDay, n));
    }
    const figures = await repositories().filings.figures(agency.id, {});
    return {
      figures: figures.filter((row) => !isEmpty(row)),
      filings: await repositories().filings.listByCase(agency.id, now.id),
    };
  }

  it('counts a complaint that is filed again after a retraction for who filed it then', async () => {
    const { figures, filings } = await lived(
      ['file_unconfirmed', li],
      ['retract_filing', li],
      ['file', chen],
      ['uphold', li],
    );
    expect(figures).toMatchObject([{ operator: chen, filed: 1, unconfirmed: 0, upheld: 1 }]);
    expect(filings).toMatchObject([
      { operator: li, state: 'retracted' },
      { operator: chen, state: 'upheld' },
    ]);
  });

  it('keeps a complaint and its appeal apart, and counts the appeal for who filed the complaint', async () => {
    const { figures, filings } = await lived(['file', li], 'reject', ['appeal', chen], ['uphold', chen]);
    expect(figures).toMatchObject([
      { operator: li, filed: 1, upheld: 1, rejected: 0, appealed: 1, appealUpheld: 1 },
    ]);
    expect(filings).toMatchObject([
      { kind: 'complaint', state: 'rejected', operator: li },
      { kind: 'appeal', state: 'upheld', operator: chen },
    ]);
  });

  it('adds nothing while nobody knows whether it was filed', async () => {
    const { figures, filings } = await lived('file_unconfirmed', 'still_unconfirmed', 'still_unconfirmed');
    expect(figures).toMatchObject([{ unconfirmed: 1, filed: 0 }]);
    expect(filings).toMatchObject([{ state: 'unconfirmed' }]);
  });
});
