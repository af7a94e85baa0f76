import { AppError, type EvidenceField, type FieldDecisionInput } from '@juzheng/contracts';
import { effectiveValue, isBeforeFiling, maskField } from '@juzheng/domain';
import {
  type DisputeCaseRecord,
  type FieldDecision,
  type FieldRecord,
  type Tx,
  UnitOfWork,
} from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { MoveCase } from '../cases/move-case';
import { refuseIfHeld } from '../desk/desk-access';
import { WorkIntake } from '../operations/work-intake';
import { presentField } from './present-evidence';

const STATUS = { confirm: 'confirmed', correct: 'corrected', reject: 'rejected' } as const;

/** A person says what a value is; the case is checked again with it. */
@Injectable()
export class DecideField {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: WorkIntake,
    private readonly moveCase: MoveCase,
  ) {}

  /** @throws AppError EVIDENCE.NOT_FOUND, EVIDENCE.FIELD_NOT_FOUND, CASE.NOT_OPEN, DESK.HELD_BY_OTHER */
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

      await refuseIfHeld(tx, tenant, fieldId, now);
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
        data: { evidenceId, fieldId, kind: field.kind, ...changeOf(field, decision) },
        at: now,
      });
      await tx.desk.remove(fieldId);
      await this.reopenReady(tx, disputeCase, tenant, now);
      await this.intake.checkCase(tx, disputeCase);
      return presentField({ ...field, ...decision }, true);
    });
  }

  /** What was frozen for filing no longer says what is known: the case is checked and its packet made anew. */
  private async reopenReady(tx: Tx, disputeCase: DisputeCaseRecord, tenant: Tenant, at: Date): Promise<void> {
    if (disputeCase.state !== 'ready') return;
    await this.moveCase.execute(tx, disputeCase, {
      command: { command: 'add_evidence', actorKind: 'system' },
      stateReason: {
        zh: '有值被人工更改，正在重新核对。',
        en: 'A value was changed; the case is checked again.',
      },
      event: { type: 'evidence.changed', actor: tenant.actor, at },
    });
  }
}

/** Before and after, masked: the history is read by more people than the value itself. */
function changeOf(field: FieldRecord, { status, correctedValue }: FieldDecision) {
  const shown = (value: string) => maskField(field.kind, value);
  return {
    before: { status: field.status, value: shown(effectiveValue(field)) },
    after: { status, value: shown(effectiveValue({ ...field, status, correctedValue })) },
  };
}
