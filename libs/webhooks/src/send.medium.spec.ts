import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { type SendOptions, sendWebhook, type WebhookMessage } from './send';
import { newSigningSecret } from './signing';

const BODY = '{"type":"case.ready","说明":"举证"}';
const HERE = { address: '127.0.0.1', family: 4 };

interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

type Answer = (response: ServerResponse) => void;

describe('sendWebhook', () => {
  const secrets = { current: newSigningSecret(), previous: newSigningSecret() };
  let server: Server;
  let port: number;
  let received: Received[];
  let answer: Answer;

  beforeEach(async () => {
    received = [];
    answer = (response) => response.writeHead(204).end();
    server = createServer((incoming, response) => {
      const { method, url: path, headers } = incoming;
      void readText(incoming).then((body) => {
        received.push({ method, path, headers, body });
        answer(response);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    port = (server.address() as AddressInfo).port;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });

  function send(options: Partial<SendOptions> = {}, message: Partial<WebhookMessage> = {}, at = new Date()) {
    const url = `http://127.0.0.1:${port}/hook?shop=1`;
    return sendWebhook({ id: 'evt_1', url, body: BODY, secrets, requestId: 'req-7', ...message }, at, {
      allowPrivate: true,
      ...options,
    });
  }

  it('posts the body byte for byte with signatures that the receiver can verify with either secret', async () => {
    await send();
    const [request] = received;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/hook?shop=1',
      body: BODY,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Juzheng-Webhooks/1.0',
        'webhook-id': 'evt_1',
        'x-request-id': 'req-7',
      },
    });
    const headers = request?.headers as Record<string, string>;
    for (const secret of [secrets.current, secrets.previous]) {
      expect(new Webhook(secret).verify(request?.body ?? '', headers)).toEqual(JSON.parse(BODY));
    }
  });

  it('sends no request id when there is none', async () => {
    await send({}, { requestId: null });
    expect(received[0]?.headers).not.toHaveProperty('x-request-id');
  });

  it.each([200, 201, 202, 204, 299])('takes HTTP %i as delivered', async (status) => {
    answer = (response) => response.writeHead(status).end();
    const result = await send();
    expect(result).toEqual({
      kind: 'delivered',
      status,
      ms: expect.any(Number) as number,
      error: null,
      retryAfterMs: null,
    });
  });

  it.each([400, 401, 404, 429, 500, 503])('takes HTTP %i as failed', async (status) => {
    answer = (response) => response.writeHead(status).end('the answer stays out of our log');
    expect(await send()).toMatchObject({
      kind: 'failed',
      status,
      error: `HTTP ${status}`,
      retryAfterMs: null,
    });
  });

  it('takes HTTP 410 as the wish to receive no more', async () => {
    answer = (response) => response.writeHead(410).end();
    expect(await send()).toMatchObject({ kind: 'gone', status: 410, error: 'HTTP 410' });
  });

  it('passes on how long the receiver asks to be left alone', async () => {
    answer = (response) => response.writeHead(503, { 'retry-after': '120' }).end();
    expect(await send()).toMatchObject({ kind: 'failed', status: 503, retryAfterMs: 120_000 });
  });

  it.each([301, 302, 303, 307, 308])('does not follow HTTP %i', async (status) => {
    answer = (response) => response.writeHead(status, { location: '/elsewhere' }).end();
    expect(await send()).toMatchObject({
      kind: 'failed',
      status,
      error: `HTTP ${status} (redirects are not followed)`,
    });
    expect(received.map(({ path }) => path)).toEqual(['/hook?shop=1']);
  });

  it('gives up on a receiver that does not answer', async () => {
    answer = () => undefined;
    const result = await send({ timeoutMs: 200 });
    expect(result).toMatchObject({ kind: 'failed', status: null, error: 'no answer within 0.2 s' });
    expect(result.ms).toBeGreaterThanOrEqual(190);
    expect(result.ms).toBeLessThan(5_000);
  });

  it('gives up on a name service that does not answer', async () => {
    const never = () => new Promise<never>(() => undefined);
    const result = await send(
      { timeoutMs: 200, resolve: never },
      { url: `http://hooks.example.com:${port}/` },
    );
    expect(result).toMatchObject({ kind: 'failed', status: null, error: 'no answer within 0.2 s' });
  });

  it('has delivered when the receiver says so and then never ends its answer', async () => {
    answer = (response) => response.writeHead(200).write('…');
    expect(await send({ timeoutMs: 500 })).toMatchObject({ kind: 'delivered', status: 200 });
  });

  it.each([true, false])(
    'reads only the start of an endless answer (length announced: %s)',
    async (announced) => {
      let written = 0;
      const ended = new Promise<void>((closed) => {
        answer = (response) => {
          response.on('close', closed);
          response.writeHead(200, announced ? { 'content-length': '1000000000' } : {});
          const fill = () => {
            let room = !response.destroyed;
            while (room) {
              written += 65_536;
              room = response.write(Buffer.alloc(65_536));
            }
          };
          response.on('drain', fill);
          fill();
        };
      });
      expect(await send()).toMatchObject({ kind: 'delivered', status: 200 });
      await ended;
      expect(written).toBeLessThan(20_000_000);
    },
  );

  it('fails on an answer whose headers have no end', async () => {
    answer = (response) => response.writeHead(200, { 'x-fill': 'x'.repeat(100_000) }).end();
    expect(await send()).toMatchObject({
      kind: 'failed',
      status: null,
      error: 'the connection failed (UND_ERR_HEADERS_OVERFLOW)',
    });
  });

  it('fails when the receiver hangs up', async () => {
    answer = (response) => response.socket?.destroy();
    expect(await send()).toMatchObject({
      kind: 'failed',
      status: null,
      error: 'the connection failed (UND_ERR_SOCKET)',
    });
  });

  it('fails when nobody listens', async () => {
    const unused = createServer();
    await new Promise<void>((listening) => unused.listen(0, '127.0.0.1', listening));
    const { port: free } = unused.address() as AddressInfo;
    await new Promise((closed) => unused.close(closed));
    expect(await send({}, { url: `http://127.0.0.1:${free}/` })).toMatchObject({
      kind: 'failed',
      error: 'the connection failed (ECONNREFUSED)',
    });
  });

  it('fails when the receiver speaks no TLS', async () => {
    const result = await send({}, { url: `https://127.0.0.1:${port}/` });
    expect(result).toMatchObject({ kind: 'failed', status: null });
    expect(result.error).toMatch(/^the connection failed \(\w+\)$/);
  });

  it('closes its connection when it is done', async () => {
    const hungUp = new Promise((resolve) => {
      server.once('connection', (socket) => socket.once('close', resolve));
    });
    server.keepAliveTimeout = 3_600_000;
    await send();
    await hungUp;
  });

  describe('on the open internet only', () => {
    const byName = () => ({ url: `http://hooks.example.com:${port}/hook` });

    it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', '0.0.0.0', 'localhost'])(
      'does not connect to %s',
      async (host) => {
        const result = await send({ allowPrivate: false }, { url: `http://${host}:${port}/` });
        expect(result).toMatchObject({ kind: 'failed', status: null });
        expect(result.error).toContain('must be an address on the public internet');
        expect(received).toEqual([]);
      },
    );

    it.each([
      ['leads', [HERE]],
      ['leads among others', [{ address: '8.8.8.8', family: 4 }, HERE]],
      ['leads inside IPv6', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ])('does not connect to a name that %s to this machine', async (_what, addresses) => {
      const resolve = () => Promise.resolve(addresses);
      const result = await send({ allowPrivate: false, resolve }, byName());
      expect(result).toMatchObject({ kind: 'failed', status: null });
      expect(result.error).toContain('not on the public internet');
      expect(received).toEqual([]);
    });

    it('connects to the address that was checked and asks only once, so the answer cannot change', async () => {
      const resolve = jest.fn(() => Promise.resolve([HERE]));
      expect(await send({ allowPrivate: true, resolve }, byName())).toMatchObject({ kind: 'delivered' });
      expect(resolve.mock.calls).toEqual([['hooks.example.com']]);
      expect(received[0]?.headers.host).toBe(`hooks.example.com:${port}`);
    });
  });
});
