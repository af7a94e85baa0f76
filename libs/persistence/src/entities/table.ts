import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

interface Table<T> {
  /** The table's name. */
  name: string;
  columns: { [P in keyof T]-?: EntitySchemaColumnOptions };
  /** Index name → property names. */
  indexes?: Record<string, (keyof T & string)[]>;
  unique?: Record<string, (keyof T & string)[]>;
  /** Constraint name → the property that refers, and the table whose `id` it refers to. */
  references?: Record<string, Reference<T>>;
}

interface Reference<T> {
  columns: (keyof T & string)[];
  target: string;
  targetColumns?: string[];
  onDelete?: 'CASCADE';
}

/**
 * Describes a table whose rows are plain records of type T: every property has its column. CHECK constraints stand in
 * the migrations only, because TypeORM ignores them for MySQL.
 */
export function table<T>({ name, columns, indexes, unique, references }: Table<T>): EntitySchema<T> {
  return new EntitySchema<T>({
    name,
    tableName: name,
    columns,
    indices: [
      ...Object.entries(indexes ?? {}).map(([index, of]) => ({ name: index, columns: of })),
      ...Object.entries(unique ?? {}).map(([index, of]) => ({ name: index, columns: of, unique: true })),
    ],
    foreignKeys: Object.entries(references ?? {}).map(([constraint, reference]) => ({
      name: constraint,
      target: reference.target,
      columnNames: reference.columns,
      referencedColumnNames: reference.targetColumns ?? ['id'],
      onDelete: reference.onDelete,
    })),
  });
}
