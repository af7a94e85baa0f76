/** One person's hold on one item: nobody else gets it until then. */
export interface DeskLease {
  /** `user usr_…` */
  actor: string;
  /** From this moment on it is free again. */
  until: Date;
}

/** How long an item is kept for a person who does nothing, in ms. */
export const deskLeaseMs = 5 * 60_000;

/** Whether a person may take an item now: it is free, its lease is over, or it is the person's own. */
export function canClaim(lease: DeskLease | null, actor: string, now: Date): boolean {
  return lease === null || lease.actor === actor || now >= lease.until;
}

/** Whether a person holds an item now. */
export function holds(lease: DeskLease | null, actor: string, now: Date): boolean {
  return lease !== null && lease.actor === actor && now < lease.until;
}

/** The lease after a claim; null when somebody else holds the item. */
export function claimLease(
  lease: DeskLease | null,
  actor: string,
  now: Date,
  ms: number = deskLeaseMs,
): DeskLease | null {
  return canClaim(lease, actor, now) ? { actor, until: new Date(now.getTime() + ms) } : null;
}

/**
 * The lease after it was prolonged; null when the person no longer holds the item: meanwhile another may have had it, so a
 * lease that is over must be claimed again. It never becomes shorter.
 */
export function renewLease(
  lease: DeskLease | null,
  actor: string,
  now: Date,
  ms: number = deskLeaseMs,
): DeskLease | null {
  if (lease === null || !holds(lease, actor, now)) return null;
  return { actor, until: new Date(Math.max(lease.until.getTime(), now.getTime() + ms)) };
}

/** The lease after a person gave the item back; giving back what one does not hold changes nothing. */
export function releaseLease(lease: DeskLease | null, actor: string): DeskLease | null {
  return lease?.actor === actor ? null : lease;
}
