import { type DataSource, type Logger } from 'typeorm';

export interface PlanStep {
  table: string | null;
  type: string | null;
  key: string | null;
  Extra: string | null;
}

/** Runs something and gives how the server carries out each SELECT of it. */
export async function plansOf(
  dataSource: DataSource,
  read: () => Promise<unknown>,
): Promise<{ sql: string; steps: PlanStep[] }[]> {
  const seen: { sql: string; values: unknown[] }[] = [];
  const logQuery: Logger['logQuery'] = (sql, values?: unknown) => {
    seen.push({ sql, values: Array.isArray(values) ? values : [] });
  };
  const original = dataSource.logger;
  const watching = jest.replaceProperty(
    dataSource,
    'logger',
    Object.assign(Object.create(original) as Logger, { logQuery }),
  );
  try {
    await read();
  } finally {
    watching.restore();
  }
  const plans: { sql: string; steps: PlanStep[] }[] = [];
  for (const { sql, values } of seen.filter((query) => query.sql.startsWith('SELECT'))) {
    plans.push({ sql, steps: await dataSource.query<PlanStep[]>(`EXPLAIN ${sql}`, values) });
  }
  return plans;
}

/** A step that reads every row of a table that grows, or every entry of one of its indexes. */
export function isScan({ table, type }: PlanStep): boolean {
  return table !== null && !table.startsWith('<') && (type === 'ALL' || type === 'index');
}

export async function expectNoScan(dataSource: DataSource, read: () => Promise<unknown>): Promise<void> {
  const plans = await plansOf(dataSource, read);
  expect(plans.length).toBeGreaterThan(0);
  for (const { sql, steps } of plans) {
    expect({ sql, scans: steps.filter(isScan) }).toEqual({ sql, scans: [] });
  }
}
