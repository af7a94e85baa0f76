import { randomUUID } from 'node:crypto';
import { QueueConnection } from '../belt/queue-connection';
import type { Leadership, Tenure } from './leadership';

const ACQUIRE = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 'refused' end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return holder and 'kept' or 'taken'`;

const RELEASE = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

/**
 * The leadership as a key with a lease in Redis. It is also how the loss of Redis's memory is noticed: the key is gone
 * with everything else, so the next `acquire` answers `taken`, to the same process or another.
 */
export class RedisLeadership implements Leadership {
  private readonly token = randomUUID();
  private heldUntil = -Infinity;

  constructor(
    private readonly connection: QueueConnection,
    private readonly leaseMs: number,
  ) {}

  async acquire(): Promise<Tenure> {
    // Counted from before the question, so that this process never believes longer than Redis does.
    const askedAt = performance.now();
    try {
      const tenure = await this.ask();
      this.heldUntil = tenure === 'refused' ? -Infinity : askedAt + this.leaseMs;
      return tenure;
    } catch (error) {
      this.heldUntil = -Infinity;
      throw error;
    }
  }

  held(): boolean {
    return performance.now() < this.heldUntil;
  }

  async release(): Promise<void> {
    this.heldUntil = -Infinity;
    await this.connection.redis.eval(RELEASE, 1, this.key, this.token);
  }

  private get key(): string {
    return this.connection.key('leader');
  }

  private async ask(): Promise<Tenure> {
    const answer = await this.connection.redis.eval(ACQUIRE, 1, this.key, this.token, this.leaseMs);
    if (answer === 'taken' || answer === 'kept' || answer === 'refused') return answer;
    throw new Error('Redis gave an unexpected answer about the leadership.');
  }
}
