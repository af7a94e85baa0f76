import { AppError, type Evidence } from '@juzheng/contracts';
import { renderServedCopy } from '@juzheng/ocr';
import { type DisputeCaseRecord, type EvidenceRecord, UnitOfWork } from '@juzheng/persistence';
import { EvidenceStorage } from '@juzheng/storage';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { recordReveal } from '../access/record-reveal';
import { presentEvidence } from './present-evidence';

/** Reads about evidence. */
@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
  ) {}

  /** @throws AppError EVIDENCE.NOT_FOUND */
  async detail(tenant: Tenant, evidenceId: string, reveal: boolean): Promise<Evidence> {
    const { record, disputeCase } = await this.find(tenant, evidenceId);
    if (reveal) await recordReveal(this.uow, tenant, disputeCase, { evidenceId, what: 'fields' });
    const { readings, fields, orders } = this.uow.repositories;
    const order = await orders.find(tenant.agencyId, disputeCase.shopId, disputeCase.orderId);
    return presentEvidence({
      record,
      duplicate: false,
      reading: await readings.latestSummary(record.id),
      fields: await fields.listByEvidence(tenant.agencyId, evidenceId),
      reveal,
      orderedAt: order?.orderedAt ?? null,
    });
  }

  /**
   * A page as PNG without metadata. Pictures show personal data, so each look is written into the history.
   * @throws AppError EVIDENCE.NOT_FOUND, EVIDENCE.NO_IMAGE
   */
  async image(tenant: Tenant, evidenceId: string, page: number): Promise<Buffer> {
    const { record, disputeCase } = await this.find(tenant, evidenceId);
    if (!record.storageKey || page > (record.pages ?? 1)) throw new AppError('EVIDENCE.NO_IMAGE');
    await recordReveal(this.uow, tenant, disputeCase, { evidenceId, what: 'image' });
    return this.storage.withLocalFile(record.storageKey, (path) => renderServedCopy(path, page));
  }

  private async find(
    tenant: Tenant,
    evidenceId: string,
  ): Promise<{ record: EvidenceRecord; disputeCase: DisputeCaseRecord }> {
    const { evidence, cases } = this.uow.repositories;
    const record = await evidence.find(tenant.agencyId, evidenceId);
    const disputeCase = record && (await cases.find(tenant.agencyId, record.caseId));
    if (!record || !disputeCase || !mayUseShop(tenant, disputeCase.shopId)) {
      throw new AppError('EVIDENCE.NOT_FOUND', { id: evidenceId });
    }
    return { record, disputeCase };
  }
}
