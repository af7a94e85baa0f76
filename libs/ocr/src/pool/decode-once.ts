import { ChildHandle } from './child-handle';
import type { Task, Tasks } from './protocol';
import { Turnstile } from './turnstile';

const timeoutMs = 30_000;
const maxRssBytes = 1_500_000_000;
/** Each costs a process of about 100 MB while it runs; more uploads of these rare formats wait their turn. */
const turnstile = new Turnstile(2);

type OnceKind = 'inspect' | 'render';

/**
 * Opens one file in a process of its own, for decoders that are WASM or have a history of crashes: about 0.2 s for the
 * process, at most 30 s for the file, at most two at a time.
 * @throws AppError READER.TIMEOUT, READER.CRASHED or what the task itself found
 */
export async function decodeInOwnProcess<K extends OnceKind>(
  task: Task & { kind: K },
): Promise<Tasks[K]['result']> {
  return turnstile.pass(async () => {
    const child = await ChildHandle.start({
      program: 'decode-process',
      settings: { maxRssBytes },
      startTimeoutMs: timeoutMs,
      maxHeapMb: 512,
    });
    try {
      return await child.run<K>(task, { timeoutMs });
    } finally {
      child.kill();
    }
  });
}
