import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { disputeCaseEntity } from '../entities/case.entity';
import { caseAlertEntity } from '../entities/clock.entity';
import { isDuplicateEntry } from '../mysql-error';
import type { CaseAlertRecord } from '../records/clock.record';
import { insertRows } from '../rows';
import { writeSideColumns } from './case-side-columns';

/** The clock of deadlines: when to look at which case, and which alerts it had. */
export class ClockRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Cases that the clock must look at now, the most urgent first. Of all agencies: time passes for everybody. */
  async due(now: Date, limit: number): Promise<{ id: string; agencyId: string }[]> {
    const rows = await this.cases().find({
      select: { id: true, agencyId: true },
      where: { nextClockAt: LessThanOrEqual(now) },
      order: { nextClockAt: 'ASC' },
      take: limit,
    });
    return rows.map(({ id, agencyId }) => ({ id, agencyId }));
  }

  /** Says when to look at a case again; null for never. */
  async setNext(caseId: string, nextClockAt: Date | null): Promise<void> {
    await writeSideColumns(this.manager, caseId, { nextClockAt });
  }

  /** Hours before the deadline for which the case's alert is settled. */
  async settledHours(caseId: string): Promise<number[]> {
    const rows = await this.alerts().findBy({ caseId });
    return rows.map(({ hours }) => hours);
  }

  /** Settles one alert. @returns false when it was settled before: then nothing may be sent */
  async settle(alert: CaseAlertRecord): Promise<boolean> {
    try {
      await insertRows(this.manager, caseAlertEntity, alert);
      return true;
    } catch (error) {
      if (isDuplicateEntry(error)) return false;
      throw error;
    }
  }

  /** Alerts of a case, the earliest first. */
  listByCase(agencyId: string, caseId: string): Promise<CaseAlertRecord[]> {
    return this.alerts().find({ where: { agencyId, caseId }, order: { hours: 'DESC' } });
  }

  private cases() {
    return this.manager.getRepository(disputeCaseEntity);
  }

  private alerts() {
    return this.manager.getRepository(caseAlertEntity);
  }
}
