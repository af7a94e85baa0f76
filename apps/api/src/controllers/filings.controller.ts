import { FilingPlanQueries, FilingQueries, RecordOutcome, type Tenant } from '@juzheng/casework';
import type { CaseDetail, FilingPlan, RouteResponse } from '@juzheng/contracts';
import { Controller, StreamableFile } from '@nestjs/common';
import { Readable } from 'node:stream';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

@Controller()
export class FilingsController {
  constructor(
    private readonly filings: FilingQueries,
    private readonly filingPlan: FilingPlanQueries,
    private readonly outcomes: RecordOutcome,
  ) {}

  @Contract('listCaseFilings')
  ofCase(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'listCaseFilings'>,
  ): Promise<RouteResponse<'listCaseFilings'>> {
    return this.filings.ofCase(tenant, params.caseId);
  }

  @Contract('recordOutcome')
  outcome(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, body }: Input<'recordOutcome'>,
  ): Promise<CaseDetail> {
    return this.outcomes.fromText(tenant, params.caseId, body);
  }

  @Contract('reconcileFiling')
  reconcile(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params, body }: Input<'reconcileFiling'>,
  ): Promise<CaseDetail> {
    return this.outcomes.reconcile(tenant, params.caseId, body);
  }

  @Contract('listFilings')
  list(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'listFilings'>,
  ): Promise<RouteResponse<'listFilings'>> {
    return this.filings.list(tenant, query);
  }

  @Contract('exportFilings')
  export(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'exportFilings'>,
  ): StreamableFile {
    return new StreamableFile(Readable.from(this.filings.csv(tenant, query)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="filings.csv"',
    });
  }

  @Contract('getFilingFigures')
  figures(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'getFilingFigures'>,
  ): Promise<RouteResponse<'getFilingFigures'>> {
    return this.filings.figures(tenant, query);
  }

  @Contract('getFilingPlan')
  plan(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'getFilingPlan'>,
  ): Promise<FilingPlan> {
    return this.filingPlan.plan(tenant, query);
  }
}
