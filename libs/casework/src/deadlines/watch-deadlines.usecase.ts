import { dueAlerts, isBeforeFiling, nextClockAt } from '@juzheng/domain';
import { type DisputeCaseRecord, type Tx, UnitOfWork } from '@juzheng/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { MoveCase } from '../cases/move-case';
import { errorLabel } from '../operations/error-label';
import { WorkIntake } from '../operations/work-intake';
import { WebhookOutbox } from '../webhooks/webhook-outbox';

const BATCH = 200;
const PUT_OFF_MS = 5 * 60_000;

/**
 * The clock of deadlines: tells people before a window ends, and closes what was missed. Any number of workers may run
 * it: the case's row is held while it is looked at, and an alert is settled under a unique key before it is sent.
 */
@Injectable()
export class WatchDeadlines {
  private readonly logger = new Logger(WatchDeadlines.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly moveCase: MoveCase,
    private readonly intake: WorkIntake,
    private readonly outbox: WebhookOutbox,
  ) {}

  /**
   * Looks at every case whose time has come. One that cannot be looked at is put off, so that it holds up no other.
   * @returns how many alerts were sent, cases expired, and cases put off
   */
  async tick(now = new Date()): Promise<{ alerts: number; expired: number; failed: number }> {
    const done = { alerts: 0, expired: 0, failed: 0 };
    for (;;) {
      const due = await this.uow.repositories.clock.due(now, BATCH);
      for (const each of due) {
        const what = await this.lookOrPutOff(each, now);
        if (what) done[what] += 1;
      }
      if (due.length < BATCH) return done;
    }
  }

  private async lookOrPutOff(
    { id, agencyId }: { id: string; agencyId: string },
    now: Date,
  ): Promise<'alerts' | 'expired' | 'failed' | null> {
    try {
      return await this.uow.run(async (tx) => {
        const disputeCase = await tx.cases.findForUpdate(agencyId, id);
        return disputeCase ? this.look(tx, disputeCase, now) : null;
      });
    } catch (error) {
      this.logger.error(`the deadline of ${id} could not be looked at: ${errorLabel(error)}`);
      await this.uow.repositories.clock.setNext(id, new Date(now.getTime() + PUT_OFF_MS));
      return 'failed';
    }
  }

  private async look(
    tx: Tx,
    disputeCase: DisputeCaseRecord,
    now: Date,
  ): Promise<'alerts' | 'expired' | null> {
    const { id, dueAt, state } = disputeCase;
    if (!isBeforeFiling(state)) {
      await tx.clock.setNext(id, null);
      return null;
    }
    const windowEndsAt = disputeCase.windowEndsAt ?? dueAt;
    if (now >= windowEndsAt) {
      await this.expire(tx, disputeCase, now);
      return 'expired';
    }
    if (now >= dueAt) {
      // Evidence has aged while the window is open: the checks say so, and other evidence may still save the case.
      await this.intake.checkCase(tx, disputeCase);
      await tx.clock.setNext(id, windowEndsAt);
      return null;
    }
    const sent = await tx.clock.settledHours(id);
    const { fire, skip } = dueAlerts({ dueAt, now, sent });
    for (const hours of skip) await this.settle(tx, disputeCase, hours, 'skipped', now);
    const fired = fire !== null && (await this.settle(tx, disputeCase, fire, 'sent', now));
    if (fired) await this.announce(tx, disputeCase, fire, now);
    const settled = [...sent, ...skip, ...(fire === null ? [] : [fire])];
    await tx.clock.setNext(id, nextClockAt({ dueAt, now, sent: settled }));
    return fired ? 'alerts' : null;
  }

  private settle(
    tx: Tx,
    { id: caseId, agencyId, dueAt }: DisputeCaseRecord,
    hours: number,
    outcome: 'sent' | 'skipped',
    at: Date,
  ): Promise<boolean> {
    return tx.clock.settle({ caseId, agencyId, hours, outcome, dueAt, at });
  }

  private async announce(tx: Tx, disputeCase: DisputeCaseRecord, hours: number, now: Date): Promise<void> {
    const { id: caseId, agencyId, version, dueAt } = disputeCase;
    await tx.events.append({
      caseId,
      agencyId,
      version,
      type: 'deadline.near',
      actor: 'system',
      data: { hours, dueAt: dueAt.toISOString() },
      at: now,
    });
    await this.outbox.emit(tx, disputeCase, 'case.deadline', now, {
      hoursLeft: hours,
      dueAt: dueAt.toISOString(),
    });
  }

  private async expire(tx: Tx, disputeCase: DisputeCaseRecord, now: Date): Promise<void> {
    const { moved } = await this.moveCase.execute(tx, disputeCase, {
      command: { command: 'expire', actorKind: 'system' },
      facts: {
        requirementsComplete: false,
        missing: [],
        dueAt: disputeCase.windowEndsAt ?? disputeCase.dueAt,
      },
      stateReason: { zh: '期限已过，未提交投诉。', en: 'The window ended before a complaint was filed.' },
      event: { actor: 'system', at: now },
    });
    await this.outbox.emit(tx, moved, 'case.expired', now);
  }
}
