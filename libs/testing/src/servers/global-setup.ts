import { deleteKeys, dropDatabases } from './leftovers';
import { startPrivateMysql } from './private-mysql';
import { startPrivateRedis } from './private-redis';
import { runningServers } from './running-servers';
import { isLeftover, newTestRun } from './test-run';

/**
 * Runs once before all tests that need servers: uses those of JUZHENG_TEST_MYSQL_URL and JUZHENG_TEST_REDIS_URL, or
 * starts private ones, and drops what crashed runs left there. Jest loads this file without our path aliases, so it
 * opens no library of ours; each worker migrates its own database (see test-database.ts).
 */
// Jest takes a default export only.
// eslint-disable-next-line no-restricted-exports
export default async function globalSetup(): Promise<void> {
  const now = new Date();
  process.env['JUZHENG_TEST_RUN'] = newTestRun(now, process.pid);
  const unwanted = (name: string) => isLeftover(name, now);
  // A signal ends Node without its `exit` event, by which the private servers are stopped.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const { JUZHENG_TEST_MYSQL_URL, JUZHENG_TEST_REDIS_URL } = process.env;
  if (JUZHENG_TEST_MYSQL_URL) {
    await dropDatabases(JUZHENG_TEST_MYSQL_URL, unwanted);
  } else {
    const mysql = await startPrivateMysql();
    runningServers.push(mysql);
    process.env['JUZHENG_TEST_MYSQL_URL'] = mysql.url;
  }
  if (JUZHENG_TEST_REDIS_URL) {
    await deleteKeys(JUZHENG_TEST_REDIS_URL, 'jzt_', unwanted);
  } else {
    const redis = await startPrivateRedis();
    runningServers.push(redis);
    process.env['JUZHENG_TEST_REDIS_URL'] = redis.url;
  }
}
