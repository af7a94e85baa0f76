import {
  AppError,
  type Evidence,
  type EvidenceReferenceInput,
  type EvidenceUploadFields,
  newId,
} from '@juzheng/contracts';
import { isBeforeFiling } from '@juzheng/domain';
import { type ImageInfo, inspectImage } from '@juzheng/ocr';
import { type DisputeCaseRecord, type EvidenceRecord, type Tx, UnitOfWork } from '@juzheng/persistence';
import { APP_CONFIG, type AppConfig } from '@juzheng/platform';
import { EvidenceStorage, type StagedFile } from '@juzheng/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { mayUseShop, type Tenant } from '../access/tenant';
import { MoveCase } from '../cases/move-case';
import { WorkIntake } from '../operations/work-intake';
import { presentEvidence } from './present-evidence';

/** An upload that is on disk and known to be a sound image. */
export interface ReceivedFile {
  staged: StagedFile;
  name: string;
  image: ImageInfo;
}

type EvidenceDetails = Pick<EvidenceRecord, 'channel' | 'part' | 'position'> & Partial<EvidenceRecord>;

/** Adds evidence to an open case: the file first, then one transaction for the row, the case's state and the work. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
    private readonly intake: WorkIntake,
    private readonly moveCase: MoveCase,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * Refuses before the upload is read what would be refused after it.
   * @throws AppError CASE.NOT_FOUND, CASE.NOT_OPEN
   */
  async refuseEarly(tenant: Tenant, caseId: string): Promise<void> {
    openCaseOf(tenant, caseId, await this.uow.repositories.cases.find(tenant.agencyId, caseId));
  }

  /**
   * Takes in a file's bytes as they arrive. Whoever calls this goes on to {@link file}, which keeps or discards it.
   * @throws AppError EVIDENCE.TOO_LARGE, EMPTY, NOT_AN_IMAGE, UNSUPPORTED_FORMAT, TOO_MANY_PIXELS, BROKEN_IMAGE, STORAGE.FULL
   */
  async receive(tenant: Tenant, bytes: Readable, name: string): Promise<ReceivedFile> {
    const { upload } = this.config;
    const staged = await this.storage.receive(bytes, {
      agencyId: tenant.agencyId,
      displayName: name,
      limitBytes: upload.bytes,
    });
    try {
      const image = await inspectImage(
        { path: staged.stagedPath, name },
        { maxPixels: upload.pixels, maxPages: upload.pages },
      );
      return { staged, name, image };
    } catch (error) {
      await this.storage.discard(staged);
      throw error;
    }
  }

  /** Adds a received file. The same file twice on one case is answered with the first one, marked as a duplicate. */
  async file(
    tenant: Tenant,
    caseId: string,
    received: ReceivedFile,
    readFields: () => EvidenceUploadFields,
  ): Promise<Evidence> {
    try {
      const fields = readFields();
      const storageKey = await this.storage.commit(received.staged);
      return await this.add(tenant, caseId, received.image.width * received.image.height, {
        channel: fields.channel,
        part: fields.part ?? null,
        position: fields.position,
        capturedAt: fields.capturedAt ?? null,
        fileName: received.name,
        storageKey,
        mediaType: received.image.mediaType,
        bytes: received.staged.bytes,
        sha256: received.staged.sha256,
        width: received.image.width,
        height: received.image.height,
        pages: received.image.pages,
      });
    } finally {
      await this.storage.discard(received.staged);
    }
  }

  /** Adds a reference number, which needs no reading. */
  reference(tenant: Tenant, caseId: string, input: EvidenceReferenceInput): Promise<Evidence> {
    return this.add(tenant, caseId, null, {
      channel: input.channel,
      part: input.part ?? null,
      position: 1,
      reference: input.reference,
    });
  }

  /** @param pixels of the image to read; null when there is nothing to read */
  private add(
    tenant: Tenant,
    caseId: string,
    pixels: number | null,
    details: EvidenceDetails,
  ): Promise<Evidence> {
    const now = new Date();
    return this.uow.run(async (tx) => {
      const disputeCase = openCaseOf(tenant, caseId, await tx.cases.findForUpdate(tenant.agencyId, caseId));
      const { record, duplicate } = await tx.evidence.insert(newRecord(disputeCase, pixels, details, now));
      if (!duplicate) await this.follow(tx, tenant, disputeCase, record, pixels, now);
      return presentEvidence({ record, duplicate, reading: null, fields: [], reveal: false });
    });
  }

  private async follow(
    tx: Tx,
    tenant: Tenant,
    disputeCase: DisputeCaseRecord,
    record: EvidenceRecord,
    pixels: number | null,
    now: Date,
  ): Promise<void> {
    const data = { evidenceId: record.id, channel: record.channel, part: record.part };
    await this.moveCase.execute(tx, disputeCase, {
      command: { command: 'add_evidence', actorKind: 'system' },
      stateReason: { zh: '正在识别证据。', en: 'The evidence is being read.' },
      event: { type: 'evidence.added', actor: tenant.actor, data, at: now },
    });
    if (pixels === null) await this.intake.checkCase(tx, disputeCase);
    else await this.intake.add(tx, record.agencyId, 'evidence.read', { v: 1, evidenceId: record.id }, pixels);
  }
}

function openCaseOf(tenant: Tenant, caseId: string, found: DisputeCaseRecord | null): DisputeCaseRecord {
  if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
  if (!isBeforeFiling(found.state)) throw new AppError('CASE.NOT_OPEN', { state: found.state });
  return found;
}

function newRecord(
  disputeCase: DisputeCaseRecord,
  pixels: number | null,
  details: EvidenceDetails,
  now: Date,
): EvidenceRecord {
  return {
    fileName: null,
    storageKey: null,
    mediaType: null,
    bytes: null,
    sha256: null,
    width: null,
    height: null,
    pages: null,
    reference: null,
    capturedAt: null,
    ...details,
    id: newId('evidence'),
    agencyId: disputeCase.agencyId,
    caseId: disputeCase.id,
    partSource: details.part ? 'given' : null,
    state: pixels === null ? 'read' : 'queued',
    errorCode: null,
    errorParams: null,
    createdAt: now,
  };
}
