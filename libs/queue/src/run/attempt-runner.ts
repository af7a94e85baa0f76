import { AppError, type JobName, type JobPayload, jobs } from '@juzheng/contracts';
import type { StartedWork, WorkLedger } from '@juzheng/domain';
import type { Logger } from '@juzheng/platform';
import type { Parking } from '../parking';
import { ActiveRun, ShuttingDown } from './active-run';
import { describeError, labelOf, traceOf } from './describe-error';
import type { JobHandler, JobRun } from './job-handler';
import type { JobHandlers } from './job-handlers';
import { decideRetry, retryDelay } from './retry-decision';
import type { RunReport } from './run-report';
import type { RunnerSettings } from './runner-options';

interface Prepared {
  started: StartedWork;
  handler: JobHandler<JobName>;
  payload: JobPayload<JobName>;
}

/** Runs attempts that the ledger has started, and tells the ledger how they ended. */
export class AttemptRunner {
  private readonly active = new Set<ActiveRun>();

  constructor(
    private readonly ledger: WorkLedger,
    private readonly handlers: JobHandlers,
    private readonly parking: Parking,
    private readonly settings: RunnerSettings,
    private readonly logger: Logger,
  ) {}

  /** Runs one attempt. @throws only what the ledger throws; then the end of the lease decides */
  async perform(started: StartedWork): Promise<RunReport> {
    const { payload: schema, retry } = jobs[started.job];
    const payload = schema.safeParse(started.payload);
    if (!payload.success) {
      const reason = `The payload is not one of ${started.job}.`;
      await this.parking.park(started.id, started.attempt, reason);
      return { outcome: 'parked', reason };
    }
    const prepared = { started, handler: this.handlers.for(started.job), payload: payload.data };
    // Only lost workers lead here: a last try that failed in the open has ended the work itself.
    if (started.failures >= retry.attempts)
      return this.exhaust(prepared, new AppError('QUEUE.WORKER_LOST', { times: started.failures }));
    try {
      await this.watch(started, (run) => prepared.handler.handle(prepared.payload, run));
      return { outcome: 'done' };
    } catch (error) {
      return (await this.withoutBlame(started, error)) ?? this.afterFailure(prepared, error);
    }
  }

  /** Stops all runs now; each is given back to the ledger and its try does not count. */
  shutDown(): void {
    for (const run of this.active) run.abort(new ShuttingDown());
  }

  private async afterFailure(prepared: Prepared, error: unknown): Promise<RunReport> {
    const { started } = prepared;
    const decision = decideRetry(error, started.failures, jobs[started.job].retry, Math.random());
    if (decision.kind === 'exhausted') return this.exhaust(prepared, error);
    return this.retryLater(started, error, decision.delayMs);
  }

  /** Saying that work failed for good is work too: what goes wrong with it is tried again, with the longest pause. */
  private async exhaust({ started, handler, payload }: Prepared, error: unknown): Promise<RunReport> {
    try {
      await this.watch(started, (run) => handler.onExhausted(payload, run, error));
    } catch (second) {
      const { retry } = jobs[started.job];
      const delayMs = retryDelay(retry.attempts, retry, Math.random());
      return (await this.withoutBlame(started, second)) ?? this.retryLater(started, second, delayMs);
    }
    // An error of the catalogue is an end the product foresees; any other one is a mistake of ours.
    if (error instanceof AppError)
      this.logger.info({ ...factsOf(started), error: error.code }, 'work failed for good');
    else
      this.logger.error(
        { ...factsOf(started), error: labelOf(error), ...traceOf(error) },
        'work failed for good',
      );
    return { outcome: 'exhausted', reason: labelOf(error) };
  }

  private async retryLater(started: StartedWork, error: unknown, delayMs: number): Promise<RunReport> {
    const runAt = new Date(Date.now() + delayMs);
    const current = await this.ledger.retryLater(started.id, started.attempt, describeError(error), runAt);
    if (!current) return { outcome: 'stale' };
    const about = { ...factsOf(started), error: labelOf(error), ...traceOf(error), delayMs };
    this.logger.warn(about, 'a run failed and is tried again');
    return { outcome: 'retried', reason: labelOf(error) };
  }

  /** Ends that are no fault of the work: another run has it now, or this process shuts down. Null for all others. */
  private async withoutBlame(started: StartedWork, error: unknown): Promise<RunReport | null> {
    if (error instanceof AppError && error.code === 'QUEUE.STALE_ATTEMPT') {
      this.logger.debug(factsOf(started), 'a run was overtaken and had no effect');
      return { outcome: 'stale' };
    }
    if (!(error instanceof ShuttingDown)) return null;
    await this.ledger.release({ ...started, state: 'running' }, false, new Date());
    return { outcome: 'released' };
  }

  private async watch(started: StartedWork, work: (run: JobRun) => Promise<void>): Promise<void> {
    const { id: workId, attempt, failures, agencyId, requestId } = started;
    const active = new ActiveRun({
      timeoutMs: jobs[started.job].timeoutMs,
      heartbeatMs: this.settings.heartbeatMs,
      renew: () => this.renew(started),
    });
    this.active.add(active);
    try {
      await active.watch((signal) => work({ workId, attempt, failures, agencyId, requestId, signal }));
    } finally {
      this.active.delete(active);
    }
  }

  private async renew(started: StartedWork): Promise<boolean> {
    try {
      return await this.ledger.renew(started.id, started.attempt, this.settings.leaseMs, new Date());
    } catch (error) {
      // The lease outlives a few missed heartbeats; if it does not, the fence decides.
      this.logger.warn({ ...factsOf(started), error: labelOf(error) }, 'a heartbeat was missed');
      return true;
    }
  }
}

function factsOf({ id, job, attempt, failures }: StartedWork): Record<string, string | number> {
  return { workId: id, job, attempt, failures };
}
