import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { createConnection } from 'mysql2/promise';
import { findBinary } from './find-binary';
import { startPrivateMysql } from './private-mysql';
import { startPrivateRedis } from './private-redis';
import { freePort, startServer, temporaryFolder } from './private-server';

async function isListening(url: string): Promise<boolean> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

describe('a private server', () => {
  it('of MySQL answers when it has started and is gone when it was stopped', async () => {
    const server = await startPrivateMysql();
    const connection = await createConnection(server.url);
    const [rows] = await connection.query('SELECT 1 AS one');
    expect(rows).toEqual([{ one: 1 }]);
    await connection.end();
    await server.stop();
    expect(await isListening(server.url)).toBe(false);
  });

  it('of Redis does the same', async () => {
    const server = await startPrivateRedis();
    const client = new Redis(server.url);
    expect(await client.ping()).toBe('PONG');
    client.disconnect();
    await server.stop();
    expect(await isListening(server.url)).toBe(false);
  });

  it('that cannot start says why, and leaves no folder behind', async () => {
    const folder = await temporaryFolder('broken');
    const program = findBinary('redis-server', 'valkey-server') ?? '';
    const logFile = join(folder, 'log');
    const args = ['--logfile', logFile, '--port', String(await freePort()), '--appendonly', 'no'];
    const broken = startServer(
      { program, args: [...args, '--save', '', '--unixsocket', '/nowhere/at/all'], folder, logFile },
      'redis://127.0.0.1',
      () => Promise.reject(new Error('never answers')),
    );
    await expect(broken).rejects.toThrow(
      /did not start:[^]*\/nowhere\/at\/all|did not start:[^]*unix socket/i,
    );
    expect(existsSync(folder)).toBe(false);
  });
});
