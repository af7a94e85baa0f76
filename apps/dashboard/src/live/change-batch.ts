/**
 * Collects ids and hands them on together, at most once in `everyMs` and never before the last batch is worked through:
 * a thousand changes in a second become one look.
 */
export class ChangeBatch {
  private readonly ids = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private busy = false;

  constructor(
    private readonly everyMs: number,
    /** Must not throw: nobody would hear it. */
    private readonly handle: (ids: ReadonlySet<string>) => Promise<void>,
  ) {}

  add(id: string): void {
    this.ids.add(id);
    this.schedule();
  }

  /** Forgets what is collected and does nothing more. */
  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.ids.clear();
  }

  private schedule(): void {
    if (this.timer || this.busy || this.ids.size === 0) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      const batch = new Set(this.ids);
      this.ids.clear();
      this.busy = true;
      void this.handle(batch).finally(() => {
        this.busy = false;
        this.schedule();
      });
    }, this.everyMs);
  }
}
