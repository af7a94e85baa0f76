import { type TestAgency, TestSystem } from '@juzheng/testing';

let system: TestSystem;
let agency: TestAgency;

beforeAll(async () => {
  system = await TestSystem.start({ env: { JUZHENG_WEBHOOK_ALLOW_PRIVATE: 'false' } });
  agency = await system.createAgency();
}, 60_000);

afterAll(() => system.stop());

describe('an installation in production', () => {
  it.each([
    'http://127.0.0.1/x',
    'http://[::1]/x',
    'http://2130706433/x',
    'http://0x7f.1/x',
    'http://10.0.0.1/x',
    'http://localhost:8080/x',
    'http://user:password@example.com/x',
  ])('refuses the receiver %s and says why', async (url) => {
    const { problem } = await agency.client.call('createWebhookEndpoint', { body: { url } });
    expect(problem).toMatchObject({ status: 422, code: 'WEBHOOK.URL_FORBIDDEN' });
  });

  it('takes a receiver on the public internet', async () => {
    const answer = await agency.client.call('createWebhookEndpoint', {
      body: { url: 'https://example.com/hook' },
    });
    expect([answer.status, answer.data.secret.startsWith('whsec_')]).toEqual([201, true]);
  });
});
