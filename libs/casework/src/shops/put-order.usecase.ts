import { AppError, type Order, type OrderInput } from '@juzheng/contracts';
import { isBeforeFiling } from '@juzheng/domain';
import { type DisputeCaseRecord, type OrderRecord, type Tx, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { mayUseShop, type Tenant } from '../access/tenant';
import { MoveCase } from '../cases/move-case';
import { WorkIntake } from '../operations/work-intake';
import { presentOrder } from './present-order';

/** Stores one order; the same order again replaces it, and open cases about it are checked anew. */
@Injectable()
export class PutOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly intake: WorkIntake,
    private readonly moveCase: MoveCase,
  ) {}

  /** @throws AppError SHOP.NOT_FOUND */
  async execute(
    tenant: Tenant,
    shopId: string,
    orderId: string,
    input: OrderInput,
    now = new Date(),
  ): Promise<Order> {
    const record = recordOf(tenant.agencyId, shopId, orderId, input, now);
    await this.uow.run(async (tx) => {
      const shop = mayUseShop(tenant, shopId) ? await tx.shops.find(tenant.agencyId, shopId) : null;
      if (!shop) throw new AppError('SHOP.NOT_FOUND', { id: shopId });
      const before = await tx.orders.find(tenant.agencyId, shopId, orderId);
      await tx.orders.put(tenant.agencyId, shopId, record);
      if (before && isSameOrder(before, record)) return;
      for (const disputeCase of await tx.cases.listByOrder(tenant.agencyId, shopId, orderId)) {
        if (isBeforeFiling(disputeCase.state)) await this.recheck(tx, tenant, disputeCase, now);
      }
    });
    return presentOrder(record, true);
  }

  /** A case that was ready is not any more: its packet quotes the order as it was. */
  private async recheck(tx: Tx, { actor }: Tenant, disputeCase: DisputeCaseRecord, at: Date): Promise<void> {
    if (disputeCase.state === 'ready') {
      const held = await tx.cases.findForUpdate(disputeCase.agencyId, disputeCase.id);
      if (held?.state === 'ready') {
        await this.moveCase.execute(tx, held, {
          command: { command: 'add_evidence', actorKind: 'system' },
          stateReason: {
            zh: '订单资料有变，正在重新核对。',
            en: 'The order changed; the case is checked again.',
          },
          event: { type: 'order.changed', actor, at },
        });
      }
    }
    await this.intake.checkCase(tx, disputeCase);
  }
}

/** Sent again unchanged, an order gives no reason to check its cases anew: a person's approval stays. */
function isSameOrder(before: OrderRecord, after: OrderRecord): boolean {
  return isDeepStrictEqual({ ...before, importedAt: null }, { ...after, importedAt: null });
}

function recordOf(
  agencyId: string,
  shopId: string,
  orderId: string,
  input: OrderInput,
  now: Date,
): OrderRecord {
  return {
    agencyId,
    shopId,
    orderId,
    buyerNick: input.buyerNick ?? null,
    receiverPhone: input.receiverPhone ?? null,
    orderedAt: input.createdAt,
    paidAt: input.paidAt ?? null,
    importedAt: now,
    items: input.items.map((item) => ({
      oid: item.oid,
      title: item.title,
      quantity: item.quantity,
      priceYuan: item.priceYuan ?? null,
      courier: item.courier ?? null,
      waybill: item.waybill ?? null,
      shippedAt: item.shippedAt ?? null,
      signedAt: item.signedAt ?? null,
      offlineSend: item.offlineSend,
    })),
  };
}
