export interface TickerOptions {
  /** One tick; gives the ms until the next one, if nobody signals before. */
  run: () => Promise<number>;
  /** Told of a tick that threw; gives the ms until the next one. */
  onError: (error: unknown) => number;
  /** Signals that come closer together than this (ms) share a tick. */
  minGapMs: number;
}

/** Runs one thing over and over, never twice at a time: at once on a signal, else when the last tick asked for it. */
export class Ticker {
  private running: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private dueAt = Infinity;
  private signalled = false;
  private stopped = false;
  private endedAt = -Infinity;

  constructor(private readonly options: TickerOptions) {}

  /** Asks for a tick now; during one, for another right after it. */
  signal(): void {
    if (this.stopped) return;
    this.signalled = true;
    if (!this.running) this.schedule(0);
  }

  /** No more ticks; resolves when the one under way is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private schedule(delayMs: number): void {
    const now = performance.now();
    const dueAt = Math.max(now + delayMs, this.endedAt + this.options.minGapMs);
    if (this.timer && dueAt >= this.dueAt) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (dueAt <= now) return this.begin();
    this.dueAt = dueAt;
    this.timer = setTimeout(() => this.begin(), dueAt - now);
  }

  private begin(): void {
    this.timer = null;
    this.dueAt = Infinity;
    this.signalled = false;
    this.running = this.tick().then((delayMs) => {
      this.running = null;
      this.endedAt = performance.now();
      if (!this.stopped) this.schedule(this.signalled ? 0 : delayMs);
    });
  }

  private async tick(): Promise<number> {
    try {
      return await this.options.run();
    } catch (error) {
      return this.options.onError(error);
    }
  }
}
