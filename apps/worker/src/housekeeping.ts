import { LoadRules, Retain, WatchDeadlines } from '@juzheng/casework';
import { UnitOfWork } from '@juzheng/persistence';
import { LOGGER, type Logger, Metrics } from '@juzheng/platform';
import { EvidenceStorage } from '@juzheng/storage';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

const HOUR_MS = 3_600_000;
const GAUGE_MS = 10_000;
/** Deadlines are minutes, not seconds: looking twice a minute is soon enough. */
const CLOCK_MS = 30_000;
/** How long finished work and answered idempotency keys are kept. */
const KEEP_WORK_MS = 7 * 24 * HOUR_MS;
const KEEP_KEYS_MS = 24 * HOUR_MS;
const BATCH = 5_000;

/** Throws away what nobody needs any more, and measures the ledger. Harmless when several workers do it at once. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly timers: NodeJS.Timeout[] = [];
  private rulesKnown = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
    private readonly metrics: Metrics,
    private readonly deadlines: WatchDeadlines,
    private readonly retain: Retain,
    private readonly rules: LoadRules,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.every(HOUR_MS, () => this.tidy());
    this.every(GAUGE_MS, () => this.measure());
    this.every(CLOCK_MS, () => this.watch());
    this.every(HOUR_MS, () => this.forget());
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private every(ms: number, work: () => Promise<void>): void {
    const run = () => {
      work().catch((error: unknown) => this.logger.warn({ err: error }, 'housekeeping will try again'));
    };
    run();
    this.timers.push(setInterval(run, ms));
  }

  private async tidy(): Promise<void> {
    const { work, idempotency } = this.uow.repositories;
    const now = Date.now();
    await work.purgeFinished(new Date(now - KEEP_WORK_MS), BATCH);
    await idempotency.purge(new Date(now - KEEP_KEYS_MS));
    await this.storage.sweepStaging(HOUR_MS);
  }

  private async watch(): Promise<void> {
    if (!this.rulesKnown) await this.rules.shipped();
    this.rulesKnown = true;
    const checked = await this.rules.apply();
    const { alerts, expired } = await this.deadlines.tick();
    if (checked + alerts + expired > 0) this.logger.info({ checked, alerts, expired }, 'rules and deadlines');
  }

  private async forget(): Promise<void> {
    const { cases, orders, files } = await this.retain.sweep();
    if (cases + orders + files > 0) this.logger.info({ cases, orders, files }, 'retention');
  }

  private async measure(): Promise<void> {
    const stats = await this.uow.repositories.work.stats(null, new Date());
    this.metrics.ledgerDepth.reset();
    for (const stat of stats) {
      this.metrics.ledgerDepth.set({ job: stat.job, state: 'waiting' }, stat.waiting);
      this.metrics.ledgerDepth.set({ job: stat.job, state: 'delayed' }, stat.delayed);
      this.metrics.ledgerDepth.set({ job: stat.job, state: 'active' }, stat.active);
      this.metrics.ledgerDepth.set({ job: stat.job, state: 'parked' }, stat.parked);
    }
  }
}
