import { AppError } from '@juzheng/contracts';

export interface ActiveRunOptions {
  timeoutMs: number;
  heartbeatMs: number;
  /** Prolongs the lease; false when another run took over. Never rejects. */
  renew: () => Promise<boolean>;
}

/** Why a run was stopped that could have gone on elsewhere. */
export class ShuttingDown extends Error {
  override readonly name = 'ShuttingDown';
}

/** A run while it lasts: its signal, its time limit and the heartbeat of its lease. */
export class ActiveRun {
  private readonly controller = new AbortController();
  private readonly limit: NodeJS.Timeout;
  private readonly heartbeat: NodeJS.Timeout;

  constructor(private readonly options: ActiveRunOptions) {
    const seconds = options.timeoutMs / 1000;
    this.limit = setTimeout(() => this.abort(new AppError('QUEUE.TIMEOUT', { seconds })), options.timeoutMs);
    this.heartbeat = setInterval(() => void this.beat(), options.heartbeatMs);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Stops the run: what waits for it gets `reason` now. */
  abort(reason: Error): void {
    this.controller.abort(reason);
  }

  /**
   * Settles as the work does, or rejects with the reason of the abort, whichever is first. Work that does not heed its
   * signal goes on unheard; the ledger's fence keeps its effects out.
   */
  async watch(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this;
    let onAbort = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal.reason as Error);
      signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
      await Promise.race([work(signal), aborted]);
    } finally {
      signal.removeEventListener('abort', onAbort);
      clearTimeout(this.limit);
      clearInterval(this.heartbeat);
    }
  }

  private async beat(): Promise<void> {
    if (!(await this.options.renew())) this.abort(new AppError('QUEUE.STALE_ATTEMPT'));
  }
}
