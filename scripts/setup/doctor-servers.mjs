import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseServerUrl } from './external-server.mjs';
import { askRedis, mysqlVersion } from './wire-protocol.mjs';

/** @typedef {import('./doctor-checks.mjs').Finding} Finding */

/**
 * Looks at the database that is in use.
 * @param {string} url
 * @param {string} root
 * @returns {Promise<Finding>}
 */
export async function checkDatabase(url, root) {
  const name = 'database';
  try {
    const version = await mysqlVersion(parseServerUrl('mysql', 'JUZHENG_MYSQL_URL', url));
    const charset = await serverCharset(url, root);
    const found = `answers, ${version}${charset && `, ${charset}`}`;
    const ok = !charset || charset.startsWith('utf8mb4');
    return {
      name,
      state: ok ? 'ok' : 'missing',
      found,
      fix: 'set character-set-server=utf8mb4 on that server',
    };
  } catch (error) {
    return {
      name,
      state: 'missing',
      found: `does not answer: ${messageOf(error)}`,
      fix: 'start it, or see its log',
    };
  }
}

/**
 * Looks at the Redis that is in use.
 * @param {string} url
 * @returns {Promise<Finding>}
 */
export async function checkRedis(url) {
  const name = 'redis';
  try {
    const address = parseServerUrl('redis', 'JUZHENG_REDIS_URL', url);
    const [answer] = await askRedis(address, [['CONFIG', 'GET', 'maxmemory-policy']]);
    const policy = Array.isArray(answer) ? answer[1] : '';
    const found = `answers, maxmemory-policy ${policy}`;
    const fix = 'set maxmemory-policy noeviction: a queue must not lose entries when memory is full';
    return { name, state: policy === 'noeviction' ? 'ok' : 'missing', found, fix };
  } catch (error) {
    return {
      name,
      state: 'missing',
      found: `does not answer: ${messageOf(error)}`,
      fix: 'start it, or see its log',
    };
  }
}

/**
 * Asked through the project's own client, so only when packages are installed.
 * @param {string} url
 * @param {string} root
 * @returns {Promise<string>} "utf8mb4 utf8mb4_unicode_ci +00:00", or empty without the client
 */
async function serverCharset(url, root) {
  const require = createRequire(join(root, 'package.json'));
  let mysql;
  try {
    mysql = require('mysql2/promise');
  } catch {
    return '';
  }
  const connection = await mysql.createConnection(url);
  try {
    const [rows] = await connection.query(
      'SELECT @@character_set_database AS charset, @@collation_database AS collation, @@time_zone AS zone',
    );
    const { charset, collation, zone } = rows[0];
    return `${charset} ${collation} ${zone}`;
  } finally {
    await connection.end();
  }
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
