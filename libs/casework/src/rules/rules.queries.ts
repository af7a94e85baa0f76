import { AppError, formatTime, type RouteQuery, type RuleOverrideOut, type Rules } from '@juzheng/contracts';
import { limitNames } from '@juzheng/domain';
import { type RuleOverrideRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { digestOf, rulesForShop } from './rules-of';

/** Reads about the rules. */
@Injectable()
export class RulesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws AppError SHOP.NOT_FOUND */
  async show(tenant: Tenant, { shopId }: RouteQuery<'getRules'>, now = new Date()): Promise<Rules> {
    const from = this.uow.repositories;
    if (shopId) {
      const shop = mayUseShop(tenant, shopId) ? await from.shops.find(tenant.agencyId, shopId) : null;
      if (!shop) throw new AppError('SHOP.NOT_FOUND', { id: shopId });
    }
    const rules = await rulesForShop(from, tenant.agencyId, shopId ?? null, now);
    const overrides = await from.rules.activeOverrides(tenant.agencyId);
    const versions = await from.rules.listVersions();
    return {
      version: rules.version,
      effectiveFrom: rules.effectiveFrom,
      digest: digestOf(rules),
      limits: limitNames.map((name) => {
        const { id, value, source, confidence } = rules.limits[name];
        return { id, name, value, source, confidence, verified: confidence === 'high' };
      }),
      overrides: overrides
        .filter((override) => override.shopId === null || mayUseShop(tenant, override.shopId))
        .map(presentOverride),
      versions: versions.map(({ version, effectiveFrom, loadedBy, loadedAt }) => ({
        version,
        effectiveFrom,
        loadedBy,
        loadedAt: formatTime(loadedAt),
      })),
    };
  }
}

/** An override as the API shows it. */
export function presentOverride(record: RuleOverrideRecord): RuleOverrideOut {
  const { id, shopId, ruleId, value, actor, reason, createdAt } = record;
  return { id, shopId, ruleId, value, actor, reason, createdAt: formatTime(createdAt) };
}
