import { AppError, type CaseDetail, type HoldInput } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { CaseQueries } from '../cases/case.queries';

/** Puts a case under legal hold or lifts it. */
@Injectable()
export class HoldCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: CaseQueries,
  ) {}

  /** @throws AppError CASE.NOT_FOUND */
  async execute(tenant: Tenant, caseId: string, input: HoldInput, now = new Date()): Promise<CaseDetail> {
    await this.uow.run(async (tx) => {
      const found = await tx.cases.findForUpdate(tenant.agencyId, caseId);
      if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
      const holdReason = input.held ? input.reason : null;
      await tx.cases.saveHold(caseId, holdReason);
      await tx.events.append({
        caseId,
        agencyId: tenant.agencyId,
        version: found.version,
        type: input.held ? 'hold.placed' : 'hold.lifted',
        actor: tenant.actor,
        reason: input.reason,
        data: { before: found.holdReason, after: holdReason },
        at: now,
      });
    });
    return this.queries.detail(tenant, caseId);
  }
}
