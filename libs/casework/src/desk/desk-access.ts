import { AppError, formatTime } from '@juzheng/contracts';
import { canClaim, type DeskLease } from '@juzheng/domain';
import type { DeskItemRecord, Tx } from '@juzheng/persistence';
import type { Tenant } from '../access/tenant';

/** @throws AppError DESK.HELD_BY_OTHER when somebody else works on an item now */
export function refuseOthers(item: DeskItemRecord, actor: string, now: Date): void {
  const lease = leaseOf(item);
  if (lease && !canClaim(lease, actor, now)) {
    throw new AppError('DESK.HELD_BY_OTHER', { until: formatTime(lease.until) });
  }
}

/**
 * Lets a decision pass unless somebody else has claimed the item it settles. Who has no claim may decide too: the
 * integrator's program does not queue at the desk.
 * @throws AppError DESK.HELD_BY_OTHER
 */
export async function refuseIfHeld(tx: Tx, tenant: Tenant, itemId: string, now: Date): Promise<void> {
  const item = await tx.desk.findForUpdate(tenant.agencyId, itemId);
  if (item) refuseOthers(item, tenant.actor, now);
}

export function leaseOf({ leasedBy, leasedUntil }: DeskItemRecord): DeskLease | null {
  return leasedBy !== null && leasedUntil !== null ? { actor: leasedBy, until: leasedUntil } : null;
}
