import 'reflect-metadata';

const USAGE = `Usage: node dist/apps/cli/src/main.js COMMAND

  migrate                          bring the database's schema up to date
  bootstrap --name N --email E     create the first agency, its owner and an API key (--json for machines)
  create-agency --name N --email E the same for a further agency
  read [--json] FILE...            read screenshots without any server
  reparse --case ID | --all        find values anew in what was read before (--dry-run, --json)
  rules template|check|load FILE   the platform's rules as data
  find TEXT...                     look for a text in database, storage and Redis
`;

/** Each command loads what it needs itself: reading a picture must not ask for a database. */
const commands: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  migrate: async () => (await import('./migrate.command.js')).runMigrate,
  bootstrap: async () => (await import('./create-agency.command.js')).runBootstrap,
  'create-agency': async () => (await import('./create-agency.command.js')).runCreateAgency,
  read: async () => {
    const { runRead } = await import('./read/read.command.js');
    return (args) => runRead(args, { stdout: process.stdout, stderr: process.stderr });
  },
  rules: async () => (await import('./rules/rules.command.js')).runRules,
  find: async () => (await import('./find/find.command.js')).runFind,
  reparse: async () => {
    const { runReparse } = await import('./reparse/reparse.command.js');
    return (args) => runReparse(args, { stdout: process.stdout, stderr: process.stderr });
  },
};

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const load = commands[name];
  if (!load) {
    process.stderr.write(USAGE);
    return name === '--help' ? 0 : 64;
  }
  const run = await load();
  return run(args);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
