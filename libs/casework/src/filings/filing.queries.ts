import {
  AppError,
  type FilingFiguresOut,
  formatWallTime,
  type RouteQuery,
  type RouteResponse,
} from '@juzheng/contracts';
import { addFigures, figuresBy, type FilingFigures, noFilings, passRate } from '@juzheng/domain';
import { type FilingFigureRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { csvLine } from '../cases/csv';
import { rulesForShop } from '../rules/rules-of';
import { presentFiling } from './present-filing';

const KEYS = { shop: 'shopId', type: 'complaintType', channel: 'channel', operator: 'operator' } as const;
const HEADER = [
  ...['filing_id', 'case_id', 'shop', 'kind', 'complaint_type', 'channel', 'operator', 'state'],
  ...['complaint_no', 'filed_at', 'outcome_at', 'packet_sha256'],
];
const BATCH = 500;

/** Reads about what was filed. */
@Injectable()
export class FilingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws AppError CASE.NOT_FOUND */
  async ofCase(tenant: Tenant, caseId: string, now = new Date()): Promise<RouteResponse<'listCaseFilings'>> {
    const from = this.uow.repositories;
    const found = await from.cases.find(tenant.agencyId, caseId);
    if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
    const rules = await rulesForShop(from, tenant.agencyId, found.shopId, now);
    const filings = await from.filings.listByCase(tenant.agencyId, caseId);
    return { items: filings.map((filing) => presentFiling(filing, rules)) };
  }

  async list(
    tenant: Tenant,
    { cursor, limit, ...filters }: RouteQuery<'listFilings'>,
    now = new Date(),
  ): Promise<RouteResponse<'listFilings'>> {
    const from = this.uow.repositories;
    const scoped = { ...filters, shopIds: tenant.shopIds };
    const page = await from.filings.list(tenant.agencyId, scoped, { cursor: cursor ?? null, limit });
    const rules = await rulesForShop(from, tenant.agencyId, filters.shopId ?? null, now);
    return { ...page, items: page.items.map((filing) => presentFiling(filing, rules)) };
  }

  /** The ledger as CSV, newest first, UTF-8 with BOM. */
  async *csv(tenant: Tenant, filters: RouteQuery<'exportFilings'>): AsyncGenerator<string> {
    yield '\uFEFF' + csvLine(HEADER);
    const { filings } = this.uow.repositories;
    const scoped = { ...filters, shopIds: tenant.shopIds };
    const names = await this.shopNames(tenant);
    for (let cursor: string | null = null; ;) {
      const page = await filings.list(tenant.agencyId, scoped, { cursor, limit: BATCH });
      for (const item of page.items) {
        const { id, caseId, shopId, kind, complaintType, channel, operator, state } = item;
        const shop = names.get(shopId) ?? shopId;
        const outcomeAt = item.outcomeAt ? formatWallTime(item.outcomeAt) : '';
        const numbers = [
          item.complaintNo ?? '',
          formatWallTime(item.filedAt),
          outcomeAt,
          item.packetSha256 ?? '',
        ];
        yield csvLine([id, caseId, shop, kind, complaintType, channel, operator, state, ...numbers]);
      }
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  async figures(
    tenant: Tenant,
    { by, ...filters }: RouteQuery<'getFilingFigures'>,
  ): Promise<RouteResponse<'getFilingFigures'>> {
    const scoped = { ...filters, shopIds: tenant.shopIds };
    const rows = await this.uow.repositories.filings.figures(tenant.agencyId, scoped);
    const names = by === 'shop' ? await this.shopNames(tenant) : new Map<string, string>();
    const total = rows.reduce<FilingFigures>((sum, row) => addFigures(sum, row), noFilings);
    return {
      total: presentFigures(total),
      groups: [...figuresBy(rows, KEYS[by])].map(([key, figures]) => ({
        ...presentFigures(figures),
        key,
        name: names.get(key) ?? key,
      })),
    };
  }

  private async shopNames(tenant: Tenant): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let cursor: string | null = null; ;) {
      const page = await this.uow.repositories.shops.list(tenant.agencyId, {
        cursor,
        limit: BATCH,
        shopIds: tenant.shopIds,
      });
      for (const { id, name } of page.items) names.set(id, name);
      if (page.nextCursor === null) return names;
      cursor = page.nextCursor;
    }
  }
}

function presentFigures(figures: FilingFigures | FilingFigureRecord): FilingFiguresOut {
  const { filed, unconfirmed, underReview, upheld, rejected, closed, appealed, appealUpheld } = figures;
  const counts = { filed, unconfirmed, underReview, upheld, rejected, closed, appealed, appealUpheld };
  return { ...counts, passRate: passRate(figures) };
}
