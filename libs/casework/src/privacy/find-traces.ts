import { Database, findText } from '@juzheng/persistence';
import { findKeys, QueueConnection } from '@juzheng/queue';
import { EvidenceStorage } from '@juzheng/storage';
import { Injectable } from '@nestjs/common';

/** A place where a text still stands. */
export interface Trace {
  where: 'database' | 'storage' | 'redis';
  place: string;
  count: number;
}

/** Looks everywhere for a text: the proof that a deletion was complete, or where it was not. */
@Injectable()
export class FindTraces {
  constructor(
    private readonly database: Database,
    private readonly storage: EvidenceStorage,
    private readonly queue: QueueConnection,
  ) {}

  /** Pictures are searched by their bytes only: what they show is not read again. */
  async execute(text: string): Promise<Trace[]> {
    const rows = await findText(this.database.dataSource, text);
    const files = await this.filesWith(text);
    const keys = await findKeys(this.queue.redis, this.queue.key(''), text);
    return [
      ...rows.map(({ table, column, rows: count }) => ({
        where: 'database' as const,
        place: `${table}.${column}`,
        count,
      })),
      ...files.map((place) => ({ where: 'storage' as const, place, count: 1 })),
      ...keys.map((place) => ({ where: 'redis' as const, place, count: 1 })),
    ];
  }

  private async filesWith(text: string): Promise<string[]> {
    const found: string[] = [];
    const wanted = Buffer.from(text, 'utf8');
    const everything = new Date(8.64e15);
    for await (const { keys } of this.storage.keysByAgency(everything)) {
      for (const key of keys) {
        if (key.includes(text) || (await this.holds(key, wanted))) found.push(key);
      }
    }
    return found;
  }

  private async holds(key: string, wanted: Buffer): Promise<boolean> {
    let tail = Buffer.alloc(0);
    const stream = await this.storage.open(key);
    for await (const chunk of stream) {
      const bytes = Buffer.concat([tail, chunk as Buffer]);
      if (bytes.includes(wanted)) return true;
      tail = bytes.subarray(Math.max(0, bytes.length - wanted.length + 1));
    }
    return false;
  }
}
