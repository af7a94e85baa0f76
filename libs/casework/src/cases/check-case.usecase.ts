import { type CaseState, type JobPayload, newId, type WebhookEventType } from '@juzheng/contracts';
import { concludeCase, isBeforeFiling } from '@juzheng/domain';
import { type DisputeCaseRecord, type Tx, UnitOfWork } from '@juzheng/persistence';
import type { JobRun } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';
import { errorLabel } from '../operations/error-label';
import { WebhookOutbox } from '../webhooks/webhook-outbox';
import { assessCase } from './case-facts';
import { moveCase } from './move-case';

const ANNOUNCED: Partial<Record<CaseState, WebhookEventType>> = {
  ready: 'case.ready',
  needs_review: 'case.needs_review',
};

/** Compares a case's evidence with its order and moves the case to where the result leads. */
@Injectable()
export class CheckCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** Does nothing for a case that is gone or already filed. */
  async execute({ caseId }: JobPayload<'case.check'>, run: JobRun): Promise<void> {
    await this.uow.run(async (tx) => {
      const now = new Date();
      const disputeCase = await tx.cases.findForUpdate(run.agencyId, caseId);
      if (disputeCase && isBeforeFiling(disputeCase.state)) await this.check(tx, disputeCase, now);
      await tx.work.finish(run.workId, run.attempt, now);
    });
  }

  /** The last try failed. The case stays where it is; the failed work item shows on the board and in the metrics. */
  async exhausted(run: JobRun, error: unknown): Promise<void> {
    await this.uow.run((tx) => tx.work.fail(run.workId, run.attempt, errorLabel(error), new Date()));
  }

  private async check(tx: Tx, disputeCase: DisputeCaseRecord, now: Date): Promise<void> {
    const { facts, checks, requirements } = await assessCase(tx, disputeCase, now);
    await tx.checks.replaceForCase(
      disputeCase.agencyId,
      disputeCase.id,
      checks.map((check) => ({
        id: newId('check'),
        caseId: disputeCase.id,
        agencyId: disputeCase.agencyId,
        code: check.code,
        verdict: check.verdict,
        expected: check.expected,
        found: check.found,
        message: check.message,
        checkedAt: now,
      })),
    );
    const conclusion = concludeCase({ checks, requirements, evidence: facts.evidence });
    if (!conclusion || isOldNews(disputeCase, conclusion.reason.zh)) return;
    const { moved, from } = await moveCase(tx, disputeCase, {
      command: { command: conclusion.command, actorKind: 'system' },
      stateReason: conclusion.reason,
      event: { type: 'checks.concluded', actor: 'system', at: now },
    });
    const announced = ANNOUNCED[moved.state];
    if (announced && moved.state !== from) await this.outbox.emit(tx, moved, announced, now);
  }
}

/** The same conclusion again is no event: the history would fill with repetitions. */
function isOldNews(disputeCase: DisputeCaseRecord, reason: string): boolean {
  return disputeCase.state !== 'reading' && disputeCase.stateReason.zh === reason;
}
