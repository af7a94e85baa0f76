import { AppError, type CaseState, type ReviewPhase } from '@juzheng/contracts';
import { type EntityManager } from 'typeorm';
import {
  caseEventEntity,
  disputeCaseEntity,
  type DisputeCaseRow,
  reviewEntity,
} from '../entities/case.entity';
import { isDuplicateEntry } from '../mysql-error';
import type {
  CaseEventRecord,
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
import { caseListQuery, caseSummaryQuery, summariesOf } from './case-list.query';
import { idCursor, toPage } from './cursor';

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
      createdAt: opened.createdAt,
      updatedAt: opened.createdAt,
    };
    const reviewKey = reviewKeyOf(opened);
    return inTransaction(this.manager, async (manager) => {
      // Most refusals end here, without a write that others would have to wait for.
      await refuseSecond(manager, opened.shopId, reviewKey);
      await insertRows(manager, reviewEntity, review);
      try {
        await insertRows(manager, disputeCaseEntity, { ...record, reviewKey });
      } catch (error) {
        if (isDuplicateEntry(error)) await refuseSecond(manager, opened.shopId, reviewKey, error);
        throw error;
      }
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

  /** Cases, newest first. */
  async list(agencyId: string, filters: CaseFilters, page: PageRequest): Promise<Page<CaseSummaryRecord>> {
    const after = idCursor(page.cursor);
    const query = caseListQuery(this.manager, agencyId, filters, { after, limit: page.limit + 1 });
    return toPage(query ? await summariesOf(query) : [], page.limit, (summary) => summary.id);
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

  /** The cases about one order, oldest first. */
  async listByOrder(agencyId: string, shopId: string, orderId: string): Promise<DisputeCaseRecord[]> {
    const rows = await this.cases().find({ where: { agencyId, shopId, orderId }, order: { id: 'ASC' } });
    return rows.map(({ reviewKey: _, ...record }) => record);
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
      dueAt: transition.dueAt ?? before.dueAt,
      updatedAt: event.at,
    };
    return inTransaction(this.manager, async (manager) => {
      const { affected } = await manager
        .getRepository(disputeCaseEntity)
        .update(
          { id: before.id, agencyId: before.agencyId, version: before.version },
          { state: to, stateReason, version: after.version, dueAt: after.dueAt, updatedAt: event.at },
        );
      if (affected !== 1) throw await versionConflict(manager, before);
      try {
        await insertRows<CaseEventRecord, 'seq'>(manager, caseEventEntity, {
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

  private cases() {
    return this.manager.getRepository(disputeCaseEntity);
  }
}

function reviewKeyOf(opened: { oid: string | null; orderId: string; phase: ReviewPhase }): string {
  return `${opened.oid ?? opened.orderId}:${opened.phase}`;
}

function withoutKey(row: DisputeCaseRow | null): DisputeCaseRecord | null {
  if (!row) return null;
  const { reviewKey: _, ...record } = row;
  return record;
}

async function refuseSecond(manager: EntityManager, shopId: string, reviewKey: string, cause?: unknown) {
  const first = await manager.getRepository(disputeCaseEntity).findOneBy({ shopId, reviewKey });
  if (first) {
    throw new AppError('CASE.ALREADY_COMPLAINED', { caseId: first.id, state: first.state }, [], { cause });
  }
}

async function versionConflict(manager: EntityManager, { id, agencyId, version }: DisputeCaseRecord) {
  const present = await manager.getRepository(disputeCaseEntity).findOneBy({ id, agencyId });
  return new AppError('CASE.VERSION_CONFLICT', { version: present?.version ?? version });
}
