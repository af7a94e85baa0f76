import {
  AppError,
  type CaseDetail,
  type OutcomeInput,
  type PersonCommand,
  type ReconcileInput,
} from '@juzheng/contracts';
import { findComplaintNumber, type Outcome, recogniseOutcome } from '@juzheng/domain';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { CommandCase } from '../cases/command-case.usecase';
import { rulesOf } from '../rules/rules-of';

const COMMANDS: Record<Outcome, PersonCommand> = {
  upheld: 'uphold',
  rejected: 'reject',
  under_review: 'start_review',
  closed: 'close',
};
const ANSWERS: Record<ReconcileInput['answer'], PersonCommand> = {
  filed: 'confirm_filing',
  not_filed: 'retract_filing',
  still_unknown: 'still_unconfirmed',
};

/** Takes in what the platform answered, and settles filings that nobody was sure of. */
@Injectable()
export class RecordOutcome {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly commandCase: CommandCase,
  ) {}

  /**
   * Recognises the outcome in pasted text and moves the case there; the words that said so become the reason.
   * @throws AppError CASE.NOT_FOUND, FILING.OUTCOME_UNCLEAR, and those of {@link CommandCase}
   */
  async fromText(tenant: Tenant, caseId: string, input: OutcomeInput, now = new Date()): Promise<CaseDetail> {
    const from = this.uow.repositories;
    const found = await from.cases.find(tenant.agencyId, caseId);
    if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
    const { outcomes } = await rulesOf(from, found, now);
    const recognised = recogniseOutcome(input.text, outcomes);
    if (recognised.outcome === null) {
      const { zh, en } = recognised.because;
      throw new AppError('FILING.OUTCOME_UNCLEAR', { reason: `${zh} ${en}` });
    }
    return this.commandCase.execute(
      tenant,
      caseId,
      {
        command: COMMANDS[recognised.outcome],
        reason: recognised.words,
        commandId: input.commandId ?? null,
        complaintNo: findComplaintNumber(input.text),
      },
      now,
    );
  }

  /** @throws AppError those of {@link CommandCase} */
  reconcile(tenant: Tenant, caseId: string, input: ReconcileInput, now = new Date()): Promise<CaseDetail> {
    const { answer, ...details } = input;
    return this.commandCase.execute(tenant, caseId, { command: ANSWERS[answer], ...details }, now);
  }
}
