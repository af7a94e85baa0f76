import type { Redis } from 'ioredis';

/** Keys of this installation whose name or value holds a text. Reads every key under the prefix. */
export async function findKeys(redis: Redis, prefix: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for await (const batch of redis.scanStream({ match: `${prefix}*`, count: 500 }) as AsyncIterable<
    string[]
  >) {
    for (const key of batch) {
      if (key.includes(text) || (await valueOf(redis, key)).includes(text)) found.push(key);
    }
  }
  return found.toSorted();
}

async function valueOf(redis: Redis, key: string): Promise<string> {
  switch (await redis.type(key)) {
    case 'string':
      return (await redis.get(key)) ?? '';
    case 'hash':
      return JSON.stringify(await redis.hgetall(key));
    case 'list':
      return (await redis.lrange(key, 0, -1)).join('\n');
    case 'set':
      return (await redis.smembers(key)).join('\n');
    case 'zset':
      return (await redis.zrange(key, 0, -1)).join('\n');
    case 'stream':
      return JSON.stringify(await redis.xrange(key, '-', '+'));
    default:
      return '';
  }
}
