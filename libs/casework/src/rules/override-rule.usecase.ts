import { AppError, newId, type RuleOverrideInput, type RuleOverrideOut } from '@juzheng/contracts';
import { validateOverride } from '@juzheng/domain';
import { type RuleOverrideRecord, type Tx, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { WorkIntake } from '../operations/work-intake';
import { overrideOf, rulesForShop } from './rules-of';
import { presentOverride } from './rules.queries';

const BATCH = 500;

/** Sets a rule otherwise for an agency or one of its shops. Open cases are checked anew; ready ones keep their rules. */
@Injectable()
export class OverrideRule {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: WorkIntake,
  ) {}

  /** @throws AppError SHOP.NOT_FOUND, RULES.OVERRIDE_REFUSED */
  async put(tenant: Tenant, input: RuleOverrideInput, now = new Date()): Promise<RuleOverrideOut> {
    const record: RuleOverrideRecord = {
      id: newId('ruleOverride'),
      agencyId: tenant.agencyId,
      shopId: input.shopId ?? null,
      ruleId: input.ruleId,
      value: input.value,
      actor: tenant.actor,
      reason: input.reason,
      createdAt: now,
      revokedAt: null,
    };
    await this.uow.run(async (tx) => {
      await this.refuseForeignShop(tx, tenant, record.shopId);
      // First, because it holds the agency's record: of two who set the same rule the later one replaces the other.
      await this.record(tx, tenant, 'rule.overridden', record, input.reason, now);
      // With what was overridden before: one by one a type could lose every required channel.
      const present = await rulesForShop(tx, tenant.agencyId, record.shopId, now);
      const problem = validateOverride(present, overrideOf(record));
      if (problem) {
        throw new AppError('RULES.OVERRIDE_REFUSED', {
          ruleId: record.ruleId,
          reason: `${problem.zh} ${problem.en}`,
        });
      }
      await tx.rules.putOverride(record);
      await this.checkOpenCases(tx, tenant.agencyId, record.shopId);
    });
    return presentOverride(record);
  }

  /** @throws AppError RULES.OVERRIDE_NOT_FOUND */
  async revoke(tenant: Tenant, id: string, now = new Date()): Promise<void> {
    await this.uow.run(async (tx) => {
      const found = await tx.rules.findOverride(tenant.agencyId, id);
      const seen =
        found && (found.shopId === null ? tenant.shopIds === null : mayUseShop(tenant, found.shopId));
      if (!found || !seen) throw new AppError('RULES.OVERRIDE_NOT_FOUND', { id });
      await tx.rules.revokeOverride(id, now);
      await this.record(tx, tenant, 'rule.restored', found, null, now);
      await this.checkOpenCases(tx, tenant.agencyId, found.shopId);
    });
  }

  /** A key for some shops sets rules for those only. */
  private async refuseForeignShop(tx: Tx, tenant: Tenant, shopId: string | null): Promise<void> {
    if (shopId === null) {
      if (tenant.shopIds !== null) throw new AppError('AUTH.FORBIDDEN');
      return;
    }
    const shop = mayUseShop(tenant, shopId) ? await tx.shops.find(tenant.agencyId, shopId) : null;
    if (!shop) throw new AppError('SHOP.NOT_FOUND', { id: shopId });
  }

  private record(
    tx: Tx,
    { agencyId, actor }: Tenant,
    type: string,
    { ruleId, shopId, value }: RuleOverrideRecord,
    reason: string | null,
    at: Date,
  ): Promise<void> {
    return tx.settings.record({ agencyId, type, actor, reason, data: { ruleId, shopId, value }, at });
  }

  private async checkOpenCases(tx: Tx, agencyId: string, shopId: string | null): Promise<void> {
    for await (const { id } of tx.cases.iterateOpen(agencyId, BATCH, shopId ?? undefined)) {
      await this.intake.checkCase(tx, { id, agencyId });
    }
  }
}
