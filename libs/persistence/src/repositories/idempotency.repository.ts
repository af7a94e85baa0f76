import { type EntityManager, LessThan } from 'typeorm';
import { idempotencyKeyEntity } from '../entities/idempotency-key.entity';
import { isDuplicateEntry } from '../mysql-error';
import type {
  IdempotencyOutcome,
  IdempotentRequest,
  IdempotentResponse,
} from '../records/idempotency.record';
import { insertRows } from '../rows';

/**
 * Requests that carry an Idempotency-Key. Call it outside a transaction: others must see at once that a request has
 * started.
 */
export class IdempotencyRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Says what to do with a request. Of any number of equal requests one is told to start; one whose lock ended
   * without an answer (its process died) is started again.
   */
  async begin(request: IdempotentRequest): Promise<IdempotencyOutcome> {
    const { agencyId, key: idemKey, route, requestHash, lockedUntil, now } = request;
    try {
      await insertRows(this.manager, idempotencyKeyEntity, {
        agencyId,
        idemKey,
        route,
        requestHash,
        state: 'running',
        responseStatus: null,
        responseBody: null,
        lockedUntil,
        createdAt: now,
      });
      return { kind: 'started' };
    } catch (error) {
      if (!isDuplicateEntry(error)) throw error;
    }
    const first = await this.keys().findOneBy({ agencyId, idemKey });
    // Given up between our two statements.
    if (!first) return { kind: 'in_progress' };
    if (first.route !== route || first.requestHash !== requestHash) return { kind: 'mismatch' };
    if (first.state === 'done' && first.responseStatus !== null) {
      return { kind: 'replay', status: first.responseStatus, body: first.responseBody };
    }
    if (first.lockedUntil > now) return { kind: 'in_progress' };
    const { affected } = await this.keys().update(
      { agencyId, idemKey, state: 'running', lockedUntil: first.lockedUntil },
      { lockedUntil },
    );
    return { kind: affected === 1 ? 'started' : 'in_progress' };
  }

  /** Keeps the answer for those who ask again. The first answer stays. */
  async complete(agencyId: string, key: string, response: IdempotentResponse): Promise<void> {
    await this.keys().update(
      { agencyId, idemKey: key, state: 'running' },
      { state: 'done', responseStatus: response.status, responseBody: response.body },
    );
  }

  /** Forgets a request that did nothing, so that it may be sent again. */
  async abandon(agencyId: string, key: string): Promise<void> {
    await this.keys().delete({ agencyId, idemKey: key, state: 'running' });
  }

  /** Forgets requests that came before an instant; gives how many. */
  async purge(before: Date): Promise<number> {
    const { affected } = await this.keys().delete({ createdAt: LessThan(before) });
    return affected ?? 0;
  }

  private keys() {
    return this.manager.getRepository(idempotencyKeyEntity);
  }
}
