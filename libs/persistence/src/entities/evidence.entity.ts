import type { CheckRecord, EvidenceRecord, FieldRecord, ReadingRecord } from '../records/evidence.record';
import { ascii, bigCount, choice, count, id, instant, json, nullable, primary, text } from './columns';
import { table } from './table';

export const evidenceEntity = table<EvidenceRecord>({
  name: 'evidence',
  columns: {
    id: id(primary),
    agencyId: id(),
    caseId: id(),
    channel: choice(),
    part: choice(nullable),
    partSource: choice(nullable),
    position: count(),
    state: choice(),
    fileName: text(255, nullable),
    storageKey: ascii(255, nullable),
    mediaType: ascii(100, nullable),
    bytes: bigCount(nullable),
    sha256: ascii(64, nullable),
    width: count(nullable),
    height: count(nullable),
    pages: count(nullable),
    reference: ascii(64, nullable),
    capturedAt: instant(nullable),
    errorCode: ascii(64, nullable),
    errorParams: json(nullable),
    createdAt: instant(),
  },
  indexes: { ix_evidence_agency: ['agencyId', 'id'] },
  unique: { uq_evidence_file: ['caseId', 'sha256'] },
  references: { fk_evidence_case: { columns: ['caseId'], target: 'dispute_case' } },
});

export interface ReadingRow extends ReadingRecord {
  readonly lineCount: number;
}

export const readingEntity = table<ReadingRow>({
  name: 'evidence_reading',
  columns: {
    id: id(primary),
    evidenceId: id(),
    agencyId: id(),
    engine: ascii(64),
    engineVersion: ascii(64),
    parserVersion: ascii(64),
    part: choice(nullable),
    ms: count(),
    width: count(),
    height: count(),
    pages: count(),
    lines: json(),
    tilts: json(nullable),
    takenAt: ascii(19, nullable),
    pictureHash: ascii(64, nullable),
    messages: json(nullable),
    window: json(nullable),
    seals: json(nullable),
    document: json(nullable),
    lineCount: count(),
    createdAt: instant(),
  },
  indexes: { ix_evidence_reading_latest: ['evidenceId', 'createdAt', 'id'] },
  references: { fk_evidence_reading_evidence: { columns: ['evidenceId'], target: 'evidence' } },
});

export const fieldEntity = table<FieldRecord>({
  name: 'evidence_field',
  columns: {
    id: id(primary),
    readingId: id(),
    evidenceId: id(),
    caseId: id(),
    agencyId: id(),
    kind: choice(),
    role: choice(),
    value: text(500),
    normalized: text(500),
    confidence: { type: 'double' },
    page: count(),
    box: json(),
    status: choice(),
    correctedValue: text(500, nullable),
    decidedBy: ascii(64, nullable),
    decidedAt: instant(nullable),
    parserVersion: ascii(64),
  },
  indexes: {
    ix_evidence_field_reading: ['readingId'],
    ix_evidence_field_evidence: ['evidenceId'],
    ix_evidence_field_case: ['caseId'],
  },
  references: {
    fk_evidence_field_reading: { columns: ['readingId'], target: 'evidence_reading' },
    fk_evidence_field_evidence: { columns: ['evidenceId'], target: 'evidence' },
  },
});

export interface CheckRow extends CheckRecord {
  /** Its place in the list of checks, from 0. */
  readonly position: number;
}

export const checkEntity = table<CheckRow>({
  name: 'check_result',
  columns: {
    id: id(primary),
    caseId: id(),
    agencyId: id(),
    position: count(),
    code: ascii(64),
    verdict: choice(),
    expected: json(nullable),
    found: json(),
    message: json(),
    checkedAt: instant(),
  },
  indexes: { ix_check_result_case: ['caseId', 'position'] },
  references: { fk_check_result_case: { columns: ['caseId'], target: 'dispute_case' } },
});
