import { type AgencySettingsInput, AppError, type RouteResponse } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';

/** What an agency decides for itself: read, and changed with a reason that is kept. */
@Injectable()
export class Settings {
  constructor(private readonly uow: UnitOfWork) {}

  async show(tenant: Tenant): Promise<RouteResponse<'getSettings'>> {
    const { secondPerson, retentionDays } = await this.uow.repositories.settings.find(tenant.agencyId);
    return { secondPerson, retentionDays };
  }

  /** @throws AppError AUTH.FORBIDDEN for a key that sees only some of the agency's shops */
  async change(
    tenant: Tenant,
    { reason, ...changes }: AgencySettingsInput,
    now = new Date(),
  ): Promise<RouteResponse<'getSettings'>> {
    if (tenant.shopIds !== null) throw new AppError('AUTH.FORBIDDEN');
    const { agencyId, actor } = tenant;
    return this.uow.run(async (tx) => {
      const before = await tx.settings.find(agencyId);
      const after = {
        secondPerson: changes.secondPerson ?? before.secondPerson,
        retentionDays: changes.retentionDays ?? before.retentionDays,
      };
      await tx.settings.put({ agencyId, ...after, updatedAt: now });
      const { secondPerson, retentionDays } = before;
      await tx.settings.record({
        agencyId,
        type: 'settings.changed',
        actor,
        reason,
        data: { before: { secondPerson, retentionDays }, after },
        at: now,
      });
      return after;
    });
  }
}
