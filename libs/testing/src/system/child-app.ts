import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort } from '../servers/private-server';

const ENTRY = {
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  cli: 'dist/apps/cli/src/main.js',
} as const;

/** One of the product's processes, started from the build as in production. */
export class ChildApp {
  private readonly output: string[] = [];

  private constructor(
    private readonly child: ChildProcess,
    readonly baseUrl: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => this.output.push(chunk.toString('utf8')));
    }
  }

  /** Starts `api` or `worker` and waits until it is ready for requests. @throws Error with its output when it is not */
  static async start(app: 'api' | 'worker', env: Record<string, string>): Promise<ChildApp> {
    const port = await freePort();
    const portName = app === 'api' ? 'JUZHENG_PORT' : 'JUZHENG_WORKER_PORT';
    const child = spawn(process.execPath, [resolve(ENTRY[app])], {
      env: { PATH: process.env['PATH'] ?? '', ...env, [portName]: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new ChildApp(child, `http://127.0.0.1:${port}`);
    await started.ready();
    return started;
  }

  /** Everything the process has written so far. */
  get log(): string {
    return this.output.join('');
  }

  /** Ends it as an operator would, and waits. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Ends it as a power cut would, and waits. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill(signal);
    await exited;
  }

  private async ready(): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (Date.now() < deadline) {
      if (this.child.exitCode !== null) throw new Error(`it ended with ${this.child.exitCode}:\n${this.log}`);
      const answer = await fetch(`${this.baseUrl}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    await this.kill();
    throw new Error(`it was not ready after 30 s:\n${this.log}`);
  }
}
