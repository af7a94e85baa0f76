import { migrate } from '@juzheng/persistence';
import { loadConfig } from '@juzheng/platform';

/** Brings the schema up to date; safe to run from several machines at once. */
export async function runMigrate(): Promise<number> {
  const applied = await migrate(loadConfig().mysql.url);
  process.stdout.write(applied.length > 0 ? `${applied.join('\n')}\n` : 'the schema is up to date\n');
  return 0;
}
