import { newId } from '@juzheng/contracts';
import { captureDateOf, type ParsedReading, type Reading, type ReadingContext } from '@juzheng/domain';
import type { EvidenceRecord, FieldRecord } from '@juzheng/persistence';

/** What is known about a file besides its pixels, for the parser. */
export function readingContextOf(
  { channel, part, partSource, capturedAt, fileName }: EvidenceRecord,
  { takenAt }: Pick<Reading, 'takenAt'>,
): ReadingContext {
  const captureDate = captureDateOf({ given: capturedAt, takenAt, fileName });
  return { channel, captureDate, ...(part && partSource === 'given' ? { part } : {}) };
}

/** What a parser found, as rows to be stored. */
export function fieldsOf(record: EvidenceRecord, readingId: string, parsed: ParsedReading): FieldRecord[] {
  return parsed.fields.map((field) => ({
    id: newId('field'),
    readingId,
    evidenceId: record.id,
    caseId: record.caseId,
    agencyId: record.agencyId,
    kind: field.kind,
    role: field.role,
    value: field.value,
    normalized: field.normalized,
    confidence: field.confidence,
    page: field.page,
    box: field.box,
    status: field.accepted ? 'accepted' : 'needs_person',
    correctedValue: null,
    decidedBy: null,
    decidedAt: null,
    parserVersion: parsed.parserVersion,
  }));
}
