import { deleteKeys, dropDatabases } from './leftovers';
import { runningServers } from './running-servers';
import { testEnvironment } from './test-run';

/** Runs once after all tests: drops this run's databases and keys, and stops the servers the set-up started. */
// Jest takes a default export only.
// eslint-disable-next-line no-restricted-exports
export default async function globalTeardown(): Promise<void> {
  const { run, mysqlUrl, redisUrl } = testEnvironment();
  await dropDatabases(mysqlUrl, (name) => name.startsWith(`${run}_`));
  await deleteKeys(redisUrl, `${run}:`, () => true);
  for (const server of runningServers.splice(0)) await server.stop();
}
