import {
  newId,
  type RouteDefinition,
  type RouteName,
  routeNames,
  routes,
  type Shop,
} from '@juzheng/contracts';
import { openCaseOver, someOrder, type TestAgency, TestSystem } from '@juzheng/testing';

const ORDER = '3311900000000000077';

/** Something for every placeholder in a path, of the right form; nothing of it exists. */
const anywhere = {
  shopId: newId('shop'),
  orderId: ORDER,
  caseId: newId('disputeCase'),
  evidenceId: newId('evidence'),
  fieldId: newId('field'),
  endpointId: newId('webhookEndpoint'),
  deliveryId: newId('webhookDelivery'),
  itemId: newId('field'),
  overrideId: newId('ruleOverride'),
};

let system: TestSystem;
let agency: TestAgency;
let stranger: TestAgency;
let shop: Shop;
let caseId: string;

beforeAll(async () => {
  system = await TestSystem.start();
  agency = await system.createAgency('晨光');
  stranger = await system.createAgency('别家');
  shop = await agency.client.expect('createShop', { body: { name: '青禾旗舰店', platform: 'tmall' } });
  caseId = (await openCaseOver(agency.client, shop, ORDER)).id;
}, 60_000);

afterAll(() => system.stop());

describe('tenants', () => {
  it.each<{ name: RouteName; body?: unknown }>([
    { name: 'getCase' },
    { name: 'getRequirements' },
    { name: 'getChecks' },
    { name: 'getHistory' },
    { name: 'getWording' },
    { name: 'listPackets' },
    { name: 'getPacket' },
    { name: 'listCaseFilings' },
    { name: 'recordOutcome', body: { text: '投诉成立' } },
    { name: 'reconcileFiling', body: { answer: 'filed' } },
    { name: 'holdCase', body: { held: true, reason: 'x' } },
    { name: 'verifyCaseHistory' },
    { name: 'commandCase', body: { command: 'cancel', reason: 'x' } },
    { name: 'getOrder' },
    { name: 'putOrder', body: someOrder },
    { name: 'addEvidence', body: { channel: 'wangwang', reference: 'ABCD1234' } },
  ])('find nothing of another agency by $name', async ({ name, body }) => {
    const params = { caseId, shopId: shop.id, orderId: ORDER };
    const answer = await stranger.client.call(name, { params, ...(body ? { body } : {}) });
    expect(answer.status).toBe(404);
  });

  it('see only their own cases and shops in lists', async () => {
    const { items: cases } = await stranger.client.expect('listCases');
    const { items: shops } = await stranger.client.expect('listShops');
    expect([cases, shops]).toEqual([[], []]);
    expect(await stranger.client.expect('exportCases')).not.toContain(ORDER);
    expect(await stranger.client.expect('listDesk')).toEqual({ items: [], total: 0 });
    expect((await stranger.client.expect('listFilings')).items).toEqual([]);
    expect((await stranger.client.expect('getFilingPlan')).items).toEqual([]);
  });

  it('can neither read nor set the rules of another agency’s shop', async () => {
    const read = await stranger.client.call('getRules', { query: { shopId: shop.id } });
    const body = { ruleId: 'limit.filing_window', value: 15, shopId: shop.id, reason: 'x' };
    const set = await stranger.client.call('putRuleOverride', { body });
    expect([read.problem?.code, set.problem?.code]).toEqual(['SHOP.NOT_FOUND', 'SHOP.NOT_FOUND']);
  });

  it('cannot open a case in the shop of another agency', async () => {
    const body = {
      shopId: shop.id,
      orderId: ORDER,
      complaintType: 'insulting_content',
      review: { phase: 'first', content: '', createdAt: '2026-11-14 10:00:00' },
    };
    expect((await stranger.client.call('openCase', { body })).problem?.code).toBe('SHOP.NOT_FOUND');
  });
});

