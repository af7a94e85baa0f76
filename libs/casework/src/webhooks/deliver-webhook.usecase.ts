import { AppError, type JobPayload, jobs } from '@juzheng/contracts';
import { UnitOfWork, type WebhookEndpointRecord } from '@juzheng/persistence';
import type { JobRun } from '@juzheng/queue';
import { SecretBox, type SigningSecrets, WebhookSender } from '@juzheng/webhooks';
import { Injectable } from '@nestjs/common';
import { errorLabel } from '../operations/error-label';

/** Sends one event to one endpoint and writes down how it went. */
@Injectable()
export class DeliverWebhook {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sender: WebhookSender,
    private readonly secrets: SecretBox,
  ) {}

  /** @throws AppError WEBHOOK.SEND_FAILED to be tried again, WEBHOOK.GONE when the receiver wants no more */
  async execute({ deliveryId }: JobPayload<'webhook.deliver'>, run: JobRun): Promise<void> {
    const found = await this.uow.repositories.webhooks.findDelivery(deliveryId);
    if (!found || found.delivery.state !== 'pending') return this.finish(run);
    const { delivery, event, endpoint } = found;
    if (endpoint.deletedAt || endpoint.state === 'disabled') {
      return this.finish(run, { deliveryId: delivery.id, state: 'failed' });
    }
    const at = new Date();
    const result = await this.sender.send(
      {
        id: event.id,
        url: endpoint.url,
        body: JSON.stringify(event.body),
        secrets: this.secretsOf(endpoint, at),
        requestId: run.requestId,
      },
      at,
    );
    const attempt = { at, status: result.status, ms: result.ms, error: result.error };
    if (result.kind === 'delivered')
      return this.finish(run, { deliveryId: delivery.id, state: 'delivered', attempt });
    await this.uow.run(async (tx) => {
      await tx.webhooks.recordAttempt(delivery.id, attempt);
      if (result.kind === 'gone') await tx.webhooks.disableEndpoint(endpoint.id);
      else
        await tx.webhooks.setDeliveryState(delivery.id, {
          state: 'pending',
          nextAttemptAt: nextTry(run, at),
        });
    });
    if (result.kind === 'gone') throw new AppError('WEBHOOK.GONE');
    throw new AppError('WEBHOOK.SEND_FAILED', { reason: result.error ?? String(result.status) });
  }

  /** The last try failed. */
  async exhausted({ deliveryId }: JobPayload<'webhook.deliver'>, run: JobRun, error: unknown): Promise<void> {
    await this.uow.run(async (tx) => {
      await tx.webhooks.setDeliveryState(deliveryId, { state: 'failed', nextAttemptAt: null });
      await tx.work.fail(run.workId, run.attempt, errorLabel(error), new Date());
    });
  }

  private async finish(
    run: JobRun,
    outcome?: {
      deliveryId: string;
      state: 'delivered' | 'failed';
      attempt?: { at: Date; status: number | null; ms: number; error: string | null };
    },
  ): Promise<void> {
    await this.uow.run(async (tx) => {
      if (outcome?.attempt) await tx.webhooks.recordAttempt(outcome.deliveryId, outcome.attempt);
      if (outcome)
        await tx.webhooks.setDeliveryState(outcome.deliveryId, { state: outcome.state, nextAttemptAt: null });
      await tx.work.finish(run.workId, run.attempt, new Date());
    });
  }

  private secretsOf(endpoint: WebhookEndpointRecord, at: Date): SigningSecrets {
    const { previousSecretEnc, previousUntil } = endpoint;
    const rotating = previousSecretEnc !== null && previousUntil !== null && previousUntil > at;
    return {
      current: this.secrets.open(endpoint.secretEnc, endpoint.id),
      previous: rotating ? this.secrets.open(previousSecretEnc, endpoint.id) : null,
    };
  }
}

/** About when the ledger will hand the delivery out again, for the delivery log. */
function nextTry(run: JobRun, at: Date): Date | null {
  const { delaysMs, attempts } = jobs['webhook.deliver'].retry;
  if (run.failures + 1 >= attempts) return null;
  return new Date(at.getTime() + (delaysMs[run.failures] ?? delaysMs.at(-1) ?? 0));
}
