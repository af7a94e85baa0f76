import { eventually, openStoryCase, type StoryCase, type TestAgency, TestSystem } from '@juzheng/testing';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const READING_MS = 120_000;

let system: TestSystem;
let agency: TestAgency;
let opened: StoryCase;

beforeAll(async () => {
  system = await TestSystem.start();
  agency = await system.createAgency();
  opened = await openStoryCase(agency.client, 'extortion-wangwang');
  await eventually(
    () => agency.client.expect('listPackets', { params: { caseId: opened.caseId } }),
    ({ items: [packet] }) => packet?.state === 'frozen',
    READING_MS,
  );
}, 150_000);

afterAll(() => system.stop());

/** What the command line finds of a person in database, storage and Redis. */
async function find(texts: readonly string[]): Promise<{ code: number; out: string }> {
  const args = ['dist/apps/cli/src/main.js', 'find', ...texts];
  const env = { PATH: process.env['PATH'] ?? '', ...system.env };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    return { code: 0, out: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, out: stdout };
  }
}

/** What a person is known by, as the order has it. */
async function person(): Promise<{ buyerNick: string; marks: string[] }> {
  const { orderId, oid } = opened.told;
  const { buyerNick, receiverPhone } = await agency.client.expect('getOrder', {
    params: { shopId: opened.shopId, orderId },
    query: { reveal: true },
  });
  const marks = [orderId, oid, buyerNick, receiverPhone].filter((mark) => typeof mark === 'string');
  return { buyerNick: buyerNick ?? '', marks };
}

describe('the deletion of a person', () => {
  it('keeps a case that is still open and says why', async () => {
    const { orderId } = opened.told;
    const erased = await agency.client.expect('erasePerson', { body: { orderId, reason: '买家要求删除' } });
    expect(erased).toMatchObject({ deletedCases: [], heldCases: [{ caseId: opened.caseId }] });
  });

  it('leaves nothing of them in database, storage, Redis or logs, and still refuses a second complaint', async () => {
    const { buyerNick, marks } = await person();
    expect(marks.length).toBeGreaterThanOrEqual(3);
    expect((await find(marks)).code).toBe(1);

    const params = { caseId: opened.caseId };
    await agency.client.expect('commandCase', { params, body: { command: 'cancel', reason: '买家已和解' } });
    const erased = await agency.client.expect('erasePerson', { body: { buyerNick, reason: '买家要求删除' } });
    expect(erased).toMatchObject({ deletedCases: [opened.caseId], heldCases: [] });
    expect(erased.deletedFiles).toBeGreaterThanOrEqual(3);

    expect(await find(marks)).toMatchObject({ code: 0, out: expect.stringContaining('nowhere') as string });
    for (const mark of marks) {
      expect(system.api.log).not.toContain(mark);
      expect(system.worker.log).not.toContain(mark);
    }

    const { orderId, oid, complaintType, review } = opened.told;
    await agency.client.expect('putOrder', {
      params: { shopId: opened.shopId, orderId },
      body: {
        createdAt: '2026-11-01 10:00:00',
        items: [{ oid: oid ?? orderId, title: '茶壶', quantity: 1 }],
      },
    });
    const again = await agency.client.call('openCase', {
      body: { shopId: opened.shopId, orderId, oid, complaintType, review },
    });
    expect(again.problem).toMatchObject({ code: 'CASE.ALREADY_COMPLAINED' });
    expect(again.problem?.detail).toContain(opened.caseId);
  });

  it('is in the agency’s record, which proves itself', async () => {
    const { items } = await agency.client.expect('listAgencyRecord', {});
    expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(['case.deleted', 'person.erased']));
    expect(await agency.client.expect('verifyAgencyRecord', {})).toMatchObject({ sound: true, broken: null });
  });
});
