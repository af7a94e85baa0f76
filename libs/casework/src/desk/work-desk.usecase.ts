import { AppError, type DeskClaimInput } from '@juzheng/contracts';
import { deskLeaseMs } from '@juzheng/domain';
import { type DeskFilters, type DeskItemRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { refuseOthers } from './desk-access';

/** Hands out what needs a person, each item to one person at a time. */
@Injectable()
export class WorkDesk {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * The most urgent free item, or the named one; null when nothing waits. Looking at it shows personal data, so the
   * claim is written into the case's history.
   * @throws AppError DESK.NOT_FOUND, DESK.HELD_BY_OTHER for a named item
   */
  async claim(tenant: Tenant, input: DeskClaimInput, now = new Date()): Promise<DeskItemRecord | null> {
    return this.uow.run(async (tx) => {
      if (input.itemId) {
        const item = await tx.desk.findForUpdate(tenant.agencyId, input.itemId);
        if (!item || !mayUseShop(tenant, item.shopId))
          throw new AppError('DESK.NOT_FOUND', { id: input.itemId });
        refuseOthers(item, tenant.actor, now);
      }
      const until = new Date(now.getTime() + deskLeaseMs);
      const claimed = await tx.desk.claim(tenant.agencyId, tenant.actor, filtersOf(tenant, input), {
        now,
        until,
      });
      if (!claimed) return null;
      const disputeCase = await tx.cases.find(tenant.agencyId, claimed.caseId);
      if (!disputeCase) return null;
      await tx.events.append({
        caseId: claimed.caseId,
        agencyId: tenant.agencyId,
        version: disputeCase.version,
        type: 'personal_data.revealed',
        actor: tenant.actor,
        data: { what: 'desk', itemId: claimed.id },
        at: now,
      });
      return claimed;
    });
  }

  /** @returns the new end of the claim @throws AppError DESK.NOT_FOUND, DESK.LEASE_LOST */
  async renew(tenant: Tenant, itemId: string, now = new Date()): Promise<Date> {
    const until = new Date(now.getTime() + deskLeaseMs);
    return this.uow.run(async (tx) => {
      await this.find(tenant, itemId);
      const renewed = await tx.desk.renew(tenant.agencyId, itemId, tenant.actor, { now, until });
      if (!renewed) throw new AppError('DESK.LEASE_LOST');
      return until;
    });
  }

  /** Giving back what one does not hold changes nothing. @throws AppError DESK.NOT_FOUND */
  async release(tenant: Tenant, itemId: string): Promise<void> {
    await this.find(tenant, itemId);
    await this.uow.run((tx) => tx.desk.release(tenant.agencyId, itemId, tenant.actor));
  }

  private async find(tenant: Tenant, itemId: string): Promise<DeskItemRecord> {
    const item = await this.uow.repositories.desk.find(tenant.agencyId, itemId);
    if (!item || !mayUseShop(tenant, item.shopId)) throw new AppError('DESK.NOT_FOUND', { id: itemId });
    return item;
  }
}

function filtersOf(tenant: Tenant, { shopId, caseId, itemId }: DeskClaimInput): DeskFilters {
  return {
    shopIds: tenant.shopIds,
    ...(shopId ? { shopId } : {}),
    ...(caseId ? { caseId } : {}),
    ...(itemId ? { itemId } : {}),
  };
}
