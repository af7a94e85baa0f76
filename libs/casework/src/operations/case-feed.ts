import type { CaseChange } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';

const LIMIT = 500;

/** What happened to cases, in order: the source of live updates. */
@Injectable()
export class CaseFeed {
  constructor(private readonly uow: UnitOfWork) {}

  /** The number of the newest event, 0 when there is none. */
  latest(tenant: Tenant): Promise<number> {
    return this.uow.repositories.events.latestSeq(tenant.agencyId);
  }

  /** Events after `sequence`, oldest first, 500 at most. */
  async since(tenant: Tenant, sequence: number): Promise<CaseChange[]> {
    const events = await this.uow.repositories.events.since(tenant.agencyId, sequence, LIMIT);
    return events.map((event) => ({ sequence: event.seq, caseId: event.caseId, state: event.toState }));
  }
}
