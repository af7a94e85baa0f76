import { type EntityManager } from 'typeorm';
import { caseEventEntity, disputeCaseEntity } from '../entities/case.entity';
import type { CaseEventRecord, NewCaseEvent } from '../records/case.record';
import type { Page, PageRequest } from '../records/page.record';
import { inTransaction } from '../transaction';
import { chainCaseEvent } from './audit-chain';
import { sequenceCursor, toPage } from './cursor';

/** The history of cases. Lines are only ever added; those of transitions by the case repository. */
export class CaseEventRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds a line for something that did not move the case. */
  async append(event: NewCaseEvent): Promise<void> {
    await chainCaseEvent(this.manager, {
      ...event,
      command: event.command ?? null,
      commandId: event.commandId ?? null,
      fromState: null,
      toState: null,
      reason: event.reason ?? null,
      data: event.data ?? null,
    });
  }

  /** What a command id already did to a case; null when it has not been seen. */
  findByCommandId(caseId: string, commandId: string): Promise<CaseEventRecord | null> {
    return this.events().findOneBy({ caseId, commandId });
  }

  /** A case's history, oldest first. */
  async list(agencyId: string, caseId: string, page: PageRequest): Promise<Page<CaseEventRecord>> {
    const rows = await this.events()
      .createQueryBuilder('e')
      .where('e.caseId = :caseId AND e.agencyId = :agencyId', { caseId, agencyId })
      .andWhere('e.seq > :after', { after: sequenceCursor(page.cursor) ?? 0 })
      .orderBy('e.seq')
      .limit(page.limit + 1)
      .getMany();
    return toPage(rows, page.limit, (event) => String(event.seq));
  }

  /** Hash that the newest line of a case's history must have; null for lines of before November 2026. */
  async head(caseId: string): Promise<string | null> {
    const row = await this.manager
      .getRepository(disputeCaseEntity)
      .findOne({ select: { id: true, auditHead: true }, where: { id: caseId } });
    return row?.auditHead ?? null;
  }

  /** Lines of a case that say who commanded what, and what changed its evidence, oldest first. */
  decisions(caseId: string): Promise<CaseEventRecord[]> {
    return this.events()
      .createQueryBuilder('e')
      .where('e.caseId = :caseId', { caseId })
      .andWhere("(e.command IS NOT NULL OR e.type LIKE 'evidence.%' OR e.type = 'field.decided')")
      .orderBy('e.seq')
      .getMany();
  }

  /**
   * An agency's events after a sequence number, oldest first. Numbers are given out before their transaction commits,
   * so a lower one could appear after a higher one was read: a shared lock waits for those that are being written,
   * and whoever follows with the last number it was given misses nothing.
   */
  since(agencyId: string, seq: number, limit: number): Promise<CaseEventRecord[]> {
    return inTransaction(this.manager, (manager) =>
      manager
        .createQueryBuilder(caseEventEntity, 'e')
        .where('e.agencyId = :agencyId AND e.seq > :seq', { agencyId, seq })
        .orderBy('e.seq')
        .limit(limit)
        .setLock('pessimistic_read')
        .getMany(),
    );
  }

  /** The agency's highest sequence number, 0 when nothing has happened. */
  async latestSeq(agencyId: string): Promise<number> {
    const row = await this.events()
      .createQueryBuilder('e')
      .select('MAX(e.seq)', 'seq')
      .where('e.agencyId = :agencyId', { agencyId })
      .getRawOne<{ seq: string | null }>();
    return Number(row?.seq ?? 0);
  }

  private events() {
    return this.manager.getRepository(caseEventEntity);
  }
}
