import { AppError } from '@juzheng/contracts';
import { type EntityManager } from 'typeorm';
import { shopEntity } from '../entities/shop.entity';
import { isDuplicateEntry } from '../mysql-error';
import type { Page, PageRequest } from '../records/page.record';
import type { ShopRecord } from '../records/shop.record';
import { insertRows } from '../rows';
import { idCursor, toPage } from './cursor';

/** Shops of an agency. */
export class ShopRepository {
  constructor(private readonly manager: EntityManager) {}

  /** @throws AppError SHOP.NAME_TAKEN naming the agency's shop that has the name */
  async create(shop: ShopRecord): Promise<ShopRecord> {
    try {
      await insertRows(this.manager, shopEntity, shop);
      return shop;
    } catch (error) {
      if (!isDuplicateEntry(error)) throw error;
      const taken = await this.shops().findOneBy({ agencyId: shop.agencyId, name: shop.name });
      if (!taken) throw error;
      throw new AppError('SHOP.NAME_TAKEN', { name: taken.name, id: taken.id }, [], { cause: error });
    }
  }

  find(agencyId: string, id: string): Promise<ShopRecord | null> {
    return this.shops().findOneBy({ agencyId, id });
  }

  /**
   * Shops in the order in which they were added.
   * @param page `shopIds` restricts to what the credential may see; null or left out means all
   */
  async list(
    agencyId: string,
    page: PageRequest & { readonly shopIds?: readonly string[] | null },
  ): Promise<Page<ShopRecord>> {
    if (page.shopIds?.length === 0) return { items: [], nextCursor: null };
    const query = this.shops().createQueryBuilder('s').where('s.agencyId = :agencyId', { agencyId });
    if (page.shopIds) query.andWhere('s.id IN (:...shopIds)', { shopIds: page.shopIds });
    const after = idCursor(page.cursor);
    if (after) query.andWhere('s.id > :after', { after });
    const rows = await query
      .orderBy('s.id')
      .limit(page.limit + 1)
      .getMany();
    return toPage(rows, page.limit, (shop) => shop.id);
  }

  private shops() {
    return this.manager.getRepository(shopEntity);
  }
}
