import { setTimeout as delay } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { type DataSource } from 'typeorm';
import { isLockConflict } from './mysql-error';
import { type Repositories, repositoriesOn } from './repositories/repositories';

/** What one transaction works with. Statements run one after another: never use Promise.all on it. */
export interface Tx extends Repositories {
  /** Runs once after the commit, never when the transaction is rolled back or tried again. A failure is only logged. */
  afterCommit(hook: () => void | Promise<void>): void;
}

const RETRIES = 3;
const JITTER_MS = 40;

/** Runs use cases' writes as whole transactions. */
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);
  /** Repositories outside any transaction, for reads. */
  readonly repositories: Repositories;

  constructor(private readonly dataSource: DataSource) {
    this.repositories = repositoriesOn(dataSource.manager);
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED). When the server gives it up for a deadlock or a lock wait, it is
   * rolled back and run again from the start, up to three times: `work` must have no effects outside the transaction.
   * @throws what `work` throws, after the rollback
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let retry = 0; ; retry++) {
      const hooks: (() => void | Promise<void>)[] = [];
      try {
        const result = await this.dataSource.transaction('READ COMMITTED', (manager) =>
          work({ ...repositoriesOn(manager), afterCommit: (hook) => void hooks.push(hook) }),
        );
        await this.runHooks(hooks);
        return result;
      } catch (error) {
        if (retry === RETRIES || !isLockConflict(error)) throw error;
        await delay(Math.random() * JITTER_MS * 2 ** retry);
      }
    }
  }

  private async runHooks(hooks: readonly (() => void | Promise<void>)[]): Promise<void> {
    for (const hook of hooks) {
      try {
        await hook();
      } catch (error) {
        // What was committed stays: the caller must not take this for a failed transaction.
        this.logger.error('a hook after a commit failed', error instanceof Error ? error.stack : error);
      }
    }
  }
}
