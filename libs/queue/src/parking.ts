import type { WorkLedger } from '@juzheng/domain';
import type { Logger } from '@juzheng/platform';
import type { QueueMetrics } from './queue-metrics';

/** Takes work aside that no handler here can do. It is never dropped: an engineer sees the alert and decides. */
export class Parking {
  constructor(
    private readonly ledger: WorkLedger,
    private readonly metrics: QueueMetrics,
    private readonly logger: Logger,
  ) {}

  /** Parks one attempt's row; `reason` is for the engineer and holds nobody's data. */
  async park(workId: string, attempt: number, reason: string): Promise<void> {
    await this.ledger.park(workId, attempt, reason);
    this.metrics.parked();
    this.logger.error({ workId, attempt, reason }, 'work was parked; a person must look');
  }
}
