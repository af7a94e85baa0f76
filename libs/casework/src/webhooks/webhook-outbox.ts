import { newId, type WebhookBody, type WebhookEventType } from '@juzheng/contracts';
import type { DisputeCaseRecord, Tx } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { WorkIntake } from '../operations/work-intake';

/** Writes events and their deliveries in the transaction that causes them: nothing is sent that was not committed. */
@Injectable()
export class WebhookOutbox {
  constructor(private readonly intake: WorkIntake) {}

  /** Tells every active endpoint that wants this type. The event itself is kept also when nobody does. */
  async emit(
    tx: Tx,
    disputeCase: DisputeCaseRecord,
    type: WebhookEventType,
    now: Date,
    extra: Partial<Omit<WebhookBody['data'], 'caseId' | 'shopId' | 'state' | 'sequence'>> = {},
  ): Promise<void> {
    const { agencyId } = disputeCase;
    const eventId = newId('webhookEvent');
    const body: WebhookBody = {
      type,
      timestamp: now.toISOString(),
      data: {
        caseId: disputeCase.id,
        shopId: disputeCase.shopId,
        state: disputeCase.state,
        sequence: disputeCase.version,
        ...extra,
      },
    };
    await tx.webhooks.insertEvent({
      id: eventId,
      agencyId,
      caseId: disputeCase.id,
      type,
      body,
      createdAt: now,
    });
    for (const endpoint of await tx.webhooks.activeEndpointsFor(agencyId, type)) {
      await this.deliver(tx, { agencyId, eventId, endpointId: endpoint.id, now });
    }
  }

  /** Puts one delivery of an event on its way. @returns the delivery's id */
  async deliver(
    tx: Tx,
    delivery: { agencyId: string; eventId: string; endpointId: string; now: Date },
  ): Promise<string> {
    const id = newId('webhookDelivery');
    const { agencyId, eventId, endpointId, now } = delivery;
    await tx.webhooks.insertDelivery({
      id,
      eventId,
      endpointId,
      agencyId,
      state: 'pending',
      nextAttemptAt: now,
      createdAt: now,
    });
    await this.intake.add(tx, agencyId, 'webhook.deliver', { v: 1, deliveryId: id });
    return id;
  }
}
