import {
  AppError,
  type CaseDetail,
  type CaseSummary,
  formatTime,
  type Requirements,
  type RouteQuery,
  type RouteResponse,
} from '@juzheng/contracts';
import { allowedCommands, standingApprovals } from '@juzheng/domain';
import { type CaseSummaryRecord, type DisputeCaseRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { recordReveal } from '../access/record-reveal';
import { mayUseShop, type Tenant } from '../access/tenant';
import { assessCase } from './case-facts';
import { presentCheck } from './present-check';

/** Reads about cases. */
@Injectable()
export class CaseQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** One page of the tenant's cases, newest first. */
  async list(tenant: Tenant, query: RouteQuery<'listCases'>): Promise<RouteResponse<'listCases'>> {
    const { cursor, limit, ...filters } = query;
    const { items, nextCursor } = await this.uow.repositories.cases.list(
      tenant.agencyId,
      { ...filters, shopIds: tenant.shopIds },
      { cursor: cursor ?? null, limit },
    );
    return { items: items.map(presentSummary), nextCursor };
  }

  /** @throws AppError CASE.NOT_FOUND */
  async detail(tenant: Tenant, caseId: string): Promise<CaseDetail> {
    const { cases, clock, evidence, shops } = this.uow.repositories;
    const found = await this.find(tenant, caseId);
    const review = await cases.findReview(tenant.agencyId, found.reviewId);
    const shop = await shops.find(tenant.agencyId, found.shopId);
    if (!review || !shop) throw new AppError('CASE.NOT_FOUND', { id: caseId });
    const items = await evidence.listByCase(tenant.agencyId, caseId);
    return {
      ...presentSummary({ ...found, shopName: shop.name, evidenceCount: items.length }),
      review: {
        id: review.id,
        phase: review.phase,
        rating: review.rating,
        content: review.content,
        createdAt: formatTime(review.reviewedAt),
      },
      evidence: items.map((item) => ({
        id: item.id,
        channel: item.channel,
        part: item.part,
        position: item.position,
        fileName: item.fileName,
        reference: item.reference,
        state: item.state,
        errorCode: item.errorCode,
      })),
      allowedCommands: allowedCommands(found.state),
      approvedBy: await this.approvers(found),
      holdReason: found.holdReason,
      alerts: (await clock.listByCase(tenant.agencyId, caseId)).map(({ hours, outcome, at }) => ({
        hours,
        outcome,
        at: formatTime(at),
      })),
    };
  }

  /** @throws AppError CASE.NOT_FOUND */
  async requirements(tenant: Tenant, caseId: string, now = new Date()): Promise<Requirements> {
    const found = await this.find(tenant, caseId);
    const { requirements } = await assessCase(this.uow.repositories, found, now);
    return { caseId, ...requirements };
  }

  /** @throws AppError CASE.NOT_FOUND */
  async checks(tenant: Tenant, caseId: string, reveal: boolean): Promise<RouteResponse<'getChecks'>> {
    const found = await this.find(tenant, caseId);
    if (reveal) await recordReveal(this.uow, tenant, found, { what: 'checks' });
    const records = await this.uow.repositories.checks.listByCase(tenant.agencyId, caseId);
    return { items: records.map((record) => presentCheck(record, reveal)) };
  }

  /** @throws AppError CASE.NOT_FOUND */
  async history(
    tenant: Tenant,
    caseId: string,
    query: RouteQuery<'getHistory'>,
  ): Promise<RouteResponse<'getHistory'>> {
    await this.find(tenant, caseId);
    const { items, nextCursor } = await this.uow.repositories.events.list(tenant.agencyId, caseId, query);
    return {
      items: items.map((event) => ({
        sequence: event.seq,
        type: event.type,
        command: event.command,
        from: event.fromState,
        to: event.toState,
        actor: event.actor,
        reason: event.reason,
        change: changeOf(event.data),
        hash: event.hash,
        at: formatTime(event.at),
      })),
      nextCursor,
    };
  }

  /** Who approved and still stands for it, while a second person is awaited. */
  private async approvers({ id, state }: DisputeCaseRecord): Promise<string[]> {
    return state === 'needs_review'
      ? standingApprovals(await this.uow.repositories.events.decisions(id))
      : [];
  }

  private async find(tenant: Tenant, caseId: string): Promise<DisputeCaseRecord> {
    const found = await this.uow.repositories.cases.find(tenant.agencyId, caseId);
    if (!found || !mayUseShop(tenant, found.shopId)) throw new AppError('CASE.NOT_FOUND', { id: caseId });
    return found;
  }
}

function changeOf(
  data: Readonly<Record<string, unknown>> | null,
): { before: unknown; after: unknown } | null {
  return data && 'before' in data && 'after' in data
    ? { before: data['before'], after: data['after'] }
    : null;
}

/** A case as lists show it. */
export function presentSummary(record: CaseSummaryRecord): CaseSummary {
  return {
    id: record.id,
    shopId: record.shopId,
    shopName: record.shopName,
    orderId: record.orderId,
    oid: record.oid,
    complaintType: record.complaintType,
    reviewPhase: record.phase,
    state: record.state,
    version: record.version,
    stateReason: record.stateReason,
    evidenceCount: record.evidenceCount,
    dueAt: formatTime(record.dueAt),
    dueBecause: record.dueBecause,
    createdAt: formatTime(record.createdAt),
    updatedAt: formatTime(record.updatedAt),
  };
}
