import { AppError, type JobPayload, newId } from '@juzheng/contracts';
import { type ParsedReading, parseReading, type Reading } from '@juzheng/domain';
import { ReaderPool } from '@juzheng/ocr';
import { type EvidenceRecord, type Tx, UnitOfWork } from '@juzheng/persistence';
import type { JobRun } from '@juzheng/queue';
import { EvidenceStorage } from '@juzheng/storage';
import { Injectable } from '@nestjs/common';
import { fieldsOf, readingContextOf } from './parsed-fields';
import { errorLabel } from '../operations/error-label';
import { WorkIntake } from '../operations/work-intake';
import { WebhookOutbox } from '../webhooks/webhook-outbox';

/** Reads one piece of evidence: picture → lines → values, then has its case checked. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
    private readonly readers: ReaderPool,
    private readonly intake: WorkIntake,
    private readonly outbox: WebhookOutbox,
  ) {}

  /** Does nothing for evidence that is gone or already read. */
  async execute({ evidenceId }: JobPayload<'evidence.read'>, run: JobRun): Promise<void> {
    const record = await this.uow.repositories.evidence.findById(evidenceId);
    if (!record?.storageKey || record.state === 'read' || record.state === 'failed') {
      await this.uow.run((tx) => tx.work.finish(run.workId, run.attempt, new Date()));
      return;
    }
    await this.uow.repositories.evidence.markReading(record.id);
    const reading = await this.read(record, record.storageKey, run.signal);
    const parsed = parseReading(reading, readingContextOf(record, reading));
    await this.uow.run(async (tx) => {
      await this.keep(tx, record, reading, parsed);
      await this.intake.checkCase(tx, { id: record.caseId, agencyId: record.agencyId });
      await tx.work.finish(run.workId, run.attempt, new Date());
    });
  }

  /** The last try failed: says so on the evidence, in the history and to the webhooks. */
  async exhausted({ evidenceId }: JobPayload<'evidence.read'>, run: JobRun, error: unknown): Promise<void> {
    const code = error instanceof AppError ? error.code : 'SERVER.INTERNAL';
    const params = error instanceof AppError ? error.params : {};
    await this.uow.run(async (tx) => {
      const now = new Date();
      const record = await tx.evidence.findById(evidenceId);
      const disputeCase = record && (await tx.cases.findForUpdate(record.agencyId, record.caseId));
      if (record && disputeCase) {
        await tx.evidence.setState(record.id, { state: 'failed', errorCode: code, errorParams: params });
        await tx.events.append({
          caseId: record.caseId,
          agencyId: record.agencyId,
          version: disputeCase.version,
          type: 'evidence.failed',
          actor: 'system',
          reason: code,
          data: { evidenceId: record.id },
          at: now,
        });
        await this.outbox.emit(tx, disputeCase, 'evidence.failed', now, {
          evidenceId: record.id,
          errorCode: code,
        });
        await this.intake.checkCase(tx, disputeCase);
      }
      await tx.work.fail(run.workId, run.attempt, errorLabel(error), now);
    });
  }

  private async read(record: EvidenceRecord, storageKey: string, signal: AbortSignal): Promise<Reading> {
    const name = record.fileName ?? record.id;
    try {
      return await this.storage.withLocalFile(storageKey, (path) =>
        this.readers.read({ path, name, signal }),
      );
    } catch (error) {
      if (error instanceof AppError && error.code === 'STORAGE.NOT_FOUND') {
        throw new AppError('EVIDENCE.FILE_LOST', { id: record.id }, [], { cause: error });
      }
      throw error;
    }
  }

  private async keep(tx: Tx, record: EvidenceRecord, reading: Reading, parsed: ParsedReading): Promise<void> {
    const now = new Date();
    const readingId = newId('reading');
    const part = record.partSource === 'given' ? record.part : parsed.part;
    await tx.readings.insert({
      id: readingId,
      evidenceId: record.id,
      agencyId: record.agencyId,
      engine: reading.engine,
      engineVersion: reading.engineVersion,
      parserVersion: parsed.parserVersion,
      part: parsed.part,
      ms: reading.ms,
      width: reading.width,
      height: reading.height,
      pages: reading.pages,
      lines: reading.lines,
      tilts: reading.tilts ?? null,
      takenAt: reading.takenAt ?? null,
      pictureHash: reading.pictureHash ?? null,
      messages: parsed.messages,
      window: parsed.window,
      seals: reading.seals ?? null,
      document: parsed.document,
      createdAt: now,
    });
    await tx.fields.replaceForEvidence(record.id, fieldsOf(record, readingId, parsed));
    const disputeCase = await tx.cases.find(record.agencyId, record.caseId);
    await tx.events.append({
      caseId: record.caseId,
      agencyId: record.agencyId,
      version: disputeCase?.version ?? 0,
      type: 'evidence.read',
      actor: 'system',
      data: { evidenceId: record.id, readingId },
      at: now,
    });
    await tx.evidence.setState(record.id, { state: 'read', part, partSource: record.partSource ?? 'read' });
  }
}
