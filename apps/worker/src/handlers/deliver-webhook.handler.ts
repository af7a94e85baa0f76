import { DeliverWebhook } from '@juzheng/casework';
import type { JobPayload } from '@juzheng/contracts';
import type { JobHandler, JobRun } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class DeliverWebhookHandler implements JobHandler<'webhook.deliver'> {
  readonly job = 'webhook.deliver';

  constructor(private readonly deliverWebhook: DeliverWebhook) {}

  handle(payload: JobPayload<'webhook.deliver'>, run: JobRun): Promise<void> {
    return this.deliverWebhook.execute(payload, run);
  }

  onExhausted(payload: JobPayload<'webhook.deliver'>, run: JobRun, error: unknown): Promise<void> {
    return this.deliverWebhook.exhausted(payload, run, error);
  }
}
