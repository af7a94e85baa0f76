import { UnitOfWork } from '@juzheng/persistence';
import { EvidenceStorage } from '@juzheng/storage';
import { Injectable } from '@nestjs/common';
import { deleteCase } from './delete-case';

const DAY_MS = 86_400_000;
const BATCH = 200;
/** A file younger than this may belong to an upload whose transaction is still under way. */
const SETTLED_MS = 3_600_000;

/** Deletes what is older than its agency keeps things, and files that nothing refers to. */
@Injectable()
export class Retain {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
  ) {}

  /** @returns how many cases, orders and stray files went */
  async sweep(now = new Date()): Promise<{ cases: number; orders: number; files: number }> {
    const done = { cases: 0, orders: 0, files: 0 };
    for (const agencyId of await this.uow.repositories.agencies.ids()) {
      const { retentionDays } = await this.uow.repositories.settings.find(agencyId);
      const before = new Date(now.getTime() - retentionDays * DAY_MS);
      done.cases += await this.cases(agencyId, before, now);
      done.orders += await this.orders(agencyId, before);
    }
    done.files += await this.strayFiles(now);
    return done;
  }

  private async cases(agencyId: string, before: Date, now: Date): Promise<number> {
    const { removal } = this.uow.repositories;
    let deleted = 0;
    for (const caseId of await removal.outlived(agencyId, before, BATCH)) {
      const gone = await this.uow.run(async (tx) => {
        const found = await tx.cases.findForUpdate(agencyId, caseId);
        if (!found || found.holdReason !== null || found.updatedAt >= before) return false;
        await deleteCase(tx, this.storage, found, { actor: 'system', reason: 'retention', at: now });
        return true;
      });
      if (gone) deleted += 1;
    }
    return deleted;
  }

  private async orders(agencyId: string, before: Date): Promise<number> {
    const { removal } = this.uow.repositories;
    let deleted = 0;
    for (const { shopId, orderId } of await removal.idleOrders(agencyId, before, BATCH)) {
      if (await this.uow.run((tx) => tx.removal.deleteOrderWithoutCase(agencyId, shopId, orderId)))
        deleted += 1;
    }
    return deleted;
  }

  private async strayFiles(now: Date): Promise<number> {
    let deleted = 0;
    const before = new Date(now.getTime() - SETTLED_MS);
    // Another installation may keep its files in the same folder: those are not ours to judge.
    const own = new Set(await this.uow.repositories.agencies.ids());
    for await (const { agencyId, keys } of this.storage.keysByAgency(before)) {
      if (!own.has(agencyId)) continue;
      const used = await this.uow.repositories.removal.usedKeys(agencyId, keys);
      for (const key of keys) {
        if (!used.has(key) && (await this.storage.delete(key, before))) deleted += 1;
      }
    }
    return deleted;
  }
}
