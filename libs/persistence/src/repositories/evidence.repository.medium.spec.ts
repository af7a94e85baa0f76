import { newId } from '@juzheng/contracts';
import {
  aCheck,
  aField,
  anAgency,
  aReading,
  someDay,
  someEvidence,
  storedCase,
  storedEvidence,
  storedReading,
  storedShop,
  type TestDatabase,
  testDatabase,
} from '@juzheng/testing';
import type { FieldDecision } from '../records/evidence.record';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase({ poolSize: 10 });
});
beforeEach(() => test.clean());
afterAll(() => test.close());

const repositories = () => test.database.unitOfWork.repositories;

async function aStoredCase() {
  const { agency, shop } = await storedShop(repositories());
  return { agency, disputeCase: await storedCase(repositories(), shop) };
}
async function aStoredReading() {
  const { agency, disputeCase } = await aStoredCase();
  const evidence = await storedEvidence(repositories(), disputeCase);
  const reading = await storedReading(repositories(), evidence);
  return { agency, disputeCase, evidence, reading };
}

describe('evidence', () => {
  it('is kept whole: a file with a Chinese name, or a reference number', async () => {
    const { agency, disputeCase } = await aStoredCase();
    const file = someEvidence(disputeCase);
    const number = someEvidence(disputeCase, {
      ...{ channel: 'phone', part: 'record', reference: 'AC20261112-0031', state: 'read' },
      ...{ fileName: null, storageKey: null, mediaType: null, bytes: null, sha256: null },
      ...{ width: null, height: null, pages: null, createdAt: new Date(someDay.getTime() + 1) },
    });
    expect(await repositories().evidence.insert(file)).toEqual({ record: file, duplicate: false });
    expect(await repositories().evidence.insert(number)).toEqual({ record: number, duplicate: false });
    expect(await repositories().evidence.find(agency.id, file.id)).toEqual(file);
    expect(await repositories().evidence.findById(number.id)).toEqual(number);
    expect(await repositories().evidence.listByCase(agency.id, disputeCase.id)).toEqual([file, number]);
  });

  it('answers the same file twice on one case with the row that is there', async () => {
    const { disputeCase } = await aStoredCase();
    const first = await storedEvidence(repositories(), disputeCase);
    const again = someEvidence(disputeCase, { sha256: first.sha256, fileName: '另一个名字.png' });
    expect(await repositories().evidence.insert(again)).toEqual({ record: first, duplicate: true });
  });

  it('is stored once when the same file comes many times at once', async () => {
    const { agency, disputeCase } = await aStoredCase();
    const { sha256 } = someEvidence(disputeCase);
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        test.database.unitOfWork.run((tx) => tx.evidence.insert(someEvidence(disputeCase, { sha256 }))),
      ),
    );
    expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(answers.map(({ record }) => record.id)).size).toBe(1);
    expect(await repositories().evidence.listByCase(agency.id, disputeCase.id)).toHaveLength(1);
  });

  it('may be the same file on two cases', async () => {
    const { shop } = await storedShop(repositories());
    const first = await storedEvidence(repositories(), await storedCase(repositories(), shop));
    const other = someEvidence(await storedCase(repositories(), shop), { sha256: first.sha256 });
    expect(await repositories().evidence.insert(other)).toMatchObject({ duplicate: false });
  });

  it('changes in what a patch names and nothing else', async () => {
    const { agency, disputeCase } = await aStoredCase();
    const evidence = await storedEvidence(repositories(), disputeCase, { part: null, partSource: null });
    const patch = {
      state: 'failed',
      errorCode: 'EVIDENCE.BROKEN_IMAGE',
      errorParams: { name: 'a.png' },
    } as const;
    expect(await repositories().evidence.setState(evidence.id, patch)).toBe(true);
    const found = {
      state: 'read',
      part: 'chat',
      partSource: 'read',
      errorCode: null,
      errorParams: null,
    } as const;
    expect(await repositories().evidence.find(agency.id, evidence.id)).toEqual({ ...evidence, ...patch });
    expect(await repositories().evidence.setState(evidence.id, found)).toBe(true);
    expect(await repositories().evidence.find(agency.id, evidence.id)).toEqual({ ...evidence, ...found });
    expect(await repositories().evidence.setState(newId('evidence'), patch)).toBe(false);
  });

  it('of another agency is not found', async () => {
    const { disputeCase, evidence } = await aStoredReading();
    const stranger = await repositories().agencies.create(anAgency());
    expect(await repositories().evidence.find(stranger.id, evidence.id)).toBeNull();
    expect(await repositories().evidence.listByCase(stranger.id, disputeCase.id)).toEqual([]);
  });
});

