import { type EntityManager } from 'typeorm';
import type { WorkStats } from '../records/work.record';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Count = Exclude<keyof WorkStats, 'job' | 'oldestWaitingAt'>;

interface Row {
  job: string;
  count: Count;
  rows: string;
  oldest: Date | null;
}

const none: Omit<WorkStats, 'job'> = {
  waiting: 0,
  delayed: 0,
  active: 0,
  parked: 0,
  failed24h: 0,
  finishedLastMinute: 0,
  oldestWaitingAt: null,
};

/** Counts the ledger's rows by job, of one agency or (null) of all, jobs in alphabetical order. */
export async function readWorkStats(
  manager: EntityManager,
  agencyId: string | null,
  now: Date,
): Promise<WorkStats[]> {
  const parts = countsAt(now).map(({ count, where, values }) => partOf(count, where, values, agencyId));
  const rows = await manager.query<Row[]>(
    parts.map(({ sql }) => sql).join(' UNION ALL '),
    parts.flatMap(({ values }) => values),
  );
  const stats = new Map<string, WorkStats>();
  for (const { job, count, rows: counted, oldest } of rows) {
    const sofar = stats.get(job) ?? { job, ...none };
    const oldestWaitingAt = count === 'waiting' ? oldest : sofar.oldestWaitingAt;
    stats.set(job, { ...sofar, [count]: Number(counted), oldestWaitingAt });
  }
  return [...stats.values()].sort((a, b) => (a.job < b.job ? -1 : 1));
}

function countsAt(now: Date): { count: Count; where: string; values: Date[] }[] {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const minuteAgo = new Date(now.getTime() - MINUTE_MS);
  return [
    { count: 'waiting', where: "`state` = 'waiting' AND `run_at` <= ?", values: [now] },
    { count: 'delayed', where: "`state` = 'waiting' AND `run_at` > ?", values: [now] },
    { count: 'active', where: "`state` IN ('dispatched', 'running')", values: [] },
    { count: 'parked', where: "`state` = 'parked'", values: [] },
    { count: 'failed24h', where: "`state` = 'failed' AND `finished_at` > ?", values: [dayAgo] },
    { count: 'finishedLastMinute', where: "`state` = 'done' AND `finished_at` > ?", values: [minuteAgo] },
  ];
}

/** A SELECT for each count: one over all states with conditional sums cannot use an index's order and sorts the ledger. */
function partOf(count: Count, where: string, values: Date[], agencyId: string | null) {
  const tenant = agencyId === null ? '' : ' AND `agency_id` = ?';
  return {
    sql: `SELECT \`job\`, '${count}' AS \`count\`, COUNT(*) AS \`rows\`, MIN(\`run_at\`) AS \`oldest\`
      FROM \`work_item\` WHERE ${where}${tenant} GROUP BY \`job\``,
    values: agencyId === null ? values : [...values, agencyId],
  };
}
