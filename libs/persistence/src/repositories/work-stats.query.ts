import { type EntityManager } from 'typeorm';
import type { WorkStats } from '../records/work.record';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface OpenRow {
  job: string;
  waiting: string;
  delayed: string;
  active: string;
  parked: string;
  oldest: Date | null;
}

interface EndedRow {
  job: string;
  failed: string;
  finished: string;
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

/** Counts the ledger's rows by job, of one agency or (null) of all. Both statements read an index only. */
export async function readWorkStats(
  manager: EntityManager,
  agencyId: string | null,
  now: Date,
): Promise<WorkStats[]> {
  const [open, ended] = workStatsStatements(agencyId, now);
  const stats = new Map<string, WorkStats>();
  for (const row of await manager.query<OpenRow[]>(open.sql, open.values)) {
    stats.set(row.job, {
      ...none,
      job: row.job,
      waiting: Number(row.waiting),
      delayed: Number(row.delayed),
      active: Number(row.active),
      parked: Number(row.parked),
      oldestWaitingAt: row.oldest,
    });
  }
  for (const row of await manager.query<EndedRow[]>(ended.sql, ended.values)) {
    stats.set(row.job, {
      ...none,
      ...stats.get(row.job),
      job: row.job,
      failed24h: Number(row.failed),
      finishedLastMinute: Number(row.finished),
    });
  }
  return [...stats.values()].sort((a, b) => (a.job < b.job ? -1 : 1));
}

interface Statement {
  sql: string;
  values: unknown[];
}

export function workStatsStatements(agencyId: string | null, now: Date): [Statement, Statement] {
  const tenant = agencyId === null ? '' : ' AND `agency_id` = ?';
  const tenantValue = agencyId === null ? [] : [agencyId];
  const open = {
    sql: `SELECT \`job\`,
        SUM(\`state\` = 'waiting' AND \`run_at\` <= ?) AS \`waiting\`,
        SUM(\`state\` = 'waiting' AND \`run_at\` > ?) AS \`delayed\`,
        SUM(\`state\` IN ('dispatched', 'running')) AS \`active\`,
        SUM(\`state\` = 'parked') AS \`parked\`,
        MIN(CASE WHEN \`state\` = 'waiting' AND \`run_at\` <= ? THEN \`run_at\` END) AS \`oldest\`
      FROM \`work_item\`
      WHERE \`state\` IN ('waiting', 'dispatched', 'running', 'parked')${tenant}
      GROUP BY \`job\``,
    values: [now, now, now, ...tenantValue],
  };
  const ended = {
    sql: `SELECT \`job\`,
        SUM(\`state\` = 'failed') AS \`failed\`,
        SUM(\`state\` = 'done') AS \`finished\`
      FROM \`work_item\`
      WHERE ((\`state\` = 'failed' AND \`finished_at\` > ?) OR (\`state\` = 'done' AND \`finished_at\` > ?))${tenant}
      GROUP BY \`job\``,
    values: [new Date(now.getTime() - DAY_MS), new Date(now.getTime() - MINUTE_MS), ...tenantValue],
  };
  return [open, ended];
}
