import { LOGGER, type Logger } from '@juzheng/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { connectionTrouble } from './connection-trouble';
import { failFast, patient } from './redis-options';

export interface QueueOptions {
  /** `redis://host:port/db` or `rediss://…`. */
  redisUrl: string;
  /** What every key and channel starts with, so that installations can share a Redis. */
  prefix: string;
}

/** Injection token of {@link QueueOptions}. */
export const QUEUE_OPTIONS = Symbol('QUEUE_OPTIONS');

/** The process's own Redis connection, for everything that is not BullMQ: wake signals, leadership, health. */
@Injectable()
export class QueueConnection implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly redis: Redis;

  constructor(
    @Inject(QUEUE_OPTIONS) private readonly options: QueueOptions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.redis = this.connect('commands', failFast(options.redisUrl));
  }

  /**
   * Opens one more connection, for a subscriber, who closes it and subscribes whenever it is ready: ioredis's own
   * resubscription, cut short by a close, rejects a promise that nobody holds and so ends the process.
   */
  openSubscriber(): Redis {
    return this.connect('subscriber', { ...patient(this.options.redisUrl), autoResubscribe: false });
  }

  /** The full name of one of this installation's own keys or channels. */
  key(name: string): string {
    return `${this.options.prefix}:${name}`;
  }

  /** @throws when Redis does not answer within a few seconds */
  async ping(): Promise<void> {
    await this.redis.ping();
  }

  onApplicationBootstrap(): void {
    this.warnWhenKeysMayVanish().catch(connectionTrouble(this.logger, 'eviction policy'));
  }

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }

  private connect(purpose: string, { url, ...options }: RedisOptions & { url: string }): Redis {
    const redis = new Redis(url, options);
    redis.on('error', connectionTrouble(this.logger, purpose));
    return redis;
  }

  /** BullMQ breaks in strange ways when Redis throws away some of a queue's keys under memory pressure. */
  private async warnWhenKeysMayVanish(): Promise<void> {
    const policy = /^maxmemory_policy:(\S+)/m.exec(await this.redis.info('memory'))?.[1];
    if (policy && policy !== 'noeviction')
      this.logger.warn(
        { policy },
        'Redis should run with maxmemory-policy noeviction; it may drop queue keys',
      );
  }
}
