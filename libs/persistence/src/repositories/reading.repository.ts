import { type EntityManager, In } from 'typeorm';
import { readingEntity, type ReadingRow } from '../entities/evidence.entity';
import type { ReadingRecord, ReadingSummaryRecord } from '../records/evidence.record';
import { insertRows } from '../rows';

const summary = {
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
  seals: true,
  document: true,
  lineCount: true,
  createdAt: true,
} as const;
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
    const row = await this.readings().findOne({ where: { evidenceId }, order: newestFirst, select: summary });
    return row && summaryOf(row);
  }

  /** As {@link latestSummary}, of several files at once; files without a reading are left out. */
  async latestSummaries(evidenceIds: readonly string[]): Promise<Map<string, ReadingSummaryRecord>> {
    if (evidenceIds.length === 0) return new Map();
    const rows = await this.readings().find({
      where: { evidenceId: In(evidenceIds) },
      order: { createdAt: 'ASC', id: 'ASC' },
      select: summary,
    });
    return new Map(rows.map((row) => [row.evidenceId, summaryOf(row)]));
  }

  /** Notes what another parser made of a reading's lines. */
  async setParsed(
    id: string,
    parsed: Pick<ReadingRecord, 'parserVersion' | 'part' | 'messages' | 'window' | 'document'>,
  ): Promise<void> {
    await this.readings().update({ id }, parsed);
  }

  private readings() {
    return this.manager.getRepository(readingEntity);
  }
}

function summaryOf({ lines: _, ...rest }: ReadingRow): ReadingSummaryRecord {
  return rest;
}
