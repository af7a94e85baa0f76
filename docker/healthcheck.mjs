// Asks the app of this container whether it can work: exit code 0 when /readyz answers 200.
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { env, exit } from 'node:process';

const PORTS = { api: env.JUZHENG_PORT ?? '3000', worker: env.JUZHENG_WORKER_PORT ?? '3001' };

// A health check does not learn the container's command; the first process was started with it.
const command = readFileSync('/proc/1/cmdline', 'utf8').split('\0');
const app = Object.keys(PORTS).find((name) => command.includes(name));
// A command that serves nothing (migrate) is well as long as it runs.
if (app === undefined) exit(0);

get(`http://127.0.0.1:${PORTS[app]}/readyz`, { timeout: 4000 }, ({ statusCode }) =>
  exit(statusCode === 200 ? 0 : 1),
)
  .on('timeout', () => exit(1))
  .on('error', () => exit(1));
