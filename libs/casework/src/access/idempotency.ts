import { AppError } from '@juzheng/contracts';
import { UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';

/** How long a request may run before another may take over its key (ms). */
const LOCK_MS = 60_000;

export interface Fingerprint {
  agencyId: string;
  key: string;
  route: string;
  requestHash: string;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** Makes a request happen once per key. Answers are kept in MySQL; failures are not, so they may be mended and sent again. */
@Injectable()
export class Idempotency {
  /** Requests of this process under way: a thousand equal ones wait for the first instead of asking the database. */
  private readonly underWay = new Map<string, { requestHash: string; answer: Promise<Answer> }>();

  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Runs `work`, or gives the answer it gave before.
   * @throws AppError IDEMPOTENCY.KEY_REUSED when the key belongs to another request,
   *   IDEMPOTENCY.IN_PROGRESS when another process is still at it, or whatever `work` throws
   */
  async once(fingerprint: Fingerprint, work: () => Promise<Answer>): Promise<Answer & { replayed: boolean }> {
    const mapKey = `${fingerprint.agencyId} ${fingerprint.key}`;
    const other = this.underWay.get(mapKey);
    if (other) {
      if (other.requestHash !== fingerprint.requestHash) throw new AppError('IDEMPOTENCY.KEY_REUSED');
      return { ...(await other.answer), replayed: true };
    }
    let replayed = false;
    const answer = this.runOrReplay(fingerprint, work, () => (replayed = true));
    this.underWay.set(mapKey, { requestHash: fingerprint.requestHash, answer });
    try {
      return { ...(await answer), replayed };
    } finally {
      this.underWay.delete(mapKey);
    }
  }

  private async runOrReplay(
    fingerprint: Fingerprint,
    work: () => Promise<Answer>,
    onReplay: () => void,
  ): Promise<Answer> {
    const { idempotency } = this.uow.repositories;
    const now = new Date();
    const begun = await idempotency.begin({
      ...fingerprint,
      now,
      lockedUntil: new Date(now.getTime() + LOCK_MS),
    });
    switch (begun.kind) {
      case 'mismatch':
        throw new AppError('IDEMPOTENCY.KEY_REUSED');
      case 'in_progress':
        throw new AppError('IDEMPOTENCY.IN_PROGRESS');
      case 'replay':
        onReplay();
        return {
          status: begun.status,
          body: begun.body === null ? undefined : (JSON.parse(begun.body) as unknown),
        };
      case 'started':
        return this.runAndKeep(fingerprint, work);
    }
  }

  private async runAndKeep({ agencyId, key }: Fingerprint, work: () => Promise<Answer>): Promise<Answer> {
    const { idempotency } = this.uow.repositories;
    try {
      const answer = await work();
      const body = answer.body === undefined ? null : JSON.stringify(answer.body);
      await idempotency.complete(agencyId, key, { status: answer.status, body });
      return answer;
    } catch (error) {
      await idempotency.abandon(agencyId, key);
      throw error;
    }
  }
}