describe('readings', () => {
  it('are kept line by line, and the latest counts', async () => {
    const { evidence } = await aStoredReading();
    const later = aReading(evidence, { parserVersion: '2', createdAt: new Date(someDay.getTime() + 1) });
    await repositories().readings.insert(later);
    expect(await repositories().readings.latest(evidence.id)).toEqual(later);
    const { lines, ...summary } = later;
    expect(await repositories().readings.latestSummary(evidence.id)).toEqual({
      ...summary,
      lineCount: lines.length,
    });
    expect(await repositories().readings.latest(newId('evidence'))).toBeNull();
    expect(await repositories().readings.latestSummary(newId('evidence'))).toBeNull();
  });
});

describe('fields', () => {
  const decision: FieldDecision = {
    status: 'corrected',
    correctedValue: '3311111111111111112',
    decidedBy: 'user usr_1',
    decidedAt: someDay,
  };

  it('come as a person reads: by page, top to bottom, left to right', async () => {
    const { agency, disputeCase, evidence, reading } = await aStoredReading();
    const at = (page: number, left: number, top: number) =>
      aField(reading, disputeCase.id, { page, box: [left, top, 10, 10], value: `${page} ${top} ${left}` });
    const [a, b, c, d] = [at(1, 5, 5), at(1, 50, 5), at(1, 0, 80), at(2, 0, 0)];
    expect(await repositories().fields.replaceForEvidence(evidence.id, [d, c, b, a])).toEqual([a, b, c, d]);
    expect(await repositories().fields.listByEvidence(agency.id, evidence.id)).toEqual([a, b, c, d]);
    expect(await repositories().fields.listByCase(agency.id, disputeCase.id)).toEqual([a, b, c, d]);
    expect(await repositories().fields.find(agency.id, evidence.id, b.id)).toEqual(b);
  });

  it('that nobody decided give way to what was found now', async () => {
    const { agency, disputeCase, evidence, reading } = await aStoredReading();
    const field = () => aField(reading, disputeCase.id, { status: 'needs_person' });
    await repositories().fields.replaceForEvidence(evidence.id, [field()]);
    const now = field();
    await repositories().fields.replaceForEvidence(evidence.id, [now]);
    expect(await repositories().fields.listByCase(agency.id, disputeCase.id)).toEqual([now]);
  });

  it('that a person decided stay, and the same value is not asked for again', async () => {
    const { agency, disputeCase, evidence, reading } = await aStoredReading();
    const { fields } = repositories();
    const misread = aField(reading, disputeCase.id);
    await fields.replaceForEvidence(evidence.id, [misread]);
    expect(await fields.decide(misread.id, decision)).toBe(true);
    const phone = aField(reading, disputeCase.id, {
      kind: 'phone',
      normalized: '13812345678',
      box: [0, 900, 9, 9],
    });
    await fields.replaceForEvidence(evidence.id, [aField(reading, disputeCase.id), phone]);
    expect(await fields.listByEvidence(agency.id, evidence.id)).toEqual([{ ...misread, ...decision }, phone]);
    expect(await fields.decide(newId('field'), decision)).toBe(false);
  });

  it('of another agency are not found', async () => {
    const { disputeCase, evidence, reading } = await aStoredReading();
    const stranger = await repositories().agencies.create(anAgency());
    const field = aField(reading, disputeCase.id);
    await repositories().fields.replaceForEvidence(evidence.id, [field]);
    expect(await repositories().fields.find(stranger.id, evidence.id, field.id)).toBeNull();
    expect(await repositories().fields.listByEvidence(stranger.id, evidence.id)).toEqual([]);
    expect(await repositories().fields.listByCase(stranger.id, disputeCase.id)).toEqual([]);
  });
});

describe('checks', () => {
  it('are those of the latest run, in its order', async () => {
    const { agency, disputeCase } = await aStoredCase();
    const { checks } = repositories();
    await checks.replaceForCase(agency.id, disputeCase.id, [aCheck(disputeCase), aCheck(disputeCase)]);
    const found = [
      { value: '13812345678', source: 'evidence' as const, evidenceId: null, fieldId: null, box: null },
    ];
    const run = [
      aCheck(disputeCase, { code: 'waybill', verdict: 'unknown', expected: null }),
      aCheck(disputeCase, { code: 'phone', verdict: 'mismatch', found }),
      aCheck(disputeCase, { code: 'buyer_nick' }),
    ];
    await checks.replaceForCase(agency.id, disputeCase.id, run);
    expect(await checks.listByCase(agency.id, disputeCase.id)).toEqual(run);
    await checks.replaceForCase(agency.id, disputeCase.id, []);
    expect(await checks.listByCase(agency.id, disputeCase.id)).toEqual([]);
  });

  it('of another agency are not found and not replaced', async () => {
    const { agency, disputeCase } = await aStoredCase();
    const stranger = await repositories().agencies.create(anAgency());
    const run = [aCheck(disputeCase)];
    await repositories().checks.replaceForCase(agency.id, disputeCase.id, run);
    await repositories().checks.replaceForCase(stranger.id, disputeCase.id, []);
    expect(await repositories().checks.listByCase(agency.id, disputeCase.id)).toEqual(run);
    expect(await repositories().checks.listByCase(stranger.id, disputeCase.id)).toEqual([]);
  });
});
