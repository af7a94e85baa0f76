import { type EntityManager } from 'typeorm';

/**
 * Runs several statements as one: inside the caller's transaction when there is one, else in one of its own, so that
 * a repository method is whole wherever it is called from.
 */
export function inTransaction<T>(
  manager: EntityManager,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  if (manager.queryRunner?.isTransactionActive) return work(manager);
  return manager.transaction('READ COMMITTED', work);
}
