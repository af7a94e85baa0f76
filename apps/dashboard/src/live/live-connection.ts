import type { CaseChange, Queues } from '@juzheng/contracts';

export type LiveStatus = 'connecting' | 'live' | 'reconnecting';

/** What of the browser's EventSource is used. */
export interface EventStream {
  readonly readyState: number;
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface LiveHandlers {
  onStatus(status: LiveStatus): void;
  /** Connected, for the first time or again: what happened before may have been missed. */
  onOpen(): void;
  onQueues(queues: Queues): void;
  onCase(change: CaseChange): void;
  /** The server refused the stream; perhaps the session is over. */
  onRefused(): void;
}

const CLOSED = 2;
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15_000;

/**
 * The event stream of the API. The browser itself resumes a broken connection; one that the server refused it gives up
 * on, so that is tried again here, after 1 s at first and 15 s at most.
 */
export class LiveConnection {
  private stream: EventStream | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private delayMs = FIRST_DELAY_MS;

  constructor(
    private readonly handlers: LiveHandlers,
    private readonly open: () => EventStream,
  ) {}

  start(): void {
    this.stop();
    const stream = this.open();
    this.stream = stream;
    stream.onopen = () => {
      this.delayMs = FIRST_DELAY_MS;
      this.handlers.onStatus('live');
      this.handlers.onOpen();
    };
    stream.onerror = () => this.lost(stream);
    stream.addEventListener('queues', ({ data }) => this.handlers.onQueues(JSON.parse(data) as Queues));
    stream.addEventListener('case', ({ data }) => this.handlers.onCase(JSON.parse(data) as CaseChange));
  }

  /** Connects anew: after sleep a connection may be dead without anyone having said so. */
  restart(): void {
    this.handlers.onStatus('reconnecting');
    this.start();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.stream?.close();
    this.stream = null;
  }

  private lost(stream: EventStream): void {
    this.handlers.onStatus('reconnecting');
    if (stream.readyState !== CLOSED) return;
    this.handlers.onRefused();
    this.timer = setTimeout(() => this.start(), this.delayMs);
    this.delayMs = Math.min(this.delayMs * 2, LONGEST_DELAY_MS);
  }
}
