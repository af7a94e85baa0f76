import { QueueQueries, Readiness, type Tenant } from '@juzheng/casework';
import type { Queues } from '@juzheng/contracts';
import { Metrics } from '@juzheng/platform';
import { Controller, Req, Res } from '@nestjs/common';
import { SkipThrottle } from '@nestjs/throttler';
import type { Request, Response } from 'express';
import { Contract } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';
import { LiveStream } from '../stream/live-stream';

@Controller()
export class OperationsController {
  constructor(
    private readonly queues: QueueQueries,
    private readonly live: LiveStream,
    private readonly readiness: Readiness,
    private readonly processMetrics: Metrics,
  ) {}

  @Contract('getQueues')
  status(@CurrentTenant() tenant: Tenant): Promise<Queues> {
    return this.queues.status(tenant);
  }

  @Contract('stream')
  async stream(
    @CurrentTenant() tenant: Tenant,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.live.attach(tenant, request, response);
  }

  @Contract('health')
  @SkipThrottle()
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Contract('ready')
  @SkipThrottle()
  async ready(): Promise<{ status: 'ok' }> {
    await this.readiness.check();
    return { status: 'ok' };
  }

  @Contract('metrics')
  @SkipThrottle()
  async metrics(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.processMetrics.registry.contentType);
    return this.processMetrics.registry.metrics();
  }
}
