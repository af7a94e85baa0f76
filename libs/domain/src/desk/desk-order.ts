import { compareText } from '../requirements/evidence-order';

/** A value or a case that only a person can settle. */
export interface DeskItem {
  kind: 'value' | 'case';
  id: string;
  caseId: string;
  shopId: string;
  /** Deadline of its case. */
  dueAt: Date;
  waitingSince: Date;
  /** Values of its case that wait for a person, this one included. */
  valuesLeft: number;
}

/**
 * For `sort`: the earliest deadline first; then the case with the fewest values left, because one more answer lets it go
 * on; then what waits longest. The id decides last, so that the order is total. A database sorts by the same columns.
 */
export function byDeskOrder(a: DeskItem, b: DeskItem): number {
  return (
    a.dueAt.getTime() - b.dueAt.getTime() ||
    a.valuesLeft - b.valuesLeft ||
    a.waitingSince.getTime() - b.waitingSince.getTime() ||
    compareText(a.id, b.id)
  );
}

/** What a person should look at first, second and so on. No clock is needed: the earliest deadline stays the earliest. */
export function deskOrder<T extends DeskItem>(items: readonly T[]): T[] {
  return items.toSorted(byDeskOrder);
}
