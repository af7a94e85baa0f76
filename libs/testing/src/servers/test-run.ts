const PREFIX = 'jzt';
const HOUR_SECONDS = 3600;

/** What a test run's databases and keys start with; says when the run began, so that old leftovers can be told. */
export function newTestRun(now: Date, pid: number): string {
  return `${PREFIX}_${Math.floor(now.getTime() / 1000)}_${pid}`;
}

/** Whether a database or key was left by a run that began more than an hour ago: that run has crashed. */
export function isLeftover(name: string, now: Date): boolean {
  const started = new RegExp(`^${PREFIX}_(\\d{10})_\\d+[_:]`).exec(name)?.[1];
  return started !== undefined && now.getTime() / 1000 - Number(started) > HOUR_SECONDS;
}

/** Names of this run and this Jest worker, and where its servers are. */
export interface TestEnvironment {
  readonly run: string;
  readonly worker: string;
  readonly mysqlUrl: string;
  readonly redisUrl: string;
}

/** @throws Error when Jest's global set-up has not run, as in the unit project, which has no servers */
export function testEnvironment(variables = process.env): TestEnvironment {
  const { JUZHENG_TEST_RUN, JUZHENG_TEST_MYSQL_URL, JUZHENG_TEST_REDIS_URL, JEST_WORKER_ID } = variables;
  if (!JUZHENG_TEST_RUN || !JUZHENG_TEST_MYSQL_URL || !JUZHENG_TEST_REDIS_URL) {
    throw new Error(
      'No test servers: name the file *.medium.spec.ts or *.e2e.spec.ts so that they are started.',
    );
  }
  return {
    run: JUZHENG_TEST_RUN,
    worker: JEST_WORKER_ID ?? '1',
    mysqlUrl: JUZHENG_TEST_MYSQL_URL,
    redisUrl: JUZHENG_TEST_REDIS_URL,
  };
}
