import { SetupError } from './failure.mjs';
import { askRedis, mysqlVersion } from './wire-protocol.mjs';

/**
 * @typedef {'mysql' | 'redis'} Need
 * @typedef {import('./wire-protocol.mjs').Address & { username: string, password: string }} ServerAddress
 */

const PROTOCOLS = {
  mysql: { 'mysql:': 3306, 'mariadb:': 3306 },
  redis: { 'redis:': 6379, 'rediss:': 6379 },
};

/**
 * @param {Need} need
 * @param {string} variable name of the environment variable, for the sentence
 * @param {string} url
 * @returns {ServerAddress}
 * @throws {SetupError} when it is no such URL; the URL itself is not shown, it may hold a password
 */
export function parseServerUrl(need, variable, url) {
  const example = need === 'mysql' ? 'mysql://user:password@host:3306/juzheng' : 'redis://host:6379';
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const port = Object.entries(PROTOCOLS[need]).find(([protocol]) => protocol === parsed?.protocol)?.[1];
  if (!parsed || !port || !parsed.hostname) {
    throw new SetupError(`${variable} must be a URL like ${example}.`);
  }
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, ''),
    port: Number(parsed.port) || port,
    tls: parsed.protocol === 'rediss:',
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
  };
}

/**
 * Makes sure that the server a variable names is there.
 * @param {Need} need
 * @param {string} variable
 * @param {string} url
 * @returns {Promise<string>} what it is, for the line on the terminal
 * @throws {SetupError} when it does not answer
 */
export async function checkExternal(need, variable, url) {
  const address = parseServerUrl(need, variable, url);
  const place = `${address.host}:${address.port}`;
  try {
    if (need === 'mysql') return `${await mysqlVersion(address)} at ${place}`;
    await askRedis(address, [['PING']]);
    return `Redis at ${place}`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(`${variable} points to ${place}, which cannot be used: ${reason}.`, {
      cause: error,
    });
  }
}

/**
 * Tests empty the Redis they use, so one that holds somebody's data is not taken.
 * @param {string} variable
 * @param {string} url
 * @throws {SetupError} when it holds anything
 */
export async function requireEmptyRedis(variable, url) {
  const [keyspace] = await askRedis(parseServerUrl('redis', variable, url), [['INFO', 'keyspace']]);
  if (!/^db\d+:/m.test(String(keyspace))) return;
  throw new SetupError(
    `${variable} names a Redis that holds data, and the tests empty the Redis they use: set JUZHENG_TEST_REDIS_URL to one that may be emptied, or unset ${variable} to let the tests start their own.`,
  );
}
