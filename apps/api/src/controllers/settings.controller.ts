import {
  AuditQueries,
  ErasePerson,
  OverrideRule,
  RulesQueries,
  Settings,
  type Tenant,
} from '@juzheng/casework';
import type { AuditResult, Erasure, RouteResponse, RuleOverrideOut, Rules } from '@juzheng/contracts';
import { Controller } from '@nestjs/common';
import { Contract, ContractInput, type Input } from '../http/contract.decorator';
import { CurrentTenant } from '../http/tenant';

/** What an agency sets for itself, deletes, and can prove. */
@Controller()
export class SettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly rules: RulesQueries,
    private readonly overrides: OverrideRule,
    private readonly erasePerson: ErasePerson,
    private readonly audit: AuditQueries,
  ) {}

  @Contract('getSettings')
  show(@CurrentTenant() tenant: Tenant): Promise<RouteResponse<'getSettings'>> {
    return this.settings.show(tenant);
  }

  @Contract('changeSettings')
  change(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { body }: Input<'changeSettings'>,
  ): Promise<RouteResponse<'changeSettings'>> {
    return this.settings.change(tenant, body);
  }

  @Contract('getRules')
  showRules(@CurrentTenant() tenant: Tenant, @ContractInput() { query }: Input<'getRules'>): Promise<Rules> {
    return this.rules.show(tenant, query);
  }

  @Contract('putRuleOverride')
  override(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { body }: Input<'putRuleOverride'>,
  ): Promise<RuleOverrideOut> {
    return this.overrides.put(tenant, body);
  }

  @Contract('deleteRuleOverride')
  restore(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'deleteRuleOverride'>,
  ): Promise<void> {
    return this.overrides.revoke(tenant, params.overrideId);
  }

  @Contract('erasePerson')
  erase(@CurrentTenant() tenant: Tenant, @ContractInput() { body }: Input<'erasePerson'>): Promise<Erasure> {
    return this.erasePerson.execute(tenant, body);
  }

  @Contract('verifyCaseHistory')
  verifyCase(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { params }: Input<'verifyCaseHistory'>,
  ): Promise<AuditResult> {
    return this.audit.verifyCase(tenant, params.caseId);
  }

  @Contract('verifyAgencyRecord')
  verifyAgency(@CurrentTenant() tenant: Tenant): Promise<AuditResult> {
    return this.audit.verifyAgency(tenant);
  }

  @Contract('listAgencyRecord')
  record(
    @CurrentTenant() tenant: Tenant,
    @ContractInput() { query }: Input<'listAgencyRecord'>,
  ): Promise<RouteResponse<'listAgencyRecord'>> {
    return this.audit.list(tenant, query);
  }
}
