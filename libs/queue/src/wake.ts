import { randomUUID } from 'node:crypto';
import { LOGGER, type Logger } from '@juzheng/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { QueueConnection } from './belt/queue-connection';

/**
 * Tells the dispatcher, in whichever process it is, that there may be something to do. A signal may get lost: the
 * dispatcher's polling is the net under it.
 */
@Injectable()
export class WakeSignal implements OnApplicationShutdown {
  private readonly origin = randomUUID();
  private readonly listeners = new Set<() => void>();
  private subscriber: Redis | null = null;
  private sending = false;
  private sendAgain = false;

  constructor(
    private readonly connection: QueueConnection,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Call after the commit that added work. Returns at once and never throws, whether Redis is there or not. */
  publish(): void {
    this.notify();
    this.sendAgain = true;
    if (!this.sending) void this.send();
  }

  /** Calls `listener` on every signal of any process; a burst may arrive as one. Returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    this.subscriber ??= this.listen();
    return () => this.listeners.delete(listener);
  }

  onApplicationShutdown(): void {
    this.listeners.clear();
    this.subscriber?.disconnect();
  }

  /** One message is under way at a time: what is published meanwhile needs only one more. */
  private async send(): Promise<void> {
    this.sending = true;
    while (this.sendAgain) {
      this.sendAgain = false;
      try {
        await this.connection.redis.publish(this.connection.key('wake'), this.origin);
      } catch {
        this.logger.debug('a wake signal was lost');
      }
    }
    this.sending = false;
  }

  private listen(): Redis {
    const redis = this.connection.openSubscriber();
    redis.on('message', (_channel: string, origin: string) => {
      if (origin !== this.origin) this.notify();
    });
    redis.on('ready', () => void this.open(redis));
    return redis;
  }

  /** Also after every reconnect, when signals may have been missed. */
  private async open(redis: Redis): Promise<void> {
    try {
      await redis.subscribe(this.connection.key('wake'));
      this.notify();
    } catch {
      this.logger.debug('the wake channel was closed before it was open');
    }
  }

  private notify(): void {
    for (const listener of this.listeners) listener();
  }
}
