import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findBinary } from './find-binary';
import { freePort, type PrivateServer, startServer, temporaryFolder } from './private-server';

/**
 * Starts a Redis or Valkey that keeps nothing on disk.
 * @throws Error when the machine has neither
 */
export async function startPrivateRedis(): Promise<PrivateServer> {
  const program = findBinary('redis-server', 'valkey-server');
  if (program === null) {
    throw new Error('Tests need Redis or Valkey: install one, or set JUZHENG_TEST_REDIS_URL.');
  }
  const folder = await temporaryFolder('redis');
  const port = await freePort();
  const logFile = join(folder, 'log');
  const args = [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--logfile', logFile],
    ...['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
  ];
  const url = `redis://127.0.0.1:${port}/0`;
  return startServer({ program, args, folder, logFile }, url, async () => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.ping();
    } finally {
      client.disconnect();
    }
  });
}
