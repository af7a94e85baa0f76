import { Redis } from 'ioredis';
import { deleteKeys } from './leftovers';
import { testEnvironment } from './test-run';

/** A part of Redis that no other Jest worker uses. */
export interface TestRedis {
  readonly url: string;
  /** All keys of the test must start with it; give it to BullMQ as its prefix. */
  readonly prefix: string;
  readonly client: Redis;
  /** Deletes every key with the prefix; call it before each test. */
  clean(): Promise<void>;
  /** Deletes the keys and closes the connection; call it after all tests of a file. */
  close(): Promise<void>;
}

/** Gives this Jest worker its empty part of Redis. */
export async function testRedis(): Promise<TestRedis> {
  const { run, worker, redisUrl } = testEnvironment();
  const prefix = `${run}:w${worker}`;
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
  const clean = () => deleteKeys(redisUrl, `${prefix}:`, () => true);
  await clean();
  const close = async () => {
    await clean();
    client.disconnect();
  };
  return { url: redisUrl, prefix, client, clean, close };
}
