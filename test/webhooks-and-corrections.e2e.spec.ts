import { readFile } from 'node:fs/promises';
import type { CaseState, Shop } from '@juzheng/contracts';
import {
  eventually,
  openCaseOver,
  readDemoStory,
  type TestAgency,
  TestSystem,
  uploadForm,
  WebhookReceiver,
} from '@juzheng/testing';
import { Webhook } from 'standardwebhooks';

const READING_MS = 120_000;

let system: TestSystem;
let agency: TestAgency;
let shop: Shop;
let receiver: WebhookReceiver;

beforeAll(async () => {
  system = await TestSystem.start();
  agency = await system.createAgency();
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
  receiver = await WebhookReceiver.start();
}, 60_000);

afterAll(async () => {
  await system.stop();
  await receiver.stop();
});

function untilState(caseId: string, state: CaseState) {
  return eventually(
    () => agency.client.expect('getCase', { params: { caseId } }),
    (found) => found.state === state,
    READING_MS,
  );
}

async function openWithWrongOrderOnPicture(): Promise<string> {
  const story = readDemoStory(process.cwd());
  const item = story.cases.find(({ key }) => key === 'extortion-other-order');
  const order = story.shops.flatMap(({ orders }) => orders).find(({ orderId }) => orderId === item?.orderId);
  if (!item || !order) throw new Error('the story has changed');
  const { orderId, ...body } = order;
  await agency.client.expect('putOrder', { params: { shopId: shop.id, orderId }, body });
  const opened = await agency.client.expect('openCase', {
    body: { shopId: shop.id, orderId, complaintType: item.complaintType, review: item.review },
  });
  const [evidence] = item.evidence;
  const file = new Uint8Array(await readFile(`scripts/demo/evidence/${evidence?.file}`));
  await agency.client.expect('addEvidence', {
    params: { caseId: opened.id },
    form: uploadForm(file, 'chat.png'),
  });
  await untilState(opened.id, 'needs_review');
  return opened.id;
}

describe('a person', () => {
  it('brings a contradicting case to ready by correcting what was read, and the history says who', async () => {
    const caseId = await openWithWrongOrderOnPicture();
    const found = await agency.client.expect('getCase', { params: { caseId } });
    const evidenceId = found.evidence[0]?.id ?? '';
    const { fields } = await agency.client.expect('getEvidence', {
      params: { evidenceId },
      query: { reveal: true },
    });
    const wrong = fields.filter(({ kind }) => kind === 'order_id' || kind === 'buyer_nick');
    expect(wrong.length).toBeGreaterThan(0);
    for (const { id: fieldId, kind } of wrong) {
      const value = kind === 'order_id' ? found.orderId : '南山有木_07';
      const body = { action: 'correct', value };
      const decided = await agency.client.expect('decideField', { params: { evidenceId, fieldId }, body });
      expect(decided).toMatchObject({ status: 'corrected', correctedValue: value });
    }
    await untilState(caseId, 'ready');
    const { items } = await agency.client.expect('getHistory', { params: { caseId } });
    const decisions = items.filter(({ type }) => type === 'field.decided');
    expect(decisions).toHaveLength(wrong.length);
    expect(decisions[0]?.actor).toMatch(/^key key_/);
  }, 150_000);

  it('sends the same command twice and it happens once', async () => {
    const { id: caseId } = await openCaseOver(agency.client, shop, '3311900000000000088');
    const body = { command: 'cancel', reason: '不投诉了', commandId: 'cancel-0001' };
    const first = await agency.client.expect('commandCase', { params: { caseId }, body });
    const second = await agency.client.expect('commandCase', { params: { caseId }, body });
    expect([first.state, second.state, second.version]).toEqual(['cancelled', 'cancelled', first.version]);
  });

  it('is refused a command that the state does not take, and told which it takes', async () => {
    const { id: caseId } = await openCaseOver(agency.client, shop, '3311900000000000089');
    const answer = await agency.client.call('commandCase', {
      params: { caseId },
      body: { command: 'uphold' },
    });
    expect(answer.problem).toMatchObject({ status: 409, code: 'CASE.COMMAND_NOT_ALLOWED' });
    expect(answer.problem?.detail).toContain('cancel');
    expect((await agency.client.expect('getCase', { params: { caseId } })).state).toBe('collecting');
  });

  it('is told when somebody was faster', async () => {
    const { id: caseId } = await openCaseOver(agency.client, shop, '3311900000000000090');
    const body = { command: 'cancel', reason: 'x', expectedVersion: 99 };
    const answer = await agency.client.call('commandCase', { params: { caseId }, body });
    expect(answer.problem?.code).toBe('CASE.VERSION_CONFLICT');
  });
});

