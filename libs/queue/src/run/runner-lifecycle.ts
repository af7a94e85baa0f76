import type { Logger } from '@juzheng/platform';
import type { WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { labelOf } from './describe-error';
import type { JobRunner } from './job-runner';

/**
 * Starts the workers when everything else in the process has started, and stops them before anything else stops: what a
 * handler needs may be closed in `onModuleDestroy` of the modules the runner imports, or later.
 */
export class RunnerLifecycle implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    private readonly hosts: readonly WorkerHost[],
    private readonly runner: JobRunner,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    for (const { worker } of this.hosts)
      worker.run().catch((error: unknown) => {
        this.logger.error({ queue: worker.name, error: labelOf(error) }, 'a worker stopped by itself');
      });
  }

  /** Resolves when no run is left, at the latest after twice the grace period. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.hosts.map(({ worker }) => worker.pause(true)));
    await this.runner.drain();
    await Promise.all(this.hosts.map(({ worker }) => close(worker)));
  }
}

/**
 * Closes a worker that has no runs. Without Redis only by force: BullMQ 6.7's orderly close never ends then (its issue
 * 4656). What force leaves on the belt comes to another worker, and fails there at the ledger's fence.
 */
async function close(worker: Worker): Promise<void> {
  await worker.close(!(await isConnected(worker)));
}

async function isConnected(worker: Worker): Promise<boolean> {
  const { client, blockingClient } = worker.getBackend();
  const clients = Promise.all([client, blockingClient]);
  // A client that never reached Redis never resolves.
  const known = await Promise.race([clients, new Promise<null>((resolve) => setImmediate(resolve, null))]);
  return known !== null && known.every((one) => one?.status === 'ready');
}
