import { AppError } from '@juzheng/contracts';
import { Database } from '@juzheng/persistence';
import { Metrics } from '@juzheng/platform';
import { QueueConnection } from '@juzheng/queue';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';

/** What an orchestrator and a monitor ask a worker. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueConnection,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.database.ping();
      await this.queue.ping();
    } catch (error) {
      throw new AppError('SERVER.UNAVAILABLE', {}, [], { cause: error });
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  async prometheus(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
