import { AppError, type CaseDetail, type CaseInput, newId } from '@juzheng/contracts';
import { caseDeadline, type RuleSet } from '@juzheng/domain';
import { type OrderRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { mayUseShop, type Tenant } from '../access/tenant';
import { WorkIntake } from '../operations/work-intake';
import { rulesForShop } from '../rules/rules-of';
import { CaseQueries } from './case.queries';

const YEAR_MS = 365 * 86_400_000;

/** Opens the one case a review may have. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: WorkIntake,
    private readonly queries: CaseQueries,
  ) {}

  /**
   * The order must be known: without it nothing can be compared.
   * @throws AppError SHOP.NOT_FOUND, ORDER.NOT_FOUND, ORDER.ITEM_REQUIRED, ORDER.ITEM_NOT_FOUND, CASE.ALREADY_COMPLAINED with the first case's id
   */
  async execute(tenant: Tenant, input: CaseInput, now = new Date()): Promise<CaseDetail> {
    const caseId = newId('disputeCase');
    const { agencyId } = tenant;
    const { shopId, orderId, review } = input;
    await this.uow.run(async (tx) => {
      const shop = mayUseShop(tenant, shopId) ? await tx.shops.find(agencyId, shopId) : null;
      if (!shop) throw new AppError('SHOP.NOT_FOUND', { id: shopId });
      // Held: what the order consists of decides which reviews are the same.
      const order = await tx.orders.findForUpdate(agencyId, shopId, orderId);
      if (!order) throw new AppError('ORDER.NOT_FOUND', { id: orderId });
      const reviewId = newId('review');
      const oid = reviewedItem(order, input.oid ?? null);
      const subject = { agencyId, shopId, orderId, oid, phase: review.phase };
      await tx.cases.insert(
        {
          ...subject,
          id: caseId,
          reviewId,
          complaintType: input.complaintType,
          stateReason: { zh: '案件已建立，等待证据。', en: 'The case is open and waits for evidence.' },
          ...deadlineOf(review.createdAt, await rulesForShop(tx, agencyId, shopId, now), now),
          createdAt: now,
        },
        {
          ...subject,
          id: reviewId,
          rating: review.rating ?? null,
          content: review.content,
          reviewedAt: review.createdAt,
        },
      );
      await tx.events.append({
        caseId,
        agencyId,
        version: 1,
        type: 'case.opened',
        actor: tenant.actor,
        at: now,
      });
      await this.intake.checkCase(tx, { id: caseId, agencyId });
    });
    return this.queries.detail(tenant, caseId);
  }
}

/** Without evidence the filing window alone counts; where the rules know none, the case is looked at in a year. */
function deadlineOf(reviewCreatedAt: Date, rules: RuleSet, now: Date) {
  const deadline = caseDeadline({ reviewCreatedAt, evidence: [], rules });
  const dueAt = deadline?.dueAt ?? new Date(now.getTime() + YEAR_MS);
  return { dueAt, dueBecause: deadline?.because ?? null, windowEndsAt: deadline?.windowEndsAt ?? null };
}

/**
 * The reviewed sub-order: as given, or the only one there is; null for an order without items. Were it left open, the
 * same review could be complained about twice under two names.
 * @throws AppError ORDER.ITEM_REQUIRED, ORDER.ITEM_NOT_FOUND
 */
function reviewedItem(order: OrderRecord, oid: string | null): string | null {
  const oids = order.items.map((item) => item.oid);
  if (oid === null && oids.length > 1) {
    throw new AppError('ORDER.ITEM_REQUIRED', { orderId: order.orderId, oids: oids.join(', ') });
  }
  if (oid === null) return oids[0] ?? null;
  if (oids.includes(oid)) return oid;
  throw new AppError('ORDER.ITEM_NOT_FOUND', { orderId: order.orderId, oid });
}
