import { type JobPayload, newId } from '@juzheng/contracts';
import { type CheckResult, concludeCase, isBeforeFiling, standingApprovals } from '@juzheng/domain';
import {
  type CheckRecord,
  type DisputeCaseRecord,
  type NewDeskItem,
  type Tx,
  UnitOfWork,
} from '@juzheng/persistence';
import type { JobRun } from '@juzheng/queue';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { errorLabel } from '../operations/error-label';
import { type AssessedCase, assessCase } from './case-facts';
import { MoveCase } from './move-case';

/** Compares a case's evidence with its order and moves the case to where the result leads. */
@Injectable()
export class CheckCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moveCase: MoveCase,
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
    const assessed = await assessCase(tx, disputeCase, now);
    const before = await tx.checks.listByCase(disputeCase.agencyId, disputeCase.id);
    await this.keepChecks(tx, disputeCase, assessed.checks, now);
    const { facts, checks, requirements } = assessed;
    const conclusion = concludeCase({ checks, requirements, evidence: facts.evidence });
    if (!conclusion) return;
    const due = newDeadline(disputeCase, assessed);
    let state = disputeCase;
    const approved = await this.isApproved(tx, disputeCase);
    if (approved ? !isSameFinding(before, checks) : !isOldNews(disputeCase, conclusion.reason.zh)) {
      const { moved } = await this.moveCase.execute(tx, disputeCase, {
        command: { command: conclusion.command, actorKind: 'system' },
        facts: {
          requirementsComplete: requirements.complete,
          missing: [],
          secondPerson: (await tx.settings.find(disputeCase.agencyId)).secondPerson,
        },
        stateReason: conclusion.reason,
        due,
        event: { type: 'checks.concluded', actor: 'system', at: now },
      });
      state = moved;
    } else if (due) {
      state = await tx.cases.saveDue(disputeCase, due, now);
    }
    if (state.state === 'needs_review') await tx.desk.replaceForCase(state, deskItems(state, checks), now);
  }

  /** One of two people has approved the case as it is. */
  private async isApproved(tx: Tx, { id, state }: DisputeCaseRecord): Promise<boolean> {
    return state === 'needs_review' && standingApprovals(await tx.events.decisions(id)).length > 0;
  }

  private async keepChecks(
    tx: Tx,
    { id: caseId, agencyId }: DisputeCaseRecord,
    checks: readonly CheckResult[],
    now: Date,
  ): Promise<void> {
    await tx.checks.replaceForCase(
      agencyId,
      caseId,
      checks.map(({ code, verdict, expected, found, message }) => ({
        ...{ code, verdict, expected, found, message },
        id: newId('check'),
        caseId,
        agencyId,
        checkedAt: now,
      })),
    );
  }
}

/** The same conclusion again is no event: the history would fill with repetitions. */
function isOldNews(disputeCase: DisputeCaseRecord, reason: string): boolean {
  return disputeCase.state !== 'reading' && disputeCase.stateReason.zh === reason;
}

/** An approval holds while the checks say of the same values what they said when it was given. */
function isSameFinding(before: readonly CheckRecord[], after: readonly CheckResult[]): boolean {
  const told = (checks: readonly Pick<CheckRecord, 'code' | 'verdict' | 'found'>[]) =>
    checks.map(({ code, verdict, found }) => [
      code,
      verdict,
      found.map(({ fieldId, value }) => [fieldId, value]),
    ]);
  return isDeepStrictEqual(told(before), told(after));
}

function newDeadline(disputeCase: DisputeCaseRecord, { deadline }: AssessedCase) {
  if (!deadline) return undefined;
  const { dueAt: at, because, windowEndsAt: end } = deadline;
  const windowEndsAt = end ?? at;
  const { dueAt, dueBecause, windowEndsAt: endBefore } = disputeCase;
  const same = isDeepStrictEqual([at, because, windowEndsAt], [dueAt, dueBecause, endBefore]);
  return same ? undefined : { at, because, windowEndsAt };
}

/** Every value that a check waits for, and the case itself once its values are settled. */
function deskItems({ id }: DisputeCaseRecord, checks: readonly CheckResult[]): NewDeskItem[] {
  const values = [...new Set(checks.flatMap(({ pendingFieldIds }) => pendingFieldIds))];
  if (values.length === 0) return [{ id, kind: 'case' }];
  return values.map((field) => ({ id: field, kind: 'value' }));
}
