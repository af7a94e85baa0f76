import { AppError, type EvidenceField, type FieldDecisionInput } from '@juzheng/contracts';
import { isBeforeFiling } from '@juzheng/domain';
import { type FieldDecision, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { WorkIntake } from '../operations/work-intake';
import { presentField } from './present-evidence';

const STATUS = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected' } as const;

/** A person says what a value is; the case is checked again with it. */
@Injectable()
export class DecideField {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: WorkIntake,
  ) {}

  /** @throws AppError EVIDENCE.NOT_FOUND, EVIDENCE.FIELD_NOT_FOUND, CASE.NOT_OPEN */
  async execute(
    tenant: Tenant,
    evidenceId: string,
    fieldId: string,
    input: FieldDecisionInput,
    now = new Date(),
  ): Promise<EvidenceField> {
    return this.uow.run(async (tx) => {
      const evidence = await tx.evidence.find(tenant.agencyId, evidenceId);
      const disputeCase = evidence && (await tx.cases.findForUpdate(tenant.agencyId, evidence.caseId));
      if (!disputeCase || !mayUseShop(tenant, disputeCase.shopId))
        throw new AppError('EVIDENCE.NOT_FOUND', { id: evidenceId });
      const field = await tx.fields.find(tenant.agencyId, evidenceId, fieldId);
      if (!field) throw new AppError('EVIDENCE.FIELD_NOT_FOUND', { id: fieldId });
      if (!isBeforeFiling(disputeCase.state))
        throw new AppError('CASE.NOT_OPEN', { state: disputeCase.state });

      const decision: FieldDecision = {
        status: STATUS[input.action],
        correctedValue: input.value ?? null,
        decidedBy: tenant.actor,
        decidedAt: now,
      };
      await tx.fields.decide(fieldId, decision);
      await tx.events.append({
        caseId: disputeCase.id,
        agencyId: tenant.agencyId,
        version: disputeCase.version,
        type: 'field.decided',
        actor: tenant.actor,
        data: { evidenceId, fieldId, kind: field.kind, before: field.status, after: decision.status },
        at: now,
      });
      await this.intake.checkCase(tx, disputeCase);
      return presentField({ ...field, ...decision }, true);
    });
  }
}
