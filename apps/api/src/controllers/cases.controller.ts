import {
  CaseExport,
  CaseQueries,
  CommandCase,
  HoldCase,
  OpenCase,
  type Tenant,
  WordingQueries,
} from '@juzheng/casework';
import type { CaseDetail, Requirements, RouteResponse } from '@juzheng/contracts';
import { Controller, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class CasesController {
  constructor(
    private readonly openCase: OpenCase,
    private readonly commandCase: CommandCase,
    private readonly cases: CaseQueries,
    private readonly caseExport: CaseExport,
    private readonly wording: WordingQueries,
    private readonly holdCase: HoldCase,
  ) {}

  @Contract('openCase')
  open(@CurrentTenant() tenant: Tenant, @ContractInput() { body }: Input<'openCase'>): Promise<CaseDetail> {
    return this.openCase.execute(tenant, body);
  }

  @Contract('listCases')
  list(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'listCases'>,
  ): Promise<RouteResponse<'listCases'>> {
    return this.cases.list(tenant, query);
  }

  @Contract('exportCases')
  export(@CurrentTenant() tenant: Tenant, @ContractInput() { query }: Input<'exportCases'>): StreamableFile {
    return new StreamableFile(Readable.from(this.caseExport.csv(tenant, query)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="cases.csv"',
    });
  }

  @Contract('getCase')
  show(@CurrentTenant() tenant: Tenant, @ContractInput() { params }: Input<'getCase'>): Promise<CaseDetail> {
    return this.cases.detail(tenant, params.caseId);
  }

  @Contract('getRequirements')
  requirements(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'getRequirements'>,
  ): Promise<Requirements> {
    return this.cases.requirements(tenant, params.caseId);
  }

  @Contract('getChecks')
  checks(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'getChecks'>,
  ): Promise<RouteResponse<'getChecks'>> {
    return this.cases.checks(tenant, params.caseId, query.reveal);
  }

  @Contract('getWording')
  words(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'getWording'>,
  ): Promise<RouteResponse<'getWording'>> {
    return this.wording.ofCase(tenant, params.caseId, query.reveal);
  }

  @Contract('holdCase')
  hold(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, body }: Input<'holdCase'>,
  ): Promise<CaseDetail> {
    return this.holdCase.execute(tenant, params.caseId, body);
  }

  @Contract('getHistory')
  history(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, query }: Input<'getHistory'>,
  ): Promise<RouteResponse<'getHistory'>> {
    return this.cases.history(tenant, params.caseId, query);
  }

  @Contract('commandCase')
  command(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, body }: Input<'commandCase'>,
  ): Promise<CaseDetail> {
    return this.commandCase.execute(tenant, params.caseId, body);
  }
}
