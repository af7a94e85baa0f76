import { AppError, formatTime, newId, type Shop, type ShopInput } from '@juzheng/contracts';
import { type ShopRecord, UnitOfWork } from '@juzheng/persistence';
import { Injectable } from '@nestjs/common';
import type { Tenant } from '../access/tenant';

/** Adds a shop to an agency. */
@Injectable()
export class CreateShop {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws AppError SHOP.NAME_TAKEN; AUTH.FORBIDDEN for a credential that is limited to some shops */
  async execute(tenant: Tenant, input: ShopInput, now = new Date()): Promise<Shop> {
    if (tenant.shopIds !== null) throw new AppError('AUTH.FORBIDDEN');
    const record: ShopRecord = { id: newId('shop'), agencyId: tenant.agencyId, ...input, createdAt: now };
    await this.uow.run((tx) => tx.shops.create(record));
    return presentShop(record);
  }
}

/** A shop as the API shows it. */
export function presentShop(record: ShopRecord): Shop {
  return {
    id: record.id,
    name: record.name,
    platform: record.platform,
    createdAt: formatTime(record.createdAt),
  };
}
