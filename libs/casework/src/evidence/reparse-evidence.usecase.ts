import { AppError, type EvidencePart } from '@juzheng/contracts';
import { isBeforeFiling, type ParsedReading, parseReading } from '@juzheng/domain';
import {
  type DisputeCaseRecord,
  type EvidenceRecord,
  type ReadingRecord,
  type Tx,
  UnitOfWork,
} from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { WorkIntake } from '../operations/work-intake';
import { fieldsOf, readingContextOf } from './parsed-fields';
import { diffFields, type FieldDiff, hasChanges } from './reparse-fields';

/** What the present parser makes otherwise of one file's stored reading. */
export interface EvidenceDiff extends FieldDiff {
  evidenceId: string;
  caseId: string;
  fileName: string | null;
  parserVersion: string;
  part: { before: EvidencePart | null; after: EvidencePart | null } | null;
  /** Messages found; null when they are the same. */
  messages: { before: number; after: number } | null;
  /** Whether the window is complete; null when what is told of it is the same. */
  window: { before: boolean | null; after: boolean | null } | null;
  /** What a certificate, bill or record says in its parts is another; nothing of it is shown. */
  document: boolean;
  /** Values that a person has decided, which no parser touches. */
  decided: number;
  /** The case is filed: its evidence stays as it was filed. */
  frozen: boolean;
  stored: boolean;
}

/** Takes a transaction back together with what was seen in it. */
class NotToBeKept extends Error {
  constructor(readonly diff: EvidenceDiff | null) {
    super('rolled back on purpose');
  }
}

const batch = 500;

/** Runs the present parser over lines that were read before, without reading the pictures again. */
@Injectable()
export class ReparseEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: WorkIntake,
  ) {}

  /**
   * The files that have a reading, of one case or of all.
   * @throws AppError CASE.NOT_FOUND
   */
  async *evidenceIds(scope: { caseId: string } | 'all'): AsyncGenerator<string> {
    const { cases, evidence } = this.uow.repositories;
    if (scope !== 'all') {
      const found = await cases.findById(scope.caseId);
      if (!found) throw new AppError('CASE.NOT_FOUND', { id: scope.caseId });
      const records = await evidence.listByCase(found.agencyId, found.id);
      yield* records.filter(isRead).map(({ id }) => id);
      return;
    }
    for (let after: string | null = null; ;) {
      const ids: string[] = await evidence.readIdsAfter(after, batch);
      yield* ids;
      after = ids.at(-1) ?? null;
      if (after === null) return;
    }
  }

  /**
   * Parses one file's stored lines again and, unless `dryRun`, stores what changes and has the case checked, all in one
   * transaction. Values that a person decided stay; a filed case is only reported on.
   * @returns null when nothing changes or there is nothing to parse
   */
  async execute(evidenceId: string, { dryRun }: { dryRun: boolean }): Promise<EvidenceDiff | null> {
    try {
      return await this.uow.run(async (tx) => {
        const diff = await this.reparse(tx, evidenceId, dryRun);
        // Seen in full by doing it; what is not to stay is undone with the transaction.
        if (!diff?.stored) throw new NotToBeKept(diff);
        return diff;
      });
    } catch (error) {
      if (error instanceof NotToBeKept) return error.diff;
      throw error;
    }
  }

  private async reparse(tx: Tx, evidenceId: string, dryRun: boolean): Promise<EvidenceDiff | null> {
    const { agencyId, caseId } = (await tx.evidence.findById(evidenceId)) ?? {};
    if (!agencyId || !caseId) return null;
    // Whoever decides a value holds the case as well, so none is decided while the values are exchanged.
    const disputeCase = await tx.cases.findForUpdate(agencyId, caseId);
    const record = await tx.evidence.find(agencyId, evidenceId);
    const reading = await tx.readings.latest(evidenceId);
    if (!disputeCase || !record || !isRead(record) || !reading) return null;
    return this.exchange(tx, { disputeCase, record, reading }, dryRun);
  }

  private async exchange(
    tx: Tx,
    {
      disputeCase,
      record,
      reading,
    }: { disputeCase: DisputeCaseRecord; record: EvidenceRecord; reading: ReadingRecord },
    dryRun: boolean,
  ): Promise<EvidenceDiff | null> {
    const parsed = parseReading({ ...reading, lines: [...reading.lines] }, readingContextOf(record, reading));
    const before = await tx.fields.listByEvidence(record.agencyId, record.id);
    const after = await tx.fields.replaceForEvidence(record.id, fieldsOf(record, reading.id, parsed));
    const fields = diffFields(without(before, after), without(after, before));
    const page = diffPage(record, reading, parsed);
    if (!hasChanges(fields) && !page.part && !page.messages && !page.window && !page.document) return null;
    // A ready case has a frozen packet, which quotes the values as they are.
    const frozen = !isBeforeFiling(disputeCase.state) || disputeCase.state === 'ready';
    const diff: EvidenceDiff = {
      evidenceId: record.id,
      caseId: record.caseId,
      fileName: record.fileName,
      parserVersion: parsed.parserVersion,
      ...page,
      ...fields,
      decided: before.filter(({ decidedBy }) => decidedBy !== null).length,
      frozen,
      stored: !dryRun && !frozen,
    };
    if (diff.stored) await this.keep(tx, disputeCase, reading.id, parsed, diff);
    return diff;
  }

  private async keep(
    tx: Tx,
    disputeCase: DisputeCaseRecord,
    readingId: string,
    parsed: ParsedReading,
    { evidenceId, part, parserVersion, added, removed, changed }: EvidenceDiff,
  ): Promise<void> {
    if (part) await tx.evidence.setState(evidenceId, { part: part.after, partSource: 'read' });
    const { messages, window, document } = parsed;
    await tx.readings.setParsed(readingId, { parserVersion, part: parsed.part, messages, window, document });
    const counts = { added: added.length, removed: removed.length, changed: changed.length };
    await tx.events.append({
      caseId: disputeCase.id,
      agencyId: disputeCase.agencyId,
      version: disputeCase.version,
      type: 'evidence.reparsed',
      actor: 'system',
      data: { evidenceId, readingId, parserVersion, ...counts },
      at: new Date(),
    });
    await this.intake.checkCase(tx, disputeCase);
  }
}

/** What is found about the file as a whole. A part that a person gave is believed before the words in the picture. */
function diffPage(
  record: EvidenceRecord,
  reading: ReadingRecord,
  parsed: ParsedReading,
): Pick<EvidenceDiff, 'part' | 'messages' | 'window' | 'document'> {
  const part = record.partSource === 'given' ? record.part : parsed.part;
  const messages = reading.messages ?? [];
  const window = reading.window ?? { complete: null, missing: [] };
  return {
    part: part === record.part ? null : { before: record.part, after: part },
    messages: isDeepStrictEqual(messages, parsed.messages)
      ? null
      : { before: messages.length, after: parsed.messages.length },
    window: isDeepStrictEqual(window, parsed.window)
      ? null
      : { before: window.complete, after: parsed.window.complete },
    document: !isDeepStrictEqual(reading.document, parsed.document),
  };
}

function isRead({ state, storageKey }: EvidenceRecord): boolean {
  return state === 'read' && storageKey !== null;
}

/** The rows that are not among the others: of two moments, those that are gone or new. */
function without<T extends { id: string }>(rows: readonly T[], others: readonly T[]): T[] {
  const ids = new Set(others.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id));
}
