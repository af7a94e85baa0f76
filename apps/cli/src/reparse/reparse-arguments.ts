import { parseArgs } from 'node:util';

export const reparseUsage = `Usage: node dist/apps/cli/src/main.js reparse (--case ID | --all) [--dry-run] [--json]

Finds the values anew in what was read before, with the present rules and without reading pictures again, and shows
what changes. Values that a person decided stay; evidence of a filed case is reported and left as it is.
  --case ID   the evidence of one case
  --all       the evidence of every case
  --dry-run   shows the changes and stores none
  --json      one JSON object a line for each file that changes

Personal values are masked. Exit code: 0 done, 2 some files failed, 64 wrong usage.
`;

export interface ReparseArguments {
  scope: { caseId: string } | 'all';
  dryRun: boolean;
  json: boolean;
}

/**
 * Understands the arguments of `reparse`; null asks for its usage.
 * @throws Error that says what is wrong
 */
export function parseReparseArguments(args: string[]): ReparseArguments | null {
  const { values } = parseArgs({
    args,
    options: {
      case: { type: 'string' },
      all: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const { case: caseId, all, json } = values;
  if ((caseId === undefined) === !all) throw new Error('either --case ID or --all');
  return { scope: caseId === undefined ? 'all' : { caseId }, dryRun: values['dry-run'], json };
}
