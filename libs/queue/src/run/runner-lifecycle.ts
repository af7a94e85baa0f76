import type { Logger } from '@juzheng/platform';
import type { WorkerHost } from '@nestjs/bullmq';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
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
    await Promise.all(this.hosts.map(({ worker }) => worker.close()));
  }
}
