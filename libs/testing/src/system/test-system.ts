import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { testDatabase } from '../servers/test-database';
import { testRedis } from '../servers/test-redis';
import { ApiClient } from './api-client';
import { ChildApp } from './child-app';

const run = promisify(execFile);

export interface TestAgency {
  agencyId: string;
  email: string;
  password: string;
  /** Calls the API with the agency's first key. */
  client: ApiClient;
}

export interface TestSystemOptions {
  /** Settings that differ from those below. */
  env?: Record<string, string>;
  /** Another Redis than the shared one, for tests that empty it. */
  redisUrl?: string;
}

/** The product as in production, API and worker started from the build, on this Jest worker's own database and queues. */
export class TestSystem {
  private agencies = 0;

  private constructor(
    readonly api: ChildApp,
    public worker: ChildApp,
    readonly env: Record<string, string>,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start({ env = {}, redisUrl }: TestSystemOptions = {}): Promise<TestSystem> {
    const database = await testDatabase({ poolSize: 1 });
    const redis = await testRedis();
    const storageDir = await mkdtemp(join(tmpdir(), 'juzheng-test-storage-'));
    const settings = {
      JUZHENG_MYSQL_URL: database.url,
      JUZHENG_REDIS_URL: redisUrl ?? redis.url,
      JUZHENG_REDIS_PREFIX: redis.prefix,
      JUZHENG_SECRET: 'a secret that only tests use, 32 characters',
      JUZHENG_STORAGE_DIR: storageDir,
      JUZHENG_WEBHOOK_ALLOW_PRIVATE: 'true',
      JUZHENG_RATE_LIMIT_PER_MINUTE: '1000000',
      JUZHENG_LEASE_SECONDS: '3',
      ...env,
    };
    const api = await ChildApp.start('api', settings);
    const worker = await ChildApp.start('worker', settings);
    return new TestSystem(api, worker, settings, async () => {
      await database.close();
      await redis.close();
      await rm(storageDir, { recursive: true, force: true });
    });
  }

  /** A client without credentials. */
  get client(): ApiClient {
    return new ApiClient(this.api.baseUrl);
  }

  /** Creates an agency by the command line, as an operator would. */
  async createAgency(name = '晨光电商代运营'): Promise<TestAgency> {
    const email = `owner${++this.agencies}@example.com`;
    const args = ['create-agency', '--json', '--name', name, '--email', email];
    const { stdout } = await run(process.execPath, [resolve('dist/apps/cli/src/main.js'), ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...this.env },
    });
    const made = JSON.parse(stdout) as { agencyId: string; apiKey: string; email: string; password: string };
    return { ...made, client: this.client.withKey(made.apiKey) };
  }

  /** Ends the worker as a power cut would and starts another one. */
  async replaceWorker(): Promise<void> {
    await this.worker.kill();
    this.worker = await ChildApp.start('worker', this.env);
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await this.cleanUp();
  }
}
