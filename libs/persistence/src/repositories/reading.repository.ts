import { type EntityManager } from 'typeorm';
import { readingEntity } from '../entities/evidence.entity';
import type { ReadingRecord, ReadingSummaryRecord } from '../records/evidence.record';
import { insertRows } from '../rows';

const newestFirst = { createdAt: 'DESC', id: 'DESC' } as const;

/** What readers saw. Readings are only ever added; what a parser made of their lines may be made anew. */
export class ReadingRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(reading: ReadingRecord): Promise<void> {
    await insertRows(this.manager, readingEntity, { ...reading, lineCount: reading.lines.length });
  }

  async latest(evidenceId: string): Promise<ReadingRecord | null> {
    const row = await this.readings().findOne({ where: { evidenceId }, order: newestFirst });
    if (!row) return null;
    const { lineCount: _, ...reading } = row;
    return reading;
  }

  /** The latest reading without its lines. */
  async latestSummary(evidenceId: string): Promise<ReadingSummaryRecord | null> {
    const row = await this.readings().findOne({
      where: { evidenceId },
      order: newestFirst,
      select: {
        id: true,
        evidenceId: true,
        agencyId: true,
        engine: true,
        engineVersion: true,
        parserVersion: true,
        part: true,
        ms: true,
        width: true,
        height: true,
        pages: true,
        tilts: true,
        takenAt: true,
        pictureHash: true,
        messages: true,
        window: true,
        lineCount: true,
        createdAt: true,
      },
    });
    if (!row) return null;
    const { lines: _, ...summary } = row;
    return summary;
  }

  /** Notes what another parser made of a reading's lines. */
  async setParsed(
    id: string,
    parsed: Pick<ReadingRecord, 'parserVersion' | 'part' | 'messages' | 'window'>,
  ): Promise<void> {
    await this.readings().update({ id }, parsed);
  }

  private readings() {
    return this.manager.getRepository(readingEntity);
  }
}
