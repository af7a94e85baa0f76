import type { FieldRecord } from '../records/evidence.record';

/**
 * Chooses which newly found values are new: a value that a person has already decided stands for the nearest found
 * value of the same kind and text on the same page, so the person is not asked again. What a person decided is never
 * dropped.
 */
export function withoutDecided(
  found: readonly FieldRecord[],
  decided: readonly FieldRecord[],
): FieldRecord[] {
  const open = [...found];
  for (const decision of decided) {
    const nearest = open
      .filter((field) => isSameValue(field, decision))
      .sort((a, b) => distance(a, decision) - distance(b, decision))[0];
    if (nearest) open.splice(open.indexOf(nearest), 1);
  }
  return open;
}

function isSameValue(a: FieldRecord, b: FieldRecord): boolean {
  return a.kind === b.kind && a.normalized === b.normalized;
}

/** Pixels between the top left corners; another page is further than any place on the same one. */
function distance(a: FieldRecord, b: FieldRecord): number {
  const pages = Math.abs(a.page - b.page) * 1_000_000;
  return pages + Math.abs(a.box[0] - b.box[0]) + Math.abs(a.box[1] - b.box[1]);
}
