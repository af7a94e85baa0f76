import type { WorkLedger } from '@juzheng/domain';
import type { Logger } from '@juzheng/platform';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { WakeSignal } from '../wake';
import type { DispatchSettings } from './dispatch-options';
import type { Dispatcher } from './dispatcher';
import type { Leadership } from './leadership';
import type { Sweeper } from './sweeper';
import { Ticker } from './ticker';

const RETRY_MS = 1_000;
/** Under load every finished run is a signal; a round for each would only ask MySQL the same question more often. */
const ROUND_GAP_MS = 10;

/** Keeps dispatching going in one process: leadership, rounds and sweeps, each at its own pace. */
export class DispatchLoops implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly leading = this.ticker('leadership', () => this.lead(), 250);
  private readonly dispatching = this.ticker('dispatch', () => this.dispatch(), ROUND_GAP_MS);
  private readonly sweeping = this.ticker('sweep', () => this.sweep(), ROUND_GAP_MS);
  private unsubscribe: () => void = () => undefined;
  /** Set while this process leads without having compared the ledger with the belt. */
  private beltIsUncertain = false;

  constructor(
    private readonly ledger: WorkLedger,
    private readonly dispatcher: Dispatcher,
    private readonly sweeper: Sweeper,
    private readonly leadership: Leadership,
    private readonly wake: WakeSignal,
    private readonly settings: DispatchSettings,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    // A follower is woken too: the signal may be the leader's farewell.
    this.unsubscribe = this.wake.subscribe(() =>
      this.leadership.held() ? this.dispatching.signal() : this.leading.signal(),
    );
    this.leading.signal();
  }

  /** Nothing is claimed after this, and another process may take over at once. */
  async onModuleDestroy(): Promise<void> {
    this.unsubscribe();
    await Promise.all([this.leading.stop(), this.dispatching.stop(), this.sweeping.stop()]);
    if (!this.leadership.held()) return;
    try {
      await this.leadership.release();
      this.wake.publish();
    } catch (error) {
      this.logger.debug({ err: error }, 'the leadership ends with its lease');
    }
  }

  private async lead(): Promise<number> {
    const led = this.leadership.held();
    const tenure = await this.leadership.acquire();
    if (tenure === 'taken') {
      this.logger.info('this process dispatches now');
      this.beltIsUncertain = true;
      this.sweeping.signal();
    }
    if (tenure === 'taken' || (tenure === 'kept' && !led)) this.dispatching.signal();
    return this.settings.leadershipCheckMs;
  }

  private async dispatch(): Promise<number> {
    if (!this.leadership.held()) return this.settings.pollMs;
    await this.compareWithBelt();
    const askedAt = new Date();
    await this.dispatcher.round();
    const next = await this.ledger.nextRunAt(askedAt);
    const untilNext = next ? Math.max(next.getTime() - Date.now(), 0) : Infinity;
    return Math.min(untilNext, this.settings.pollMs);
  }

  private async compareWithBelt(): Promise<void> {
    if (!this.beltIsUncertain) return;
    this.beltIsUncertain = false;
    try {
      await this.sweeper.reconcile();
    } catch (error) {
      this.beltIsUncertain = true;
      throw error;
    }
  }

  private async sweep(): Promise<number> {
    if (this.leadership.held() && (await this.sweeper.sweep()) > 0) this.dispatching.signal();
    return this.settings.sweepMs;
  }

  private ticker(name: string, run: () => Promise<number>, minGapMs: number): Ticker {
    return new Ticker({
      run,
      minGapMs,
      onError: (error) => {
        this.logger.warn({ err: error, loop: name }, 'a dispatcher loop failed and goes on');
        return RETRY_MS;
      },
    });
  }
}
