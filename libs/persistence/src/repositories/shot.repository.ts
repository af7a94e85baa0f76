import { AppError } from '@juzheng/contracts';
import { oneShotKeys, type ReviewSubject } from '@juzheng/domain';
import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { disputeCaseEntity } from '../entities/case.entity';
import { complaintShotEntity } from '../entities/clock.entity';
import { isDuplicateEntry } from '../mysql-error';
import type { ComplaintShotRecord } from '../records/clock.record';
import { insertRows } from '../rows';

/** What a review is known by. */
export type ShotSubject = ReviewSubject & { readonly shopId: string };

/**
 * The one complaint that a review may have (domain sheet, section 1). Kept apart from the cases because it outlives
 * them: after a deletion only hashes are left, which name nobody and still refuse a second complaint.
 */
export class ShotRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Refuses when the review has its complaint: by the same sub-order, or by its whole order when a case was opened
   * before the items of the order were known.
   * @throws AppError CASE.ALREADY_COMPLAINED naming the first case
   */
  async refuseSecond(subject: ShotSubject, cause?: unknown): Promise<void> {
    const { shopId } = subject;
    const { reviewHash, orderHash } = hashesOf(subject);
    const where =
      subject.oid === null
        ? { shopId, orderHash }
        : [
            { shopId, reviewHash },
            { shopId, reviewHash: orderHash },
          ];
    const shots = this.manager.getRepository(complaintShotEntity);
    const [first] = await shots.find({ where, order: { openedAt: 'ASC', caseId: 'ASC' }, take: 1 });
    if (first) throw await this.alreadyComplained(first, cause);
  }

  /** Spends the shot. @throws AppError CASE.ALREADY_COMPLAINED naming the first case */
  async take(
    subject: ShotSubject,
    shot: { agencyId: string; caseId: string; openedAt: Date },
  ): Promise<void> {
    const { shopId } = subject;
    const row = { shopId, ...hashesOf(subject), ...shot, deletedAt: null, finalState: null };
    try {
      await insertRows(this.manager, complaintShotEntity, row);
    } catch (error) {
      if (isDuplicateEntry(error)) await this.refuseSecond(subject, error);
      throw error;
    }
  }

  /** Notes that the case of a shot is deleted, and how it had ended. */
  async bury(caseId: string, finalState: string, deletedAt: Date): Promise<void> {
    await this.manager.getRepository(complaintShotEntity).update({ caseId }, { finalState, deletedAt });
  }

  private async alreadyComplained(shot: ComplaintShotRecord, cause: unknown): Promise<AppError> {
    const { caseId, finalState } = shot;
    const found = await this.manager
      .getRepository(disputeCaseEntity)
      .findOne({ select: { id: true, state: true }, where: { id: caseId } });
    const state = found?.state ?? `${finalState ?? 'closed'}, deleted`;
    return new AppError('CASE.ALREADY_COMPLAINED', { caseId, state }, [], { cause });
  }
}

/** Order ids are personal data and have no place here: the keys are kept as hashes. */
function hashesOf(subject: ShotSubject): { reviewHash: string; orderHash: string } {
  const { own, wholeOrder } = oneShotKeys(subject);
  const hash = (key: string) => sha256(`${subject.shopId}:${key}`);
  return { orderHash: hash(wholeOrder), reviewHash: hash(own) };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
