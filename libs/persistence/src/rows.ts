import {
  type EntityManager,
  type EntitySchema,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
} from 'typeorm';

/**
 * Adds rows to a table in one statement. Every column must be given, except those the database generates (`Generated`):
 * TypeORM's own insert takes any part of a row.
 */
export async function insertRows<T extends ObjectLiteral, Generated extends keyof T = never>(
  manager: EntityManager,
  entity: EntitySchema<T>,
  rows: Omit<T, Generated> | readonly Omit<T, Generated>[],
): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(rows as unknown as QueryDeepPartialEntity<T>[])
    .updateEntity(false)
    .execute();
}
