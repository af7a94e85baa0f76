import type { WorkItemRecord } from '../records/work.record';
import { ascii, bigCount, choice, count, id, instant, json, nullable, primary, text } from './columns';
import { table } from './table';

// No foreign key to the agency: the ledger takes thousands of writes a minute and a lock on its tenant for each.
export const workItemEntity = table<WorkItemRecord>({
  name: 'work_item',
  columns: {
    id: id(primary),
    agencyId: id(),
    job: ascii(64),
    payload: json(),
    dedupeKey: ascii(128),
    cost: bigCount(),
    state: choice(),
    attempt: count(),
    failures: count(),
    runAt: instant(),
    leaseUntil: instant(nullable),
    requestId: ascii(64, nullable),
    lastError: text(1000, nullable),
    createdAt: instant(),
    startedAt: instant(nullable),
    finishedAt: instant(nullable),
  },
  indexes: {
    ix_work_item_claim: ['state', 'agencyId', 'runAt', 'id', 'job'],
    ix_work_item_backlog: ['state', 'job', 'agencyId', 'runAt'],
    ix_work_item_delayed: ['state', 'runAt'],
    ix_work_item_lease: ['state', 'leaseUntil'],
    ix_work_item_finished: ['state', 'finishedAt', 'agencyId', 'job'],
    ix_work_item_dedupe: ['dedupeKey', 'job', 'agencyId', 'state'],
  },
});
