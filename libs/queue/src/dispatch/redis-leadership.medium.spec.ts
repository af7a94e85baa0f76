import { newId } from '@juzheng/contracts';
import { createLogger } from '@juzheng/platform';
import { eventually, type PrivateServer, startPrivateRedis } from '@juzheng/testing';
import { QueueConnection } from '../belt/queue-connection';
import { Cable } from '../testing/cable';
import { RedisLeadership } from './redis-leadership';

describe('leadership by a lease in Redis', () => {
  let server: PrivateServer;
  let cable: Cable;
  let connection: QueueConnection;

  beforeAll(async () => {
    server = await startPrivateRedis();
  });
  afterAll(async () => {
    await server.stop();
  });
  beforeEach(async () => {
    cable = new Cable(new URL(server.url));
    await cable.plug();
    const options = { redisUrl: cable.url, prefix: `q${newId('work')}` };
    connection = new QueueConnection(options, createLogger('test', 'silent'));
  });
  afterEach(async () => {
    connection.onApplicationShutdown();
    await cable.unplug();
  });

  it('belongs to the first who asks, who keeps it by asking again', async () => {
    const [first, second] = [
      new RedisLeadership(connection, 60_000),
      new RedisLeadership(connection, 60_000),
    ];
    expect(await first.acquire()).toBe('taken');
    expect(await second.acquire()).toBe('refused');
    expect(await first.acquire()).toBe('kept');
    expect([first.held(), second.held()]).toEqual([true, false]);
  });

  it('goes to another one when it is released, and only its holder releases it', async () => {
    const [first, second] = [
      new RedisLeadership(connection, 60_000),
      new RedisLeadership(connection, 60_000),
    ];
    await first.acquire();
    await second.release();
    expect(await second.acquire()).toBe('refused');
    await first.release();
    expect(first.held()).toBe(false);
    expect(await second.acquire()).toBe('taken');
  });

  it('goes to another one when its holder is silent', async () => {
    const [silent, next] = [new RedisLeadership(connection, 100), new RedisLeadership(connection, 60_000)];
    await silent.acquire();
    await eventually(
      () => next.acquire(),
      (tenure) => tenure === 'taken',
    );
    expect(silent.held()).toBe(false);
    expect(await silent.acquire()).toBe('refused');
  });

  it('is taken anew after Redis lost its memory, by the same process too', async () => {
    const leadership = new RedisLeadership(connection, 60_000);
    await leadership.acquire();
    await connection.redis.flushall();
    expect(await leadership.acquire()).toBe('taken');
  });

  it('is not held when Redis cannot be asked', async () => {
    const leadership = new RedisLeadership(connection, 60_000);
    await leadership.acquire();
    await cable.unplug();
    await expect(leadership.acquire()).rejects.toThrow();
    expect(leadership.held()).toBe(false);
  });
});
