import { isJobName } from '@juzheng/contracts';
import type { WorkLedger } from '@juzheng/domain';
import { type Logger, withRequestId } from '@juzheng/platform';
import { Ticket } from '../belt/belt';
import type { Parking } from '../parking';
import type { QueueMetrics } from '../queue-metrics';
import type { WakeSignal } from '../wake';
import type { AttemptRunner } from './attempt-runner';
import { labelOf, traceOf } from './describe-error';
import type { RunReport } from './run-report';
import type { RunnerSettings } from './runner-options';

/** What comes off the belt. `handedOutAt`: ms since the epoch. */
export interface BeltJob {
  name: string;
  data: unknown;
  handedOutAt: number;
}

/** Takes what comes off the belt, and has it run if the ledger still wants it. */
export class JobRunner {
  private readonly runs = new Set<Promise<RunReport>>();
  private draining = false;

  constructor(
    private readonly ledger: WorkLedger,
    private readonly attempts: AttemptRunner,
    private readonly parking: Parking,
    private readonly wake: Pick<WakeSignal, 'publish'>,
    private readonly settings: RunnerSettings,
    private readonly metrics: QueueMetrics,
    private readonly logger: Logger,
  ) {}

  /** Runs one job of the belt. Never rejects: what went wrong is in the report. */
  async run(job: BeltJob): Promise<RunReport> {
    const run = this.guarded(job);
    this.runs.add(run);
    try {
      return await run;
    } finally {
      this.runs.delete(run);
      // A slot is free, and the run may have committed what comes next.
      this.wake.publish();
    }
  }

  /** Takes nothing more; waits for the runs under way, at most `graceMs`, and gives back the rest without blame. */
  async drain(): Promise<void> {
    this.draining = true;
    if (await this.settled()) return;
    this.logger.warn({ runs: this.runs.size }, 'runs are given back because of the shutdown');
    this.attempts.shutDown();
    await this.settled();
  }

  private async guarded(job: BeltJob): Promise<RunReport> {
    try {
      return await this.take(job);
    } catch (error) {
      const reason = labelOf(error);
      this.logger.warn(
        { job: job.name, error: reason, ...traceOf(error) },
        'a run lost touch with the ledger',
      );
      return { outcome: 'abandoned', reason };
    }
  }

  private async take(job: BeltJob): Promise<RunReport> {
    const ticket = Ticket.safeParse(job.data);
    if (!ticket.success) {
      this.logger.error({ job: job.name }, 'something on the belt is no work of the ledger');
      return { outcome: 'stale', reason: 'not a ticket of the ledger' };
    }
    const { workId, attempt } = ticket.data;
    if (!isJobName(job.name)) {
      const reason = `No job is called ${job.name}.`;
      await this.parking.park(workId, attempt, reason);
      return { outcome: 'parked', reason };
    }
    return this.start(workId, attempt, job.handedOutAt);
  }

  private async start(workId: string, attempt: number, handedOutAt: number): Promise<RunReport> {
    const started = await this.ledger.start(workId, attempt, this.settings.leaseMs, new Date());
    if (!started) {
      this.logger.debug({ workId, attempt }, 'a ticket came late or twice');
      return { outcome: 'stale' };
    }
    if (this.draining) {
      await this.ledger.release({ ...started, state: 'running' }, false, new Date());
      return { outcome: 'released' };
    }
    this.metrics.started(started.job, Math.max(Date.now() - handedOutAt, 0));
    const beganAt = performance.now();
    const report = await withRequestId(started.requestId ?? workId, () => this.attempts.perform(started));
    this.metrics.finished(started.job, report.outcome, performance.now() - beganAt);
    return report;
  }

  private async settled(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), this.settings.graceMs);
    });
    try {
      return await Promise.race([Promise.allSettled(this.runs).then(() => true), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
