/** Which part of a list is wanted. `cursor` is what the page before gave as `nextCursor`; `limit` is a count of rows. */
export interface PageRequest {
  readonly cursor?: string | null;
  readonly limit: number;
}

/** One part of a list; `nextCursor` is null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
