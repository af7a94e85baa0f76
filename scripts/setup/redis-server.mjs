import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SetupError } from './failure.mjs';
import { environmentFor, titleOf } from './find-binaries.mjs';
import { startOnFreePort } from './private-server.mjs';
import { askRedis } from './wire-protocol.mjs';

/**
 * Starts a private Redis or Valkey on a free loopback port.
 * @param {import('./find-binaries.mjs').FoundBinary[]} usable best first
 * @param {import('./private-server.mjs').PrivateOptions} options
 * @returns {Promise<import('./private-server.mjs').StartedServer>}
 * @throws {SetupError} with the end of its log when it dies
 */
export async function startRedis([server], { paths, profile, password, lifecycle }) {
  if (!server) throw new SetupError('There is no Redis program to start.');
  const folder = join(paths.data, 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const config = join(paths.run, 'redis.conf');
  // In a file, because everybody on the machine may read a command line.
  writeFileSync(config, redisConfig({ folder, profile, password }), { mode: 0o600 });

  return startOnFreePort(
    {
      name: titleOf(server),
      portName: 'redis',
      // It rewrites its own command line to name and port.
      marker: basename(server.path),
      command: server.path,
      args: (port) => [config, '--port', String(port)],
      env: environmentFor(server.root),
      logFile: join(paths.logs, 'redis.log'),
      pidFile: join(paths.run, 'redis.pid'),
      probe: async (port) => void (await askRedis({ host: '127.0.0.1', port, password }, [['PING']])),
      stopWithinMs: 20_000,
    },
    paths,
    lifecycle,
  );
}

/**
 * @param {{ folder: string, profile: import('./private-server.mjs').Profile, password: string }} options
 * @returns {string}
 */
export function redisConfig({ folder, profile, password }) {
  return [
    'bind 127.0.0.1',
    'daemonize no',
    `dir ${quoted(folder)}`,
    // A queue must never lose entries to make room.
    'maxmemory-policy noeviction',
    'save ""',
    `appendonly ${profile === 'keep' ? 'yes' : 'no'}`,
    ...(password ? [`requirepass ${password}`] : []),
    '',
  ].join('\n');
}

/** @param {string} path */
function quoted(path) {
  return `"${path.replace(/["\\]/g, '\\$&')}"`;
}
