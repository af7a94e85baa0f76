import { AppError } from '@juzheng/contracts';
import type { Page } from '../records/page.record';

/**
 * Makes a page of rows that were asked for with one row more than the limit.
 * @param cursorOf what stands for a row: the next page starts after it
 */
export function toPage<T>(rows: readonly T[], limit: number, cursorOf: (row: T) => string): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/**
 * The id a page starts after.
 * @throws AppError REQUEST.INVALID when the cursor cannot be one of ours
 */
export function idCursor(cursor: string | null | undefined): string | null {
  return checked(cursor, /^[a-z]{2,8}_[0-9A-Z]{1,32}$/);
}

/**
 * The sequence number a page starts after.
 * @throws AppError REQUEST.INVALID when the cursor cannot be one of ours
 */
export function sequenceCursor(cursor: string | null | undefined): number | null {
  const text = checked(cursor, /^\d{1,15}$/);
  return text === null ? null : Number(text);
}

function checked(cursor: string | null | undefined, shape: RegExp): string | null {
  if (cursor === null || cursor === undefined || cursor === '') return null;
  if (shape.test(cursor)) return cursor;
  throw new AppError('REQUEST.INVALID', {}, [
    { path: 'cursor', message: '请原样传回 nextCursor。 Send back a nextCursor as it was given.' },
  ]);
}
