import { AppError } from '@juzheng/contracts';
import type { Reading } from '@juzheng/domain';
import { availableParallelism } from 'node:os';
import type { ImageLimits } from '../images/inspect-pages';
import type { ReaderChoice, ReaderSettings } from '../recognition/reader-settings';
import { prepareTessdata } from '../recognition/tesseract/tessdata';
import { ChildHandle } from './child-handle';
import { restartDelayMs } from './restart-delay';

export interface ReaderPoolOptions {
  /** Which readers read. Default: `both`, see docs/decisions. */
  readers?: ReaderChoice;
  /** Reader processes; each uses one core and 200–400 MB. Default: one per core. */
  poolSize?: number;
  /** One file may take this long, then its process is killed. Default 90 s. */
  timeoutMs?: number;
  /** A process is replaced after this many files. Default 200. */
  recycleAfter?: number;
  /** A process that has grown past this many bytes is replaced after its file. Default 700 MB. */
  recycleRssBytes?: number;
  /** A process that grows past this many bytes is killed in the middle of its file. Default 2 GB. */
  maxRssBytes?: number;
  /** Pixels a page and pages a file that a reader takes on at all. Default 100 megapixels, 50 pages. */
  limits?: ImageLimits;
  /** Folder for the language models, shared by all pools of this user. Default: one in the system's temporary folder. */
  tessdataDir?: string;
}

/** A file on disk, the uploader's name for it, and a signal that gives the read up. */
export interface ReadRequest {
  path: string;
  name: string;
  signal?: AbortSignal;
}

export interface ReaderPoolState {
  processes: number;
  running: number;
  queued: number;
}

interface Waiting {
  request: ReadRequest;
  resolve: (reading: Reading) => void;
  reject: (reason: unknown) => void;
}

const startTimeoutMs = 30_000;
const maxHeapMb = 1024;

/**
 * Reads images with tesseract.js in child processes. A file that crashes, hangs or bloats its reader fails alone:
 * the process is replaced and the next file is read.
 */
export class ReaderPool {
  private readonly options: Required<Omit<ReaderPoolOptions, 'tessdataDir'>>;
  private readonly tessdata: Promise<string>;
  private readonly queue: Waiting[] = [];
  private readonly idle: ChildHandle[] = [];
  private readonly busy = new Set<Promise<void>>();
  private readonly processes = new Set<ChildHandle>();
  private crashesInARow = 0;
  private closed = false;

  constructor({ tessdataDir, ...options }: ReaderPoolOptions = {}) {
    this.options = {
      poolSize: Math.max(1, options.poolSize ?? availableParallelism()),
      readers: options.readers ?? 'both',
      timeoutMs: options.timeoutMs ?? 90_000,
      recycleAfter: options.recycleAfter ?? 200,
      recycleRssBytes: options.recycleRssBytes ?? 700_000_000,
      maxRssBytes: options.maxRssBytes ?? 2_000_000_000,
      limits: options.limits ?? { maxPixels: 100_000_000, maxPages: 50 },
    };
    this.tessdata = prepareTessdata(tessdataDir);
    // Whoever reads first is told; until then it is nobody's unhandled rejection.
    this.tessdata.catch(() => undefined);
  }

  get state(): ReaderPoolState {
    return { processes: this.processes.size, running: this.busy.size, queued: this.queue.length };
  }

  /** Ids of the living reader processes, for supervision and for tests that kill one. */
  get pids(): number[] {
    return [...this.processes].flatMap(({ pid }) => pid ?? []);
  }

  /**
   * Reads one file: every text line of every page, boxes in pixels of the upright original, confidence 0–1.
   * Waits its turn when all readers are busy; the time limit counts from the moment a reader takes it.
   * @throws AppError READER.TIMEOUT, READER.CRASHED (both worth another try), EVIDENCE.* for a file that cannot be opened,
   *   SERVER.UNAVAILABLE after close(); the signal's reason when it aborts
   */
  read(request: ReadRequest): Promise<Reading> {
    if (this.closed) return Promise.reject(new AppError('SERVER.UNAVAILABLE'));
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { request, resolve, reject };
      this.queue.push(waiting);
      request.signal?.addEventListener('abort', () => this.withdraw(waiting), { once: true });
      this.pump();
    });
  }

  /** Takes no more reads, lets the running ones end, refuses the queued ones, ends all processes. May be called again. */
  async close(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.queue.splice(0)) reject(new AppError('SERVER.UNAVAILABLE'));
    while (this.busy.size > 0) await Promise.allSettled(this.busy);
    const ending = [...this.processes];
    for (const child of ending) child.kill();
    await Promise.all(ending.map(({ exited }) => exited));
  }

  private withdraw(waiting: Waiting): void {
    const place = this.queue.indexOf(waiting);
    // A running read is given up by its process handle.
    if (place < 0) return;
    this.queue.splice(place, 1);
    waiting.reject(waiting.request.signal?.reason);
  }

  private pump(): void {
    while (this.queue.length > 0 && this.busy.size < this.options.poolSize) {
      const waiting = this.queue.shift();
      if (!waiting) return;
      const work = this.serve(waiting.request).then((settle) => {
        // The place is free before the caller hears of the result, so that its next read finds it.
        this.busy.delete(work);
        settle(waiting);
        this.pump();
      });
      this.busy.add(work);
    }
  }

  /** Reads one file and gives what to tell the one who waits for it. Never rejects. */
  private async serve({ path, name, signal }: ReadRequest): Promise<(waiting: Waiting) => void> {
    try {
      const child = await this.takeChild();
      const { timeoutMs } = this.options;
      const reading = await child
        .run({ kind: 'read', file: { path, name } }, { timeoutMs, signal })
        .finally(() => this.giveBack(child));
      this.crashesInARow = 0;
      return ({ resolve }) => resolve(reading);
    } catch (error) {
      if (error instanceof AppError && error.code === 'READER.CRASHED') this.crashesInARow += 1;
      return ({ reject }) => reject(error);
    }
  }

  private async takeChild(): Promise<ChildHandle> {
    for (let child = this.idle.pop(); child; child = this.idle.pop()) {
      if (child.usable) return child;
    }
    const delay = restartDelayMs(this.crashesInARow);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    const settings: ReaderSettings = {
      tessdataDir: await this.tessdata,
      readers: this.options.readers,
      maxRssBytes: this.options.maxRssBytes,
      limits: this.options.limits,
    };
    const child = await ChildHandle.start({ program: 'reader-process', settings, startTimeoutMs, maxHeapMb });
    this.processes.add(child);
    void child.exited.then(() => this.processes.delete(child));
    return child;
  }

  private giveBack(child: ChildHandle): void {
    const { recycleAfter, recycleRssBytes } = this.options;
    if (child.tasks >= recycleAfter || child.rss > recycleRssBytes) child.kill();
    if (child.usable) this.idle.push(child);
  }
}
