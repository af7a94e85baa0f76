import type { EntitySchemaColumnOptions } from 'typeorm';

type Options = Omit<EntitySchemaColumnOptions, 'type'>;

/** Text that is compared byte by byte and holds ASCII only: ids, hashes, words of a fixed vocabulary. */
export const ascii = (length: number, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'varchar',
  length,
  charset: 'ascii',
  collation: 'ascii_bin',
  ...options,
});

/** One of our prefixed ids, such as `case_01JD…`. */
export const id = (options: Options = {}) => ascii(40, options);

/** An order or sub-order id: 15–19 digits, never a number. */
export const orderId = (options: Options = {}) => ascii(19, options);

/** A word of a vocabulary; the migration's CHECK constraint holds the list. */
export const choice = (options: Options = {}) => ascii(40, options);

export const text = (length: number, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'varchar',
  length,
  ...options,
});

/** Text where every difference counts: the default collation holds many emoji and rare characters for equal. */
export const exactText = (length: number, options: Options = {}) =>
  text(length, { charset: 'utf8mb4', collation: 'utf8mb4_bin', ...options });

export const longText = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'longtext',
  ...options,
});

/** A UTC instant with milliseconds. */
export const instant = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'datetime',
  precision: 3,
  ...options,
});

export const count = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'int', ...options });

export const flag = (): EntitySchemaColumnOptions => ({ type: 'boolean' });

export const json = (options: Options = {}): EntitySchemaColumnOptions => ({ type: 'json', ...options });

/** The driver gives bigint as text; ours stay far below 2^53. */
export const bigCount = (options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'bigint',
  transformer: {
    to: (value: unknown) => value,
    from: (value: unknown) => (value === null ? null : Number(value)),
  },
  ...options,
});

export const nullable = { nullable: true } as const;
export const primary = { primary: true } as const;
