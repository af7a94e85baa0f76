import { Readiness } from '@juzheng/casework';
import { Metrics } from '@juzheng/platform';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';

/** What an orchestrator and a monitor ask a worker. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(): Promise<{ status: 'ok' }> {
    await this.readiness.check();
    return { status: 'ok' };
  }

  @Get('metrics')
  async prometheus(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
