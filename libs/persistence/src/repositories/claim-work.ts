import type { ClaimedWork } from '@juzheng/domain';
import { type EntityManager, In, LessThanOrEqual } from 'typeorm';
import { workItemEntity } from '../entities/work-item.entity';
import type { WorkItemRecord } from '../records/work.record';

interface Request {
  readonly agencyId: string;
  readonly jobs: readonly string[];
  readonly limit: number;
  readonly leaseMs: number;
  readonly now: Date;
}

/** Another dispatcher may take the rows we just chose; then we choose again, but not for ever. */
const ROUNDS = 3;

/**
 * Hands a tenant's oldest ready rows out under a new attempt, each row to one caller only however many ask at once.
 * Candidates are chosen without a lock and then locked by primary key: a locking scan would also hold the rows of
 * other jobs that it passes, and other dispatchers would skip those.
 */
export async function claimWork(manager: EntityManager, request: Request): Promise<ClaimedWork[]> {
  const claimed: ClaimedWork[] = [];
  if (request.jobs.length === 0) return claimed;
  for (let round = 0; round < ROUNDS && claimed.length < request.limit; round++) {
    const ids = await candidates(manager, request, request.limit - claimed.length);
    if (ids.length === 0) break;
    const taken = await manager.transaction('READ COMMITTED', (tx) => take(tx, ids, request));
    claimed.push(...taken);
    if (taken.length === ids.length) break;
  }
  return claimed;
}

async function candidates(manager: EntityManager, request: Request, limit: number): Promise<string[]> {
  const rows = await manager.getRepository(workItemEntity).find({
    select: { id: true },
    where: {
      state: 'waiting',
      agencyId: request.agencyId,
      job: In(request.jobs),
      runAt: LessThanOrEqual(request.now),
    },
    order: { runAt: 'ASC', id: 'ASC' },
    take: limit,
  });
  return rows.map(({ id }) => id);
}

async function take(tx: EntityManager, ids: string[], request: Request): Promise<ClaimedWork[]> {
  const items = tx.getRepository(workItemEntity);
  const rows = await items
    .createQueryBuilder('w')
    .where('w.id IN (:...ids) AND w.state = :waiting', { ids, waiting: 'waiting' })
    .orderBy({ 'w.runAt': 'ASC', 'w.id': 'ASC' })
    .setLock('pessimistic_write')
    .setOnLocked('skip_locked')
    .getMany();
  if (rows.length === 0) return [];
  await items.update(
    { id: In(rows.map(({ id }) => id)) },
    {
      state: 'dispatched',
      attempt: () => 'attempt + 1',
      leaseUntil: new Date(request.now.getTime() + request.leaseMs),
    },
  );
  return rows.map((row) => claimedOf({ ...row, attempt: row.attempt + 1 }));
}

/** The part of a ledger row that is handed out. */
export function claimedOf({ id, agencyId, job, attempt, cost }: WorkItemRecord): ClaimedWork {
  return { id, agencyId, job, attempt, cost };
}
