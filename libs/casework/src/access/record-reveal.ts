import type { DisputeCaseRecord, UnitOfWork } from '@juzheng/persistence';
import type { Tenant } from './tenant';

/** Writes into a case's history that somebody looked at personal data (domain sheet, section 7). */
export async function recordReveal(
  uow: UnitOfWork,
  tenant: Tenant,
  disputeCase: DisputeCaseRecord,
  data: { what: string; evidenceId?: string },
): Promise<void> {
  await uow.run((tx) =>
    tx.events.append({
      caseId: disputeCase.id,
      agencyId: disputeCase.agencyId,
      version: disputeCase.version,
      type: 'personal_data.revealed',
      actor: tenant.actor,
      data,
      at: new Date(),
    }),
  );
}
