import { AddEvidence, DecideField, EvidenceQueries, type Tenant } from '@juzheng/casework';
import {
  AppError,
  type Evidence,
  type EvidenceField,
  EvidenceReferenceInput,
  EvidenceUploadFields,
} from '@juzheng/contracts';
import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Contract, ContractInput, type Input, validate } from '../http/contract.decorator';
import { readMultipart } from '../http/multipart';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class EvidenceController {
  constructor(
    private readonly addEvidence: AddEvidence,
    private readonly decideField: DecideField,
    private readonly evidence: EvidenceQueries,
  ) {}

  @Contract('addEvidence')
  add(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'addEvidence'>,
    @Req() request: Request,
  ): Promise<Evidence> {
    if (request.is('multipart/form-data')) return this.upload(tenant, params.caseId, request);
    if (request.is('application/json')) {
      return this.addEvidence.reference(
        tenant,
        params.caseId,
        validate(EvidenceReferenceInput, request.body),
      );
    }
    throw new AppError('REQUEST.UNSUPPORTED_MEDIA', { expected: 'multipart/form-data' });
  }

  @Contract('getEvidence')
  show(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'getEvidence'>,
  ): Promise<Evidence> {
    return this.evidence.detail(tenant, params.evidenceId, query.reveal);
  }

  @Contract('getEvidenceImage')
  async image(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'getEvidenceImage'>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const png = await this.evidence.image(tenant, params.evidenceId, query.page);
    response.setHeader('Cache-Control', 'private, no-store');
    return new StreamableFile(png, { type: 'image/png' });
  }

  @Contract('decideField')
  decide(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, body }: Input<'decideField'>,
  ): Promise<EvidenceField> {
    return this.decideField.execute(tenant, params.evidenceId, params.fieldId, body);
  }

  private async upload(tenant: Tenant, caseId: string, request: Request): Promise<Evidence> {
    await this.addEvidence.refuseEarly(tenant, caseId);
    const { fields, file } = await readMultipart(request, (bytes, name) =>
      this.addEvidence.receive(tenant, bytes, name),
    );
    if (!file) throw new AppError('EVIDENCE.FILE_MISSING');
    return this.addEvidence.file(tenant, caseId, file, () => validate(EvidenceUploadFields, fields));
  }
}