describe('webhooks', () => {
  it('are tried again with the same id until the receiver takes them, and the log shows each try', async () => {
    receiver.status = 500;
    const endpoint = await agency.client.expect('createWebhookEndpoint', {
      body: { url: receiver.url, events: ['case.ready'] },
    });
    const before = receiver.received.length;
    // A complaint about the words of the review alone needs no evidence, so it is ready at once.
    const opened = await openCaseOver(agency.client, shop, '3311900000000000091');
    await agency.client.expect('commandCase', {
      params: { caseId: opened.id },
      body: { command: 'cancel', reason: 'x' },
    });
    const orderId = '3311900000000000092';
    await agency.client.expect('putOrder', {
      params: { shopId: shop.id, orderId },
      body: { createdAt: '2026-11-10 09:12:45' },
    });
    const review = { phase: 'first', rating: 1, content: '…', createdAt: '2026-11-14 10:00:00' };
    const { id } = await agency.client.expect('openCase', {
      body: { shopId: shop.id, orderId, complaintType: 'insulting_content', review },
    });
    await untilState(id, 'ready');
    await eventually(
      () => receiver.received.length,
      (count) => count > before,
    );
    receiver.status = 200;
    const params = { endpointId: endpoint.id };
    const { items } = await eventually(
      () => agency.client.expect('listDeliveries', { params }),
      ({ items: log }) => log[0]?.state === 'delivered',
      30_000,
    );
    expect(items[0]?.attempts.map(({ status }) => status)).toEqual([500, 200]);
    const ids = receiver.received.slice(before).map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(1);
  }, 60_000);

  it('can be replayed as a new delivery with the same webhook id', async () => {
    const { items: endpoints } = await agency.client.expect('listWebhookEndpoints');
    const endpointId = endpoints[0]?.id ?? '';
    const { items } = await agency.client.expect('listDeliveries', { params: { endpointId } });
    const before = receiver.received.length;
    const deliveryId = items[0]?.id ?? '';
    const replay = await agency.client.expect('replayDelivery', { params: { endpointId, deliveryId } });
    expect(replay.id).not.toBe(deliveryId);
    await eventually(
      () => receiver.received.length,
      (count) => count > before,
    );
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(replay.eventId);
  });

  it('are signed by both secrets while one replaces the other', async () => {
    const { items: endpoints } = await agency.client.expect('listWebhookEndpoints');
    const endpointId = endpoints[0]?.id ?? '';
    const rotated = await agency.client.expect('rotateWebhookSecret', { params: { endpointId } });
    const { items } = await agency.client.expect('listDeliveries', { params: { endpointId } });
    const before = receiver.received.length;
    const deliveryId = items[0]?.id ?? '';
    await agency.client.expect('replayDelivery', { params: { endpointId, deliveryId } });
    await eventually(
      () => receiver.received.length,
      (count) => count > before,
    );
    const last = receiver.received.at(-1);
    expect(String(last?.headers['webhook-signature']).split(' ')).toHaveLength(2);
    const headers = last?.headers as Record<string, string>;
    expect(() => new Webhook(rotated.secret).verify(last?.body ?? '', headers)).not.toThrow();
  });

  it('carry the request id of the request that caused them', () => {
    expect(receiver.received.at(-1)?.headers['x-request-id']).toMatch(/^req_/);
  });
});
