const dayMs = 86_400_000;

export interface QuotaInput {
  /** Complaints a shop may file in one period; null when nobody knows it. */
  limit: number | null;
  periodDays: number;
  /** When each of the shop's complaints was filed, retracted ones left out. */
  filedAts: readonly Date[];
  now: Date;
}

export interface Quota {
  used: number;
  /** How many more may be filed now; null when the limit is not known. */
  left: number | null;
  periodStart: Date;
  /** When the first of those that count stops counting; null when none counts. */
  resetsAt: Date | null;
}

/**
 * What is left of a shop's quota. How the platform cuts its periods is not known, so the last `periodDays` days of 24 hours
 * count: whatever period of that length holds `now`, no more than this was filed in it, and never too much is promised.
 */
export function quota({ limit, periodDays, filedAts, now }: QuotaInput): Quota {
  const periodStart = new Date(now.getTime() - periodDays * dayMs);
  const counted = filedAts.filter((at) => at > periodStart && at <= now).map((at) => at.getTime());
  const used = counted.length;
  return {
    used,
    left: limit === null ? null : Math.max(0, limit - used),
    periodStart,
    resetsAt: used === 0 ? null : new Date(Math.min(...counted) + periodDays * dayMs),
  };
}
