import { AppError } from '@juzheng/contracts';
import { Database } from '@juzheng/persistence';
import { QueueConnection } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';

/** Ready means that both servers answer: a process that cannot store or enqueue should get no requests. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueConnection,
  ) {}

  /** @throws AppError SERVER.UNAVAILABLE */
  async check(): Promise<void> {
    try {
      await this.database.ping();
      await this.queue.ping();
    } catch (error) {
      throw new AppError('SERVER.UNAVAILABLE', {}, [], { cause: error });
    }
  }
}
