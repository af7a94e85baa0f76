import { untilReady } from './setup/apps.mjs';
import { startCompiler, startPage, startWatchedApps } from './setup/dev-processes.mjs';
import { runMain } from './setup/lifecycle.mjs';
import { requireNode } from './setup/node-version.mjs';
import { pathsOf, ROOT } from './setup/paths.mjs';
import { portFor } from './setup/ports.mjs';
import { createSay } from './setup/say.mjs';
import { claimFolder, raiseStack, untilOneDies } from './setup/stack.mjs';

const say = createSay();
const paths = pathsOf(ROOT);

// Servers and data as with `npm start`, but every change of a source is compiled and taken up at once.
await runMain(async (lifecycle) => {
  requireNode();
  const claim = claimFolder({ paths, lifecycle, say });
  if ('pid' in claim) {
    say.line(`Juzheng already runs from this folder (process ${claim.pid} ${claim.url}): stop that first.`);
    return 1;
  }
  say.line(`Juzheng in ${ROOT}, watching`);
  const stack = await raiseStack({ paths, lifecycle, say });
  const context = { paths, lifecycle, stack, print: say.line };
  const servers = [stack.mysql.process, stack.redis.process];
  claim.update({ url: stack.baseUrl });
  lifecycle.serving();

  const pagePort = await portFor(paths.ports, 'page');
  const page = startPage(pagePort, context);
  const { compiler, compiled } = startCompiler(context);
  await Promise.race([compiled, untilOneDies([compiler, page, ...servers])]);
  const { api, worker } = startWatchedApps(context);
  const died = untilOneDies([compiler, page, api, worker, ...servers]);
  const ready = [untilReady(api, stack.baseUrl, lifecycle), untilReady(worker, stack.workerUrl, lifecycle)];
  await Promise.race([Promise.all(ready), died]);
  say.line(`\n  page  http://127.0.0.1:${pagePort}  (reloads by itself)`);
  say.line(`  API   ${stack.baseUrl}`);
  say.line('  Ctrl-C stops everything; the data stays in .juzheng/.\n');
  return died;
});
