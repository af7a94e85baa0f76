import { CaseFeed, QueueQueries, type Tenant } from '@juzheng/casework';
import { LOGGER, type Logger } from '@juzheng/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Request, Response } from 'express';

const TICK_MS = 500;
const HEARTBEAT_MS = 15_000;

interface Listener {
  tenant: Tenant;
  response: Response;
  lastSequence: number;
  lastQueues: string;
  lastSentAt: number;
}

/** Server-sent events: one loop per process asks the database once per tenant and tells every listener what is new. */
@Injectable()
export class LiveStream implements OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly feed: CaseFeed,
    private readonly queues: QueueQueries,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Keeps a response open and writes events to it; `Last-Event-ID` resumes where a lost connection ended. */
  async attach(tenant: Tenant, request: Request, response: Response): Promise<void> {
    const resume = Number(request.header('last-event-id'));
    const lastSequence = Number.isSafeInteger(resume) && resume > 0 ? resume : await this.feed.latest(tenant);
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      Connection: 'keep-alive',
    });
    response.write('retry: 1000\n\n');
    const listener: Listener = { tenant, response, lastSequence, lastQueues: '', lastSentAt: Date.now() };
    this.listeners.add(listener);
    response.on('close', () => this.listeners.delete(listener));
    this.schedule();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
    for (const listener of this.listeners) listener.response.end();
    this.listeners.clear();
  }

  private schedule(): void {
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.tick()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'live stream missed a beat'))
        .finally(() => {
          this.timer = null;
          if (this.listeners.size > 0) this.schedule();
        });
    }, TICK_MS);
  }

  private async tick(): Promise<void> {
    for (const group of this.listenersByScope()) {
      const tenant = group[0]?.tenant;
      if (!tenant) continue;
      const queues = await this.queues.status(tenant);
      const { at: _, ...comparable } = queues;
      for (const listener of group)
        await this.tell(listener, JSON.stringify(queues), JSON.stringify(comparable));
    }
  }

  private listenersByScope(): Listener[][] {
    const groups = new Map<string, Listener[]>();
    for (const listener of this.listeners) {
      const scope = scopeOf(listener.tenant);
      groups.set(scope, [...(groups.get(scope) ?? []), listener]);
    }
    return [...groups.values()];
  }

  private async tell(listener: Listener, queues: string, comparable: string): Promise<void> {
    const changes = await this.feed.since(listener.tenant, listener.lastSequence);
    for (const change of changes) {
      this.send(listener, `id: ${change.sequence}\nevent: case\ndata: ${JSON.stringify(change)}\n\n`);
      listener.lastSequence = change.sequence;
    }
    if (comparable !== listener.lastQueues) {
      listener.lastQueues = comparable;
      this.send(listener, `event: queues\ndata: ${queues}\n\n`);
    } else if (Date.now() - listener.lastSentAt > HEARTBEAT_MS) {
      this.send(listener, ': still here\n\n');
    }
  }

  private send(listener: Listener, chunk: string): void {
    listener.lastSentAt = Date.now();
    listener.response.write(chunk);
  }
}

function scopeOf(tenant: Tenant): string {
  return `${tenant.agencyId} ${tenant.shopIds?.join(',') ?? '*'}`;
}
