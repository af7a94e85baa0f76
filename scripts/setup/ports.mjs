import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { SetupError } from './failure.mjs';

/**
 * @param {number} port
 * @returns {Promise<boolean>} true when neither the loopback nor the wildcard address is taken
 */
export async function isFree(port) {
  const taken = (await listenOnce(port, '127.0.0.1')) === null || (await listenOnce(port)) === null;
  return !taken;
}

/** @returns {Promise<number>} a loopback port that the system says is free */
export async function anyFreePort() {
  const port = await listenOnce(0, '127.0.0.1');
  if (port === null) throw new SetupError('The system gives no free port on 127.0.0.1.');
  return port;
}

/**
 * Port of a private server: the one it had last time when that is still free, so that addresses stay the same.
 * @param {string} file where ports are remembered
 * @param {string} name of the server
 * @returns {Promise<number>}
 */
export async function portFor(file, name) {
  const last = rememberedPort(file, name);
  const port = last !== null && (await isFree(last)) ? last : await anyFreePort();
  rememberPort(file, name, port);
  return port;
}

/**
 * @param {string} file
 * @param {string} name
 * @returns {number | null}
 */
export function rememberedPort(file, name) {
  const port = readPorts(file)[name];
  return Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536 ? Number(port) : null;
}

/**
 * @param {string} file
 * @param {string} name
 * @param {number} port
 */
export function rememberPort(file, name, port) {
  writeFileSync(file, `${JSON.stringify({ ...readPorts(file), [name]: port }, null, 2)}\n`);
}

/**
 * Port of the API: what JUZHENG_PORT asks for, or 3000, or the next free one after it.
 * @param {string | undefined} asked value of JUZHENG_PORT
 * @param {(port: number) => Promise<boolean>} [free]
 * @returns {Promise<{ port: number, note: string }>} `note`: why it is not 3000, or empty
 * @throws {SetupError} when the asked port is no port or is taken
 */
export async function apiPort(asked, free = isFree) {
  if (asked) {
    const port = Number(asked);
    if (!/^\d+$/.test(asked) || port < 1 || port > 65_535) {
      throw new SetupError(`JUZHENG_PORT must be a number from 1 to 65535, not "${asked}".`);
    }
    if (await free(port)) return { port, note: '' };
    throw new SetupError(
      `Port ${port} (JUZHENG_PORT) is taken by another program: stop that program or set JUZHENG_PORT to a free port.`,
    );
  }
  for (let port = 3000; port < 3100; port += 1) {
    if (await free(port)) return { port, note: port === 3000 ? '' : `port 3000 is taken, using ${port}` };
  }
  throw new SetupError('Ports 3000 to 3099 are all taken: set JUZHENG_PORT to a free one.');
}

/** @param {string} file @returns {Record<string, unknown>} */
function readPorts(file) {
  try {
    const ports = JSON.parse(readFileSync(file, 'utf8'));
    return typeof ports === 'object' && ports !== null ? ports : {};
  } catch {
    return {};
  }
}

/**
 * @param {number} port 0 for any
 * @param {string} [host] every address unless told
 * @returns {Promise<number | null>} the port that could be listened on
 */
function listenOnce(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}
