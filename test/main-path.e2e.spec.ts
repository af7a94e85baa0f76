import {
  type ApiClient,
  eventually,
  readDemoStory,
  type TestAgency,
  TestSystem,
  WebhookReceiver,
} from '@juzheng/testing';
import type { CaseState } from '@juzheng/contracts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';

const EVIDENCE = 'scripts/demo/evidence';
const READING_MS = 120_000;
const story = readDemoStory(process.cwd());

let system: TestSystem;
let agency: TestAgency;
let receiver: WebhookReceiver;
let secret: string;
const shopIds = new Map<string, string>();

beforeAll(async () => {
  system = await TestSystem.start();
  agency = await system.createAgency();
  receiver = await WebhookReceiver.start();
  const endpoint = await agency.client.expect('createWebhookEndpoint', { body: { url: receiver.url } });
  secret = endpoint.secret;
  for (const { key, name, platform, orders } of story.shops) {
    const shop = await agency.client.expect('createShop', { body: { name, platform } });
    shopIds.set(key, shop.id);
    for (const { orderId, ...order } of orders) {
      await agency.client.expect('putOrder', { params: { shopId: shop.id, orderId }, body: order });
    }
  }
}, READING_MS);

afterAll(async () => {
  await system.stop();
  await receiver.stop();
});

async function openDemoCase(key: string): Promise<string> {
  const item = story.cases.find((candidate) => candidate.key === key);
  if (!item) throw new Error(`the story has no case ${key}`);
  const { orderId, oid, complaintType, review, evidence, shop } = item;
  const opened = await agency.client.expect('openCase', {
    body: { shopId: shopIds.get(shop), orderId, oid, complaintType, review },
  });
  for (const { file, ...fields } of evidence) {
    const uploaded = await upload(agency.client, opened.id, file, fields);
    expect(uploaded).toMatchObject({ state: 'queued', fileName: file, duplicate: false });
  }
  return opened.id;
}

async function upload(
  client: ApiClient,
  caseId: string,
  file: string,
  fields: Record<string, string | number>,
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  form.set('file', new Blob([await readFile(join(EVIDENCE, file))]), file);
  return client.expect('addEvidence', { params: { caseId }, form });
}

function untilState(caseId: string, state: CaseState) {
  return eventually(
    () => agency.client.expect('getCase', { params: { caseId } }),
    (found) => found.state === state,
    READING_MS,
  );
}

function webhooksAbout(caseId: string) {
  return receiver.received.filter(({ body }) => body.includes(caseId));
}

describe('from a screenshot to a case that is ready', () => {
  it('reads a chat, finds it in agreement with its order, and tells the receiver with a valid signature', async () => {
    const caseId = await openDemoCase('extortion-wangwang');
    await untilState(caseId, 'ready');

    const { items: checks } = await agency.client.expect('getChecks', { params: { caseId } });
    expect(checks.filter(({ verdict }) => verdict === 'mismatch')).toEqual([]);
    expect(checks.find(({ code }) => code === 'identity.order_id')).toMatchObject({ verdict: 'match' });
    expect(checks.find(({ code }) => code === 'identity.buyer_nick')).toMatchObject({ verdict: 'match' });

    const [hook] = await eventually(
      () => webhooksAbout(caseId),
      (found) => found.length > 0,
    );
    const verified = new Webhook(secret).verify(hook?.body ?? '', hook?.headers as Record<string, string>);
    expect(verified).toMatchObject({ type: 'case.ready', data: { caseId, state: 'ready' } });
    expect(hook?.body).not.toContain('云淡风轻');

    const history = await agency.client.expect('getHistory', { params: { caseId } });
    const path = history.items.map(({ to }) => to).filter(Boolean);
    expect(path.slice(path.indexOf('reading'))).toEqual(['reading', 'ready']);
  }, 150_000);

  it('stops a case whose screenshot contradicts its order and says which values differ', async () => {
    const caseId = await openDemoCase('extortion-other-order');
    await untilState(caseId, 'needs_review');
    const { items: checks } = await agency.client.expect('getChecks', { params: { caseId } });
    const mismatch = checks.find(({ code }) => code === 'identity.order_id');
    expect(mismatch).toMatchObject({
      verdict: 'mismatch',
      expected: { value: '3311920417735086642', source: 'order' },
    });
    expect(mismatch?.found[0]).toMatchObject({ source: 'evidence', box: expect.any(Array) as number[] });
    await eventually(
      () => webhooksAbout(caseId),
      (found) => found.some(({ body }) => body.includes('case.needs_review')),
    );
  }, 150_000);

  it('keeps a case with missing evidence collecting and names what is missing', async () => {
    const caseId = await openDemoCase('extortion-wechat-incomplete');
    const found = await untilState(caseId, 'collecting');
    expect(found.stateReason.zh).toContain('个人资料');
    const requirements = await agency.client.expect('getRequirements', { params: { caseId } });
    expect(requirements.complete).toBe(false);
    const wechat = requirements.paths.find(({ channel }) => channel === 'wechat');
    expect(wechat?.items.map(({ part, status }) => [part, status])).toEqual(
      expect.arrayContaining([
        ['chat', 'ok'],
        ['profile', 'missing'],
        ['reason', 'missing'],
      ]),
    );
  }, 150_000);

  it.each(['extortion-wechat', 'competitor-sms', 'unreceived-red-stamp'])(
    'brings %s to ready from all of its files',
    async (key) => {
      const caseId = await openDemoCase(key);
      await untilState(caseId, 'ready');
    },
    150_000,
  );
});