describe('credentials', () => {
  const needed = routeNames.filter((name) => (routes[name] as RouteDefinition).auth === 'tenant');

  it.each(needed)('are asked for by %s', async (name) => {
    const answer = await system.client.call(name, { params: anywhere });
    expect(answer.problem?.code).toBe('AUTH.MISSING');
    const wrong = await system.client.withKey('jz_00000000_wrong').call(name, { params: anywhere });
    expect(wrong.problem?.code).toBe('AUTH.INVALID_KEY');
  });

  it('of a person open a session in a cookie that scripts and other sites cannot use', async () => {
    const { email, password } = agency;
    const answer = await system.client.call('signIn', { body: { email, password } });
    expect(answer.data).toMatchObject({ agencyName: '晨光', email, admin: true });
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);

    const headers = { cookie: cookie.split(';')[0] ?? '' };
    expect((await system.client.expect('listCases', { headers })).items).toHaveLength(1);
    const crossSite = { ...headers, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const body = { name: '假店', platform: 'taobao' };
    expect((await system.client.call('createShop', { headers: crossSite, body })).problem?.code).toBe(
      'AUTH.CROSS_SITE',
    );

    await system.client.expect('signOut', { headers: { ...headers, 'sec-fetch-site': 'same-origin' } });
    expect((await system.client.call('listCases', { headers })).problem?.code).toBe('AUTH.MISSING');
  });

  it('that are wrong are refused alike for a known and an unknown person', async () => {
    const known = await system.client.call('signIn', { body: { email: agency.email, password: 'wrong' } });
    const unknown = await system.client.call('signIn', {
      body: { email: 'nobody@example.com', password: 'wrong' },
    });
    expect([known.problem?.code, unknown.problem?.code]).toEqual([
      'AUTH.INVALID_LOGIN',
      'AUTH.INVALID_LOGIN',
    ]);
  });

  it('let only admins into Bull Board', async () => {
    const url = `${system.api.baseUrl}/admin/queues`;
    const without = await fetch(url, { headers: { accept: 'application/json' } });
    expect(without.status).toBe(401);
    const { email, password } = agency;
    const { headers } = await system.client.call('signIn', { body: { email, password } });
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    const within = await fetch(url, { headers: { cookie } });
    expect([within.status, (await within.text()).includes('Bull')]).toEqual([200, true]);
  });
});

describe('personal data', () => {
  it('is masked until asked for, and asking is written into the history', async () => {
    const params = { shopId: shop.id, orderId: ORDER };
    const masked = await agency.client.expect('getOrder', { params });
    expect(masked).toMatchObject({ receiverPhone: '138****6629' });
    expect(masked.buyerNick).not.toBe(someOrder.buyerNick);
    const shown = await agency.client.expect('getOrder', { params, query: { reveal: true } });
    expect(shown).toMatchObject({ receiverPhone: '13805716629', buyerNick: someOrder.buyerNick });
    await agency.client.expect('getChecks', { params: { caseId }, query: { reveal: true } });
    const { items } = await agency.client.expect('getHistory', { params: { caseId } });
    expect(items.filter(({ type }) => type === 'personal_data.revealed').length).toBeGreaterThanOrEqual(2);
  });

  it('is in no log line of either process', () => {
    const logs = system.api.log + system.worker.log;
    expect(logs).toContain('request');
    expect(logs).not.toMatch(/云淡风轻|13805716629/);
  });
});

describe('the HTTP surface', () => {
  it('is the one that the document describes', async () => {
    const answer = await fetch(`${system.api.baseUrl}/openapi.json`);
    const document = (await answer.json()) as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    expect(document.openapi).toMatch(/^3\.1/);
    for (const name of routeNames) {
      const { method, path } = routes[name];
      expect(document.paths[path]?.[method]).toBeDefined();
      const called = await system.client.call(name, { params: anywhere });
      expect([name, called.problem?.code]).not.toEqual([name, 'REQUEST.NOT_FOUND']);
    }
  });

  it('answers what it does not know, and what it cannot parse, with a problem', async () => {
    const unknown = await fetch(`${system.api.baseUrl}/v1/nothing`);
    expect(unknown.headers.get('content-type')).toContain('application/problem+json');
    expect(await unknown.json()).toMatchObject({ code: 'REQUEST.NOT_FOUND', status: 404 });
    const broken = await fetch(`${system.api.baseUrl}/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: '{"email":',
    });
    expect(await broken.json()).toMatchObject({ code: 'REQUEST.MALFORMED', status: 400 });
  });

  it('carries the request id of the caller', async () => {
    const { headers } = await agency.client.call('whoAmI', { headers: { 'x-request-id': 'mine-42' } });
    expect(headers.get('x-request-id')).toBe('mine-42');
  });
});
