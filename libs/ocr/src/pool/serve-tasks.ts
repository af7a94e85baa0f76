import { type ChildMessage, type Task, type TaskKind, type Tasks, toChildError } from './protocol';

type Handlers = { [K in TaskKind]?: (task: Tasks[K]['task']) => Promise<Tasks[K]['result']> };

const memoryCheckMs = 250;

/**
 * The child's side of the conversation: says `ready`, then answers one task at a time.
 * The process ends with its parent, ignores a terminal's Ctrl-C (the parent lets running work finish), and ends itself
 * when it grows past `maxRssBytes`, before the machine has to choose a victim.
 */
export function serveTasks(handlers: Handlers, maxRssBytes: number): void {
  process.on('disconnect', () => process.exit(0));
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  setInterval(() => {
    if (process.memoryUsage.rss() > maxRssBytes) process.kill(process.pid, 'SIGKILL');
  }, memoryCheckMs).unref();
  process.on('message', (task: Task) => {
    void answer(handlers, task).then(send);
  });
  send({ kind: 'ready' });
}

/** The settings the parent gave on the command line. */
export function childSettings<T>(): T {
  return JSON.parse(process.argv[2] ?? '{}') as T;
}

async function answer(handlers: Handlers, task: Task): Promise<ChildMessage> {
  try {
    return { kind: 'done', result: await dispatch(handlers, task), rss: process.memoryUsage.rss() };
  } catch (error) {
    return { kind: 'failed', error: toChildError(error), rss: process.memoryUsage.rss() };
  }
}

function dispatch(handlers: Handlers, task: Task): Promise<unknown> {
  const handle = handlers[task.kind] as ((task: Task) => Promise<unknown>) | undefined;
  if (!handle) throw new Error(`this process does not ${task.kind}`);
  return handle(task);
}

function send(message: ChildMessage): void {
  if (process.connected) process.send?.(message);
}
