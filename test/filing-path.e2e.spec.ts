import { type ApiClient, eventually, openStoryCase, type TestAgency, TestSystem } from '@juzheng/testing';
import { verifyPacket } from '@juzheng/packet';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const READING_MS = 120_000;

let system: TestSystem;
let agency: TestAgency;
let caseId: string;
let folder: string;

beforeAll(async () => {
  system = await TestSystem.start();
  agency = await system.createAgency();
  folder = await mkdtemp(join(tmpdir(), 'juzheng-filing-'));
  caseId = await openReadyCase(agency.client);
}, READING_MS);

afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The demo's extortion case, read and found ready. */
async function openReadyCase(client: ApiClient): Promise<string> {
  const opened = await openStoryCase(client, 'extortion-wangwang');
  await eventually(
    () => client.expect('getCase', { params: { caseId: opened.caseId } }),
    ({ state }) => state === 'ready',
    READING_MS,
  );
  return opened.caseId;
}

async function download(copy: 'full' | 'redacted'): Promise<string> {
  const response = await fetch(`${agency.client.baseUrl}/v1/cases/${caseId}/packet?copy=${copy}`, {
    headers: { authorization: agency.client.authorization },
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const path = join(folder, `${copy}.zip`);
  await writeFile(path, Buffer.from(await response.arrayBuffer()));
  return path;
}

const command = (body: object) => agency.client.call('commandCase', { params: { caseId }, body });

describe('from a case that is ready to the platform’s answer', () => {
  it('freezes a packet whose description says only what was verified, and both copies prove themselves', async () => {
    const { items } = await eventually(
      () => agency.client.expect('listPackets', { params: { caseId }, query: { reveal: true } }),
      ({ items: [packet] }) => packet !== undefined && packet.state !== 'building',
      READING_MS,
    );
    expect(items).toEqual([expect.objectContaining({ state: 'frozen', refusal: null })]);
    expect(items[0]?.description).toContain('评价');
    expect(items[0]?.description?.length).toBeLessThanOrEqual(1000);
    expect(await verifyPacket(await download('full'))).toMatchObject({ ok: true, problems: [] });
    expect(await verifyPacket(await download('redacted'))).toMatchObject({ ok: true, problems: [] });
  }, 150_000);

  it('files with the packet and tells when to expect an answer', async () => {
    const filed = await command({ command: 'file', complaintNo: 'TS20261123001' });
    expect(filed.data.state).toBe('filed');
    const { items } = await agency.client.expect('listCaseFilings', { params: { caseId } });
    const [packet] = (await agency.client.expect('listPackets', { params: { caseId } })).items;
    expect(items).toEqual([
      expect.objectContaining({
        kind: 'complaint',
        state: 'filed',
        channel: 'wangwang',
        complaintNo: 'TS20261123001',
        packetSha256: packet?.sha256,
      }),
    ]);
    expect(items[0]?.expectedBy).not.toBeNull();
  });

  it('recognises the platform’s words, takes a mistaken outcome back, and counts', async () => {
    const params = { caseId };
    const unclear = await agency.client.call('recordOutcome', { params, body: { text: '您好，请耐心等待' } });
    expect(unclear.problem).toMatchObject({ code: 'FILING.OUTCOME_UNCLEAR' });
    const rejected = await agency.client.expect('recordOutcome', {
      params,
      body: { text: '投诉编号：TS20261123001\n处理结果：投诉不成立' },
    });
    expect(rejected.state).toBe('rejected');
    await agency.client.expect('commandCase', { params, body: { command: 'appeal', reason: '补充说明' } });
    const upheld = await agency.client.expect('recordOutcome', { params, body: { text: '投诉成立' } });
    expect(upheld.state).toBe('upheld');
    const taken = await command({ command: 'correct_outcome', reason: '看错了案件' });
    expect(taken.data.state).toBe('under_review');
    const between = await agency.client.expect('getFilingFigures', {});
    expect(between.total).toMatchObject({ underReview: 1, upheld: 0, appealUpheld: 0, passRate: null });
    await agency.client.expect('recordOutcome', { params, body: { text: '投诉成立' } });
    const { total } = await agency.client.expect('getFilingFigures', {});
    expect(total).toMatchObject({
      filed: 1,
      upheld: 1,
      rejected: 0,
      appealed: 1,
      appealUpheld: 1,
      passRate: 1,
    });
  });

  it('has a history that proves itself', async () => {
    const audit = await agency.client.expect('verifyCaseHistory', { params: { caseId } });
    expect(audit).toMatchObject({ sound: true, broken: null });
    expect(audit.lines).toBeGreaterThan(5);
  });
});
