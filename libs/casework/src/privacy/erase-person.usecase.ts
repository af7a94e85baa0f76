import { type Erasure, type ErasureInput, AppError, type Sentence } from '@juzheng/contracts';
import { isTerminal } from '@juzheng/domain';
import { type DisputeCaseRecord, UnitOfWork } from '@juzheng/persistence';
import { EvidenceStorage } from '@juzheng/storage';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';
import { deleteCase } from './delete-case';

/** Deletes what an agency keeps about one person. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly storage: EvidenceStorage,
  ) {}

  /**
   * Each case goes in a transaction of its own, so a large deletion that is broken off can be sent again. An open case is
   * held: its evidence serves a claim that is still running (domain sheet, section 7).
   * @throws AppError AUTH.FORBIDDEN for a key that sees only some of the agency's shops
   */
  async execute(tenant: Tenant, input: ErasureInput, now = new Date()): Promise<Erasure> {
    if (tenant.shopIds !== null) throw new AppError('AUTH.FORBIDDEN');
    const { agencyId, actor } = tenant;
    const person = {
      buyerNick: input.buyerNick ?? null,
      phone: input.phone ?? null,
      orderId: input.orderId ?? null,
    };
    const { removal } = this.uow.repositories;
    const orders = await removal.ordersOf(agencyId, person);
    const result: Erasure = { deletedCases: [], heldCases: [], deletedOrders: 0, deletedFiles: 0 };
    for (const caseId of await removal.casesOf(agencyId, person, orders)) {
      const gone = await this.uow.run(async (tx) => {
        const found = await tx.cases.findForUpdate(agencyId, caseId);
        if (!found) return null;
        const because = heldBecause(found);
        if (because) return { because, files: 0 };
        const why = { actor, reason: input.reason, at: now };
        return { because, files: await deleteCase(tx, this.storage, found, why) };
      });
      if (!gone) continue;
      if (gone.because) {
        result.heldCases.push({ caseId, because: gone.because });
        continue;
      }
      result.deletedCases.push(caseId);
      result.deletedFiles += gone.files;
    }
    for (const { shopId, orderId } of orders) {
      const deleted = await this.uow.run((tx) =>
        tx.removal.deleteOrderWithoutCase(agencyId, shopId, orderId),
      );
      if (deleted) result.deletedOrders += 1;
    }
    await this.uow.run((tx) =>
      tx.settings.record({
        agencyId,
        type: 'person.erased',
        actor,
        reason: input.reason,
        data: {
          cases: result.deletedCases.length,
          held: result.heldCases.length,
          files: result.deletedFiles,
        },
        at: now,
      }),
    );
    return result;
  }
}

function heldBecause({ state, holdReason }: DisputeCaseRecord): Sentence | null {
  if (holdReason !== null) {
    return { zh: `案件处于法律保留：${holdReason}`, en: `The case is under legal hold: ${holdReason}` };
  }
  if (isTerminal(state)) return null;
  return {
    zh: '案件尚未结束，证据须保留至投诉有结果；结束后请再次提交删除。',
    en: 'The case is still open and its evidence is needed; ask again once it has ended.',
  };
}
