import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const START_MS = 60_000;

/** A server of our own in a temporary folder on a free loopback port. */
export interface PrivateServer {
  readonly url: string;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

export function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `juzheng-test-${name}-`));
}

/** A loopback port that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Starts a server program and waits until it answers.
 * @param answers resolves when the server can be used, rejects while it cannot
 * @throws Error with the end of the server's output when it ends or does not answer within a minute
 */
export async function startServer(
  command: { program: string; args: string[]; folder: string; logFile: string },
  url: string,
  answers: () => Promise<void>,
): Promise<PrivateServer> {
  const child = spawn(command.program, command.args, { cwd: command.folder, stdio: 'ignore' });
  const killWithUs = () => {
    child.kill('SIGKILL');
    rmSync(command.folder, { recursive: true, force: true });
  };
  process.once('exit', killWithUs);
  const stop = async () => {
    process.off('exit', killWithUs);
    await end(child);
    await rm(command.folder, { recursive: true, force: true });
  };
  for (const deadline = Date.now() + START_MS; ;) {
    try {
      await answers();
      child.unref();
      return { url, stop };
    } catch (cause) {
      if (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
        await delay(20);
        continue;
      }
      const log = await readFile(command.logFile, 'utf8').catch(() => '');
      await stop();
      throw new Error(`${command.program} did not start:\n${log.slice(-2000)}`, { cause });
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
