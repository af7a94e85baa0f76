import { type CaseState, newId } from '@juzheng/contracts';
import { PARSER_VERSION } from '@juzheng/domain';
import type { EvidenceRecord, FieldRecord, ReadingRecord } from '@juzheng/persistence';
import type { WakeSignal } from '@juzheng/queue';
import {
  aField,
  aTransition,
  someDay,
  storedCase,
  storedEvidence,
  storedReading,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import { WorkIntake } from '../operations/work-intake';
import { ReparseEvidence } from './reparse-evidence.usecase';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;
const keep = { dryRun: false };

/** The line of `aReading` holds this order id; an older parser may have made of it what it liked. */
const orderId = '3311111111111111111';
const misread: Partial<FieldRecord> = { value: '3371111111111111111', normalized: '3371111111111111111' };

function aUseCase() {
  const publish = jest.fn();
  const wake: Pick<WakeSignal, 'publish'> = { publish };
  return {
    publish,
    reparse: new ReparseEvidence(test.database.unitOfWork, new WorkIntake(wake as WakeSignal)),
  };
}

/** Evidence in which an older parser found these values. */
async function evidenceWith(
  found: readonly Partial<FieldRecord>[],
  changes: Partial<EvidenceRecord> = {},
  caseState?: CaseState,
  read: Partial<ReadingRecord> = {},
) {
  const { agency, shop } = await storedShop(repositories());
  const disputeCase = await storedCase(repositories(), shop);
  const evidence = await storedEvidence(repositories(), disputeCase, { state: 'read', ...changes });
  const reading = await storedReading(repositories(), evidence, read);
  if (caseState) await repositories().cases.saveTransition(aTransition(disputeCase, { to: caseState }));
  const fields = found.map((each) => aField(reading, disputeCase.id, { parserVersion: '0', ...each }));
  await repositories().fields.replaceForEvidence(evidence.id, fields);
  const now = () => repositories().fields.listByEvidence(agency.id, evidence.id);
  return { agency, disputeCase, evidence, fields, now };
}

/** The case checks that wait in the ledger for an agency. */
async function waitingChecks(agencyId: string): Promise<unknown[]> {
  const ledger = test.database.workLedger;
  const request = { agencyId, jobs: ['case.check'], limit: 9, leaseMs: 1000, now: new Date() };
  const payloads: unknown[] = [];
  for (const { id } of await ledger.claim(request)) {
    payloads.push((await repositories().work.find(id))?.payload);
  }
  return payloads;
}

describe('a replay over stored lines', () => {
  it('stores what the present parser finds, writes it into the history and has the case checked', async () => {
    const { agency, disputeCase, evidence, now } = await evidenceWith([misread]);
    const { reparse, publish } = aUseCase();

    const diff = await reparse.execute(evidence.id, keep);

    expect(diff).toMatchObject({
      ...{ evidenceId: evidence.id, caseId: disputeCase.id, parserVersion: PARSER_VERSION },
      ...{ added: [], removed: [], frozen: false, stored: true },
      changed: [{ before: { normalized: misread.normalized }, after: { normalized: orderId } }],
    });
    expect(await now()).toMatchObject([{ normalized: orderId, parserVersion: PARSER_VERSION }]);
    const { items } = await repositories().events.list(agency.id, disputeCase.id, { limit: 9 });
    expect(items).toMatchObject([
      { type: 'evidence.reparsed', actor: 'system', data: { evidenceId: evidence.id, changed: 1 } },
    ]);
    expect(await waitingChecks(agency.id)).toEqual([{ v: 1, caseId: disputeCase.id }]);
    expect(publish).toHaveBeenCalledTimes(1);
  });

  it('changes nothing the second time: the rows, the history and the ledger stay as they are', async () => {
    const { agency, evidence, now } = await evidenceWith([misread]);
    const { reparse, publish } = aUseCase();
    await reparse.execute(evidence.id, keep);
    const before = await now();

    expect(await reparse.execute(evidence.id, keep)).toBeNull();

    expect(await now()).toEqual(before);
    expect(publish).toHaveBeenCalledTimes(1);
    expect(await waitingChecks(agency.id)).toHaveLength(1);
  });

  it('shows the same changes in a dry run and stores none', async () => {
    const { agency, evidence, fields, now } = await evidenceWith([misread]);
    const { reparse } = aUseCase();

    const dry = await reparse.execute(evidence.id, { dryRun: true });

    expect(dry).toMatchObject({ stored: false, changed: [{ after: { normalized: orderId } }] });
    expect(await now()).toEqual(fields);
    expect(await waitingChecks(agency.id)).toEqual([]);
    const kept = await reparse.execute(evidence.id, keep);
    expect(kept?.changed.map(({ after }) => after.normalized)).toEqual([orderId]);
  });

  it.each([
    ['confirmed', { value: orderId, normalized: orderId }],
    ['corrected', misread],
    ['rejected', misread],
  ] as const)('leaves a value that a person %s as it is', async (status, found) => {
    const { evidence, fields, now } = await evidenceWith([found]);
    const decision = {
      status,
      correctedValue: status === 'corrected' ? orderId : null,
      ...{ decidedBy: 'user usr_1', decidedAt: someDay },
    };
    await repositories().fields.decide(fields[0]?.id ?? '', decision);

    const diff = await aUseCase().reparse.execute(evidence.id, keep);

    expect(await now()).toContainEqual({ ...fields[0], ...decision });
    expect(diff?.changed ?? []).toEqual([]);
    expect(diff?.removed ?? []).toEqual([]);
    // A confirmed value is found again and asked about no more; over another one the parser says its own beside it.
    expect(await now()).toHaveLength(status === 'confirmed' ? 1 : 2);
  });

  it.each(['filed', 'under_review', 'upheld'] as const)(
    'only reports on evidence of a case that is %s',
    async (state) => {
      const { agency, evidence, fields, now } = await evidenceWith([misread], {}, state);
      const diff = await aUseCase().reparse.execute(evidence.id, keep);
      expect(diff).toMatchObject({ frozen: true, stored: false, changed: [{}] });
      expect(await now()).toEqual(fields);
      expect(await waitingChecks(agency.id)).toEqual([]);
    },
  );

  it('finds the part anew where the reader found it, not where a person gave it', async () => {
    const read = await evidenceWith([], { part: 'profile', partSource: 'read' });
    const given = await evidenceWith([], { part: 'profile', partSource: 'given' });
    const { reparse } = aUseCase();

    const diff = await reparse.execute(read.evidence.id, keep);
    await reparse.execute(given.evidence.id, keep);

    const partOf = async ({ evidence: { id } }: typeof read) =>
      (await repositories().evidence.findById(id))?.part;
    expect(diff?.part).toMatchObject({ before: 'profile' });
    expect(await partOf(read)).toBe(diff?.part?.after);
    expect(await partOf(given)).toBe('profile');
  });

  it('finds messages and the window anew and keeps them with the reading', async () => {
    const { evidence } = await evidenceWith([], {}, undefined, {
      messages: [{ side: 'left', sender: null, time: null, text: '好', page: 1, box: [0, 0, 9, 9] }],
      window: { complete: true, missing: [] },
    });
    const { reparse } = aUseCase();

    const diff = await reparse.execute(evidence.id, keep);

    // One line with an order id is no talk.
    expect(diff?.messages).toEqual({ before: 1, after: 0 });
    const stored = await repositories().readings.latest(evidence.id);
    expect(stored).toMatchObject({ messages: [], parserVersion: PARSER_VERSION });
    expect(stored?.window?.complete).toBe(diff?.window ? diff.window.after : true);
    expect(await reparse.execute(evidence.id, keep)).toBeNull();
  });

  it.each(['queued', 'reading', 'failed'] as const)('leaves evidence alone that is %s', async (state) => {
    const { evidence, fields, now } = await evidenceWith([misread], { state });
    expect(await aUseCase().reparse.execute(evidence.id, keep)).toBeNull();
    expect(await now()).toEqual(fields);
  });

  it('has nothing to say about evidence that is gone', async () => {
    expect(await aUseCase().reparse.execute(newId('evidence'), keep)).toBeNull();
  });
});

describe('the files of a replay', () => {
  async function idsOf(scope: { caseId: string } | 'all'): Promise<string[]> {
    const ids: string[] = [];
    for await (const id of aUseCase().reparse.evidenceIds(scope)) ids.push(id);
    return ids;
  }

  it('are those of one case, or of every agency, that were read from a picture', async () => {
    const [first, second] = [await evidenceWith([]), await evidenceWith([])];
    await storedEvidence(repositories(), first.disputeCase, { state: 'queued' });
    await storedEvidence(repositories(), first.disputeCase, {
      ...{ state: 'read', storageKey: null, sha256: null, reference: 'AC20261112-0031' },
    });
    expect(await idsOf({ caseId: first.disputeCase.id })).toEqual([first.evidence.id]);
    expect(await idsOf('all')).toEqual([first.evidence.id, second.evidence.id].sort());
  });

  it('are refused for a case that does not exist', async () => {
    await expect(idsOf({ caseId: newId('disputeCase') })).rejects.toMatchObject({ code: 'CASE.NOT_FOUND' });
  });
});
