import { type FilingPlan, formatTime, type QuotaOut, type RouteQuery } from '@juzheng/contracts';
import {
  type FilingCandidate,
  type FilingFigures,
  addFigures,
  noFilings,
  passRate,
  quota,
  rankFilings,
} from '@juzheng/domain';
import { type CaseSummaryRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';
import { rulesForShop } from '../rules/rules-of';

const DAY_MS = 86_400_000;
/** Cases that are looked at; an agency with more ready ones than this has the most urgent of them ranked. */
const MOST = 500;

/** Says which ready cases to file next, over all shops of an agency. */
@Injectable()
export class FilingPlanQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async plan(tenant: Tenant, query: RouteQuery<'getFilingPlan'>, now = new Date()): Promise<FilingPlan> {
    const { limit, ...filters } = query;
    const ready = await this.readyCases(tenant, filters);
    const quotas = new Map<string, QuotaOut>();
    for (const { shopId } of ready) {
      if (!quotas.has(shopId)) quotas.set(shopId, await this.quotaOf(tenant, shopId, now));
    }
    const candidates: FilingCandidate[] = [];
    for (const record of ready)
      candidates.push(await this.candidate(record, quotas.get(record.shopId) ?? null));
    const cases = new Map(ready.map((record) => [record.id, record]));
    const ranked = rankFilings(candidates, now).slice(0, limit);
    return {
      at: formatTime(now),
      items: ranked.flatMap(({ caseId, tier, score, reasons }) => {
        const found = cases.get(caseId);
        if (!found) return [];
        const { shopId, shopName, orderId, complaintType, dueAt } = found;
        const due = formatTime(dueAt);
        return [{ caseId, tier, shopId, shopName, orderId, complaintType, dueAt: due, score, reasons }];
      }),
      quotas: [...quotas.values()],
    };
  }

  private async readyCases(
    tenant: Tenant,
    filters: { shopId?: string | undefined },
  ): Promise<CaseSummaryRecord[]> {
    const scoped = { ...filters, state: 'ready' as const, shopIds: tenant.shopIds };
    return this.uow.repositories.cases.mostUrgent(tenant.agencyId, scoped, MOST);
  }

  private async candidate(record: CaseSummaryRecord, shop: QuotaOut | null): Promise<FilingCandidate> {
    const { checks, fields, orders } = this.uow.repositories;
    const { agencyId, id: caseId, shopId } = record;
    const values = await fields.listByCase(agencyId, caseId);
    const order = await orders.find(agencyId, shopId, record.orderId);
    const item = order?.items.find(({ oid }) => oid === record.oid);
    return {
      caseId,
      shopId,
      ready: record.state === 'ready',
      checks: (await checks.listByCase(agencyId, caseId)) as FilingCandidate['checks'],
      completePaths: record.evidenceCount > 0 ? 1 : 0,
      values: {
        machine: values.filter(({ status }) => status === 'accepted').length,
        person: values.filter(({ status }) => status === 'confirmed' || status === 'corrected').length,
      },
      orderYuan: item?.priceYuan ? Number(item.priceYuan) * item.quantity : null,
      dueAt: record.dueAt,
      quotaLeft: shop?.left ?? null,
      passRate: shop?.passRate ?? null,
    };
  }

  private async quotaOf(tenant: Tenant, shopId: string, now: Date): Promise<QuotaOut> {
    const from = this.uow.repositories;
    const { limits } = await rulesForShop(from, tenant.agencyId, shopId, now);
    const periodDays = limits.quotaPeriodDays.value;
    const limit = limits.complaintQuota.value;
    const since = new Date(now.getTime() - (periodDays ?? 0) * DAY_MS);
    const filedAts = await from.filings.filedSince(shopId, since);
    const { used, left, resetsAt } = quota({ limit, periodDays: periodDays ?? 0, filedAts, now });
    const rows = await from.filings.figures(tenant.agencyId, { shopId });
    const figures = rows.reduce<FilingFigures>((sum, row) => addFigures(sum, row), noFilings);
    return {
      shopId,
      limit,
      used,
      left,
      periodDays,
      resetsAt: resetsAt && formatTime(resetsAt),
      passRate: passRate(figures),
    };
  }
}
