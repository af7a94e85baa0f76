import type { FieldRecord } from '@juzheng/persistence';

/** What another parsing of the same lines does to the values of a file. */
export interface FieldDiff {
  added: FieldRecord[];
  removed: FieldRecord[];
  /** Another text in the same place, or the same text that now goes another way. */
  changed: { before: FieldRecord; after: FieldRecord }[];
  /** Values that only stand in another place, play another role or were found more or less sure. */
  adjusted: number;
}

/**
 * Compares the values that nobody has decided, before and after. A value is followed by its text first, nearest places
 * paired, then by its place: what stands where another value of its kind stood is that value, changed.
 */
export function diffFields(before: readonly FieldRecord[], after: readonly FieldRecord[]): FieldDiff {
  const same = pairUp(before, after, (one, two) => one.normalized === two.normalized);
  const moved = pairUp(same.left, same.right, overlap);
  const decidedOtherwise = same.pairs.filter((pair) => pair.before.status !== pair.after.status);
  const alike = same.pairs.filter((pair) => pair.before.status === pair.after.status);
  return {
    added: moved.right,
    removed: moved.left,
    changed: [...decidedOtherwise, ...moved.pairs],
    adjusted: alike.filter((pair) => !isEqual(pair.before, pair.after)).length,
  };
}

/** Whether anything at all is different. */
export function hasChanges({ added, removed, changed, adjusted }: FieldDiff): boolean {
  return added.length + removed.length + changed.length + adjusted > 0;
}

type Pair = FieldDiff['changed'][number];

/** Pairs values of the same kind on the same page that `belong` together, each with the nearest that is still free. */
function pairUp(
  before: readonly FieldRecord[],
  after: readonly FieldRecord[],
  belong: (before: FieldRecord, after: FieldRecord) => boolean,
): { pairs: Pair[]; left: FieldRecord[]; right: FieldRecord[] } {
  const candidates = before
    .flatMap((one) =>
      after
        .filter((two) => isComparable(one, two) && belong(one, two))
        .map((two) => ({ before: one, after: two })),
    )
    .sort((a, b) => distance(a) - distance(b));
  const taken = new Set<FieldRecord>();
  const pairs = candidates.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false;
    taken.add(pair.before).add(pair.after);
    return true;
  });
  const free = (field: FieldRecord) => !taken.has(field);
  return { pairs, left: before.filter(free), right: after.filter(free) };
}

function isComparable(one: FieldRecord, two: FieldRecord): boolean {
  return one.kind === two.kind && one.page === two.page;
}

/** Pixels between the top left corners. */
function distance({ before, after }: Pair): number {
  return Math.abs(before.box[0] - after.box[0]) + Math.abs(before.box[1] - after.box[1]);
}

function overlap({ box: [x1, y1, w1, h1] }: FieldRecord, { box: [x2, y2, w2, h2] }: FieldRecord): boolean {
  return x1 < x2 + w2 && x2 < x1 + w1 && y1 < y2 + h2 && y2 < y1 + h1;
}

function isEqual(one: FieldRecord, two: FieldRecord): boolean {
  return (
    one.value === two.value &&
    one.role === two.role &&
    one.box.join() === two.box.join() &&
    Math.abs(one.confidence - two.confidence) < 0.0005
  );
}
