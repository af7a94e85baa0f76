import type { OpenReparse } from './open-reparse';
import { parseReparseArguments, reparseUsage, type ReparseArguments } from './reparse-arguments';
import { toReparseJson, toReparseText, toTotalsText, type ReparseTotals } from './reparse-report';

/** Where the command writes: changes to `stdout`, everything else to `stderr`. */
export interface ReparseOutput {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
}

const done = 0;
const someFailed = 2;
const wrongUsage = 64;

/**
 * `reparse (--case ID | --all) [--dry-run] [--json]`: the present parser over stored lines, with a diff.
 * @param open connects to the installation unless a test gives another
 * @returns exit code: 0 done, 2 some files failed, 64 wrong usage
 * @throws AppError CASE.NOT_FOUND
 */
export async function runReparse(
  args: string[],
  output: ReparseOutput,
  open: () => Promise<OpenReparse> = async () => (await import('./open-reparse.js')).openReparse(),
): Promise<number> {
  let parsed: ReparseArguments | null;
  try {
    parsed = parseReparseArguments(args);
  } catch (error) {
    output.stderr.write(`${describe(error)}\n\n${reparseUsage}`);
    return wrongUsage;
  }
  if (!parsed) {
    output.stdout.write(reparseUsage);
    return done;
  }
  const installation = await open();
  try {
    return await reparseAll(installation.useCase, parsed, output);
  } finally {
    await installation.close();
  }
}

/** Goes through the files one by one; one that fails is named and the next is done. */
async function reparseAll(
  useCase: OpenReparse['useCase'],
  { scope, dryRun, json }: ReparseArguments,
  { stdout, stderr }: ReparseOutput,
): Promise<number> {
  const totals: ReparseTotals = { looked: 0, changed: 0, stored: 0, frozen: 0, failed: 0 };
  for await (const evidenceId of useCase.evidenceIds(scope)) {
    totals.looked += 1;
    try {
      const diff = await useCase.execute(evidenceId, { dryRun });
      if (!diff) continue;
      totals.changed += 1;
      totals.stored += diff.stored ? 1 : 0;
      totals.frozen += diff.frozen ? 1 : 0;
      stdout.write(json ? `${toReparseJson(diff)}\n` : toReparseText(diff));
    } catch (error) {
      totals.failed += 1;
      stderr.write(`${evidenceId}: ${describe(error)}\n`);
    }
  }
  stderr.write(toTotalsText(totals));
  return totals.failed > 0 ? someFailed : done;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
