import { AppError } from '@juzheng/contracts';
import { type ChildProcess, fork } from 'node:child_process';
import { childEntry, type ChildProgram } from './child-entry';
import { type ChildMessage, fromChildError, type Task, type TaskKind, type Tasks } from './protocol';

export interface ChildOptions {
  program: ChildProgram;
  /** Handed to the child as JSON; seen in the process list, so never a secret. */
  settings: object;
  startTimeoutMs: number;
  maxHeapMb: number;
}

export interface RunOptions {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

/** How much of a dying child's stderr goes into the error's cause. */
const stderrTail = 2000;

/** One forked process that does one task at a time. It never outlives this process, and never takes it down. */
export class ChildHandle {
  /** Tasks answered so far. */
  tasks = 0;
  /** Resident memory in bytes, as of the last answer. */
  rss = 0;
  /** False once the process has ended, or must not be used again. */
  usable = true;
  readonly exited: Promise<void>;
  private stderr = '';

  private constructor(private readonly child: ChildProcess) {
    this.exited = new Promise((resolve) => {
      const ended = () => {
        this.usable = false;
        resolve();
      };
      child.once('exit', ended);
      child.once('error', ended);
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr = (this.stderr + text).slice(-stderrTail);
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Forks the program and waits until it says that it is ready. Throws AppError READER.CRASHED. */
  static async start({ program, settings, startTimeoutMs, maxHeapMb }: ChildOptions): Promise<ChildHandle> {
    const { file, execArgv } = childEntry(program);
    const child = fork(file, [JSON.stringify(settings)], {
      execArgv: [...execArgv, `--max-old-space-size=${maxHeapMb}`],
      // Decoders of untrusted files have no business with the credentials in our environment.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const handle = new ChildHandle(child);
    await handle.nextMessage({ timeoutMs: startTimeoutMs }, () => handle.crash('did not start in time'));
    return handle;
  }

  /**
   * Runs one task. A task that times out or is aborted, and any crash, ends the process: `usable` is false afterwards.
   * @throws AppError READER.TIMEOUT, READER.CRASHED or what the task itself found; the signal's reason when aborted
   */
  async run<K extends TaskKind>(task: Task & { kind: K }, options: RunOptions): Promise<Tasks[K]['result']> {
    options.signal?.throwIfAborted();
    this.child.send(task, (error) => {
      if (error) this.kill();
    });
    const message = await this.nextMessage(
      options,
      () => new AppError('READER.TIMEOUT', { seconds: Math.round(options.timeoutMs / 100) / 10 }),
    );
    if (message.kind === 'ready') throw this.crash('answered out of turn');
    this.tasks += 1;
    this.rss = message.rss;
    if (message.kind === 'done') return message.result as Tasks[K]['result'];
    const error = fromChildError(message.error);
    if (error instanceof AppError && error.code === 'READER.CRASHED') this.kill();
    throw error;
  }

  /** Ends the process at once; `exited` tells when it is gone. */
  kill(): void {
    this.usable = false;
    this.child.kill('SIGKILL');
  }

  private nextMessage({ timeoutMs, signal }: RunOptions, onTimeout: () => Error): Promise<ChildMessage> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', aborted);
        this.child.off('message', answered).off('exit', crashed).off('error', crashed);
        finish();
      };
      const giveUp = (reason: Error) => {
        this.kill();
        settle(() => reject(reason));
      };
      const answered = (message: ChildMessage) => settle(() => resolve(message));
      const crashed = () => settle(() => reject(this.crash('ended')));
      const aborted = () => giveUp(signal?.reason as Error);
      const timer = setTimeout(() => giveUp(onTimeout()), timeoutMs);
      signal?.addEventListener('abort', aborted, { once: true });
      this.child.once('message', answered).once('exit', crashed).once('error', crashed);
    });
  }

  private crash(what: string): AppError {
    const { exitCode, signalCode } = this.child;
    const how = `child ${what} (exit ${exitCode ?? '-'}, signal ${signalCode ?? '-'}) ${this.stderr.trim()}`;
    return new AppError('READER.CRASHED', {}, [], { cause: new Error(how) });
  }
}
