import { newId } from '@juzheng/contracts';
import type {
  CheckRecord,
  DisputeCaseRecord,
  EvidenceRecord,
  FieldRecord,
  ReadingRecord,
} from '@juzheng/persistence';
import { aHash, nextSerial, someDay } from './basics';

/** A screenshot that waits to be read. */
export function someEvidence(
  disputeCase: DisputeCaseRecord,
  changes: Partial<EvidenceRecord> = {},
): EvidenceRecord {
  return {
    id: newId('evidence'),
    agencyId: disputeCase.agencyId,
    caseId: disputeCase.id,
    channel: 'wangwang',
    part: 'chat',
    partSource: 'given',
    position: 1,
    state: 'queued',
    fileName: '旺旺聊天记录.png',
    storageKey: `originals/${nextSerial()}.png`,
    mediaType: 'image/png',
    bytes: 182_331,
    sha256: aHash(),
    width: 750,
    height: 1334,
    pages: 1,
    reference: null,
    capturedAt: null,
    errorCode: null,
    errorParams: null,
    createdAt: someDay,
    ...changes,
  };
}

/** A reading of one line, which shows an order id. */
export function aReading(evidence: EvidenceRecord, changes: Partial<ReadingRecord> = {}): ReadingRecord {
  const word = {
    text: '订单编号：3311111111111111111',
    box: [40, 120, 600, 36] as [number, number, number, number],
    confidence: 0.93,
  };
  return {
    id: newId('reading'),
    evidenceId: evidence.id,
    agencyId: evidence.agencyId,
    engine: 'tesseract.js',
    engineVersion: '7.0.0',
    parserVersion: '1',
    part: evidence.part,
    ms: 570,
    width: 750,
    height: 1334,
    pages: 1,
    lines: [{ ...word, page: 1, words: [word] }],
    tilts: null,
    takenAt: null,
    pictureHash: null,
    messages: null,
    window: null,
    seals: null,
    document: null,
    createdAt: someDay,
    ...changes,
  };
}

/** An order id that was read with confidence. */
export function aField(
  reading: ReadingRecord,
  caseId: string,
  changes: Partial<FieldRecord> = {},
): FieldRecord {
  return {
    id: newId('field'),
    readingId: reading.id,
    evidenceId: reading.evidenceId,
    caseId,
    agencyId: reading.agencyId,
    kind: 'order_id',
    role: 'plain',
    value: '3311111111111111111',
    normalized: '3311111111111111111',
    confidence: 0.93,
    page: 1,
    box: [160, 120, 480, 36],
    status: 'accepted',
    correctedValue: null,
    decidedBy: null,
    decidedAt: null,
    parserVersion: reading.parserVersion,
    ...changes,
  };
}

/** A check of the order id that matched. */
export function aCheck(disputeCase: DisputeCaseRecord, changes: Partial<CheckRecord> = {}): CheckRecord {
  return {
    id: newId('check'),
    caseId: disputeCase.id,
    agencyId: disputeCase.agencyId,
    code: 'order_id',
    verdict: 'match',
    expected: { value: disputeCase.orderId, source: 'order', evidenceId: null, fieldId: null, box: null },
    found: [],
    message: { zh: '订单编号一致。', en: 'The order id matches.' },
    checkedAt: someDay,
    ...changes,
  };
}
