import { AppError, type CaseState, type ReviewPhase } from '@juzheng/contracts';
import { isBeforeFiling } from '@juzheng/domain';
import { type EntityManager, IsNull } from 'typeorm';
import { disputeCaseEntity, type DisputeCaseRow, reviewEntity } from '../entities/case.entity';
import { isDuplicateEntry } from '../mysql-error';
import type {
  CaseDue,
  CaseFilters,
  CaseSummaryRecord,
  CaseTransition,
  DisputeCaseRecord,
  NewDisputeCase,
  ReviewRecord,
} from '../records/case.record';
import type { Page, PageRequest } from '../records/page.record';
import { insertRows } from '../rows';
import { inTransaction } from '../transaction';
import { chainCaseEvent } from './audit-chain';
import { caseListQuery, caseSummaryQuery, summariesOf } from './case-list.query';
import { writeSideColumns } from './case-side-columns';
import { idCursor, toPage } from './cursor';
import { ShotRepository } from './shot.repository';

const FIRST_VERSION = 1;

/** Dispute cases. Their state is written by `saveTransition` and nowhere else. */
export class CaseRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Opens a case for a review.
   * @throws AppError CASE.ALREADY_COMPLAINED naming the case that the review's phase already has in this shop
   */
  insert(opened: NewDisputeCase, review: ReviewRecord): Promise<DisputeCaseRecord> {
    const record: DisputeCaseRecord = {
      id: opened.id,
      agencyId: opened.agencyId,
      shopId: opened.shopId,
      orderId: opened.orderId,
      oid: opened.oid,
      reviewId: review.id,
      complaintType: opened.complaintType,
      phase: opened.phase,
      state: 'collecting',
      stateReason: opened.stateReason,
      version: FIRST_VERSION,
      dueAt: opened.dueAt,
      dueBecause: opened.dueBecause,
      windowEndsAt: opened.windowEndsAt,
      rulesDigest: null,
      holdReason: null,
      createdAt: opened.createdAt,
      updatedAt: opened.createdAt,
    };
    const reviewKey = reviewKeyOf(opened);
    return inTransaction(this.manager, async (manager) => {
      const shots = new ShotRepository(manager);
      // Most refusals end here, without a write that others would have to wait for.
      await shots.refuseSecond(opened);
      const { agencyId, id: caseId, createdAt: openedAt } = opened;
      await shots.take(opened, { agencyId, caseId, openedAt });
      await insertRows(manager, reviewEntity, review);
      const row = { ...record, reviewKey, nextClockAt: opened.createdAt, auditHead: null };
      await insertRows(manager, disputeCaseEntity, row);
      return record;
    });
  }

  async find(agencyId: string, id: string): Promise<DisputeCaseRecord | null> {
    return withoutKey(await this.cases().findOneBy({ agencyId, id }));
  }

  /** For jobs, which know the case only: the tenant comes from the row. */
  async findById(id: string): Promise<DisputeCaseRecord | null> {
    return withoutKey(await this.cases().findOneBy({ id }));
  }

  /** Holds the case until the transaction ends: whoever else changes it waits. */
  async findForUpdate(agencyId: string, id: string): Promise<DisputeCaseRecord | null> {
    return withoutKey(
      await this.cases().findOne({ where: { agencyId, id }, lock: { mode: 'pessimistic_write' } }),
    );
  }

  async findSummary(agencyId: string, id: string): Promise<CaseSummaryRecord | null> {
    const query = caseSummaryQuery(this.manager).where('c.agencyId = :agencyId AND c.id = :id', {
      agencyId,
      id,
    });
    const [summary] = await summariesOf(query);
    return summary ?? null;
  }

  findReview(agencyId: string, reviewId: string): Promise<ReviewRecord | null> {
    return this.manager.getRepository(reviewEntity).findOneBy({ agencyId, id: reviewId });
  }

  /** The first review of an order or one of its items, when a case was opened about it. */
  findFirstReview(
    agencyId: string,
    shopId: string,
    orderId: string,
    oid: string | null,
  ): Promise<ReviewRecord | null> {
    const where = { agencyId, shopId, orderId, oid: oid ?? IsNull(), phase: 'first' as const };
    return this.manager.getRepository(reviewEntity).findOneBy(where);
  }

  /** Cases, newest first. */
  async list(agencyId: string, filters: CaseFilters, page: PageRequest): Promise<Page<CaseSummaryRecord>> {
    const after = idCursor(page.cursor);
    const query = caseListQuery(this.manager, agencyId, filters, { after, limit: page.limit + 1 });
    return toPage(query ? await summariesOf(query) : [], page.limit, (summary) => summary.id);
  }

  /** The cases whose deadline is nearest. */
  async mostUrgent(agencyId: string, filters: CaseFilters, limit: number): Promise<CaseSummaryRecord[]> {
    const query = caseListQuery(this.manager, agencyId, filters, { after: null, limit });
    return query ? summariesOf(query.orderBy({ 'c.dueAt': 'ASC', 'c.id': 'ASC' })) : [];
  }

  /** All matching cases, newest first, read `batch` rows at a time so that an export of any size fits in memory. */
  async *iterate(agencyId: string, filters: CaseFilters, batch: number): AsyncGenerator<CaseSummaryRecord> {
    for (let cursor: string | null = null; ;) {
      const page: Page<CaseSummaryRecord> = await this.list(agencyId, filters, { cursor, limit: batch });
      yield* page.items;
      if (page.nextCursor === null) return;
      cursor = page.nextCursor;
    }
  }

  /** Cases that rules may still change: those that wait for evidence or a person. */
  async *iterateOpen(agencyId: string, batch: number, shopId?: string): AsyncGenerator<CaseSummaryRecord> {
    for (const state of ['collecting', 'needs_review'] as const) {
      yield* this.iterate(agencyId, { state, ...(shopId ? { shopId } : {}) }, batch);
    }
  }

  /** The cases about one order, oldest first. */
  async listByOrder(agencyId: string, shopId: string, orderId: string): Promise<DisputeCaseRecord[]> {
    const rows = await this.cases().find({ where: { agencyId, shopId, orderId }, order: { id: 'ASC' } });
    return rows.map(recordOf);
  }

  /** How many cases are in each state; states without cases are left out. */
  async countByState(agencyId: string): Promise<{ state: CaseState; count: number }[]> {
    const rows = await this.cases()
      .createQueryBuilder('c')
      .select('c.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where('c.agencyId = :agencyId', { agencyId })
      .groupBy('c.state')
      .getRawMany<{ state: CaseState; count: string }>();
    return rows.map(({ state, count }) => ({ state, count: Number(count) }));
  }

  /**
   * Moves a case and writes the line of its history. A move to the present state also counts as a new version.
   * @returns the case as it is now
   * @throws AppError CASE.VERSION_CONFLICT when the case changed since it was read, or already took this command id
   */
  saveTransition(transition: CaseTransition): Promise<DisputeCaseRecord> {
    const { case: before, to, stateReason, event } = transition;
    const after: DisputeCaseRecord = {
      ...before,
      state: to,
      stateReason,
      version: before.version + 1,
      dueAt: transition.due?.at ?? before.dueAt,
      dueBecause: transition.due?.because ?? before.dueBecause,
      windowEndsAt: transition.due?.windowEndsAt ?? before.windowEndsAt,
      rulesDigest: transition.rulesDigest ?? null,
      updatedAt: event.at,
    };
    return inTransaction(this.manager, async (manager) => {
      const { version, dueAt, dueBecause, windowEndsAt, rulesDigest, updatedAt } = after;
      const { affected } = await manager.getRepository(disputeCaseEntity).update(
        { id: before.id, agencyId: before.agencyId, version: before.version },
        {
          ...{ state: to, stateReason, version, dueAt, dueBecause, windowEndsAt, rulesDigest, updatedAt },
          // The clock looks at a case that moved, and never again at one that is filed or over.
          nextClockAt: isBeforeFiling(to) ? updatedAt : null,
        },
      );
      if (affected !== 1) throw await versionConflict(manager, before);
      try {
        await chainCaseEvent(manager, {
          caseId: before.id,
          agencyId: before.agencyId,
          version: after.version,
          type: event.type ?? 'case.transitioned',
          command: event.command,
          commandId: event.commandId,
          fromState: before.state,
          toState: to,
          actor: event.actor,
          reason: event.reason ?? null,
          data: event.data ?? null,
          at: event.at,
        });
      } catch (error) {
        if (isDuplicateEntry(error)) throw await versionConflict(manager, before);
        throw error;
      }
      return after;
    });
  }

  /** Writes a deadline that changed while the case stays where it is. */
  async saveDue(disputeCase: DisputeCaseRecord, due: CaseDue, now: Date): Promise<DisputeCaseRecord> {
    const changes = { dueAt: due.at, dueBecause: due.because, windowEndsAt: due.windowEndsAt };
    await writeSideColumns(this.manager, disputeCase.id, { ...changes, nextClockAt: now });
    return { ...disputeCase, ...changes };
  }

  /** Holds a case against deletion, or no longer: null. */
  async saveHold(id: string, holdReason: string | null): Promise<void> {
    await writeSideColumns(this.manager, id, { holdReason });
  }

  private cases() {
    return this.manager.getRepository(disputeCaseEntity);
  }
}

function reviewKeyOf(opened: { oid: string | null; orderId: string; phase: ReviewPhase }): string {
  return `${opened.oid ?? opened.orderId}:${opened.phase}`;
}

function recordOf({
  reviewKey: _,
  nextClockAt: _c,
  auditHead: _h,
  ...record
}: DisputeCaseRow): DisputeCaseRecord {
  return record;
}

function withoutKey(row: DisputeCaseRow | null): DisputeCaseRecord | null {
  return row && recordOf(row);
}

async function versionConflict(manager: EntityManager, { id, agencyId, version }: DisputeCaseRecord) {
  const present = await manager.getRepository(disputeCaseEntity).findOneBy({ id, agencyId });
  return new AppError('CASE.VERSION_CONFLICT', { version: present?.version ?? version });
}
