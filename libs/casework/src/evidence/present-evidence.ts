import {
  AppError,
  type ErrorCode,
  errorCatalogue,
  type Evidence,
  type EvidenceField,
  type EvidenceMessage,
  formatTime,
} from '@juzheng/contracts';
import { type FoundMessage, type KnownBounds, maskField, relativeTimeInterval } from '@juzheng/domain';
import type { EvidenceRecord, FieldRecord, ReadingSummaryRecord } from '@juzheng/persistence';

export interface EvidenceView {
  record: EvidenceRecord;
  duplicate: boolean;
  reading: ReadingSummaryRecord | null;
  fields: readonly FieldRecord[];
  reveal: boolean;
  /** When the case's order was made: nothing in a picture is older. Null when it is not known. */
  orderedAt?: Date | null;
}

/** Evidence as the API shows it; personal values are masked unless `reveal`. */
export function presentEvidence({
  record,
  duplicate,
  reading,
  fields,
  reveal,
  orderedAt = null,
}: EvidenceView): Evidence {
  const bounds = orderedAt && { notBefore: orderedAt, notAfter: record.createdAt };
  return {
    id: record.id,
    caseId: record.caseId,
    channel: record.channel,
    part: record.part,
    position: record.position,
    state: record.state,
    fileName: record.fileName,
    reference: record.reference,
    mediaType: record.mediaType,
    bytes: record.bytes,
    sha256: record.sha256,
    width: record.width,
    height: record.height,
    pages: record.pages,
    capturedAt: record.capturedAt && formatTime(record.capturedAt),
    duplicate,
    error: errorOf(record),
    reading: reading && {
      engine: reading.engine,
      engineVersion: reading.engineVersion,
      parserVersion: reading.parserVersion,
      ms: reading.ms,
      lines: reading.lineCount,
      window: reading.window ?? { complete: null, missing: [] },
      messages: reading.messages?.map((message) => presentMessage(message, reveal)) ?? null,
      at: formatTime(reading.createdAt),
    },
    fields: fields.map((field) => presentField(field, reveal, bounds)),
    createdAt: formatTime(record.createdAt),
  };
}

/**
 * A value as the API shows it.
 * @param bounds between which moments the picture's times lie; null when that is not known
 */
export function presentField(
  field: FieldRecord,
  reveal: boolean,
  bounds: KnownBounds | null = null,
): EvidenceField {
  const shown = (value: string) => (reveal ? value : maskField(field.kind, value));
  return {
    id: field.id,
    kind: field.kind,
    value: shown(field.value),
    normalized: shown(field.normalized),
    confidence: field.confidence,
    page: field.page,
    box: field.box,
    status: field.status,
    parserVersion: field.parserVersion,
    correctedValue: field.correctedValue === null ? null : shown(field.correctedValue),
    decidedBy: field.decidedBy,
    between: betweenOf(field, bounds),
  };
}

function betweenOf({ kind, normalized }: FieldRecord, bounds: KnownBounds | null): EvidenceField['between'] {
  const interval = kind === 'timestamp' && bounds ? relativeTimeInterval(normalized, bounds) : null;
  return interval && { from: formatTime(interval.from), to: formatTime(interval.to) };
}

/** What people wrote to each other has no part that could be shown masked. */
function presentMessage(
  { side, sender, time, text, page, box }: FoundMessage,
  reveal: boolean,
): EvidenceMessage {
  return {
    side,
    sender: sender === null || reveal ? sender : maskField('buyer_nick', sender),
    time,
    text: reveal ? text : null,
    page,
    box,
  };
}

function errorOf(record: EvidenceRecord): Evidence['error'] {
  if (!record.errorCode) return null;
  const code: ErrorCode = isErrorCode(record.errorCode) ? record.errorCode : 'SERVER.INTERNAL';
  return { code: record.errorCode, message: new AppError(code, record.errorParams ?? {}).sentence };
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code);
}
