/** A time in a list from top to bottom; `normalized` is null when it is not known for sure. */
export interface ListedTime {
  normalized: string | null;
}

const doubtInSequence = 0.5;

/** As far as both are precise: `14:03` and `14:03:20` can follow each other either way. */
function compare(one: string, two: string): number {
  const length = Math.min(one.length, two.length);
  const [first, second] = [one.slice(0, length), two.slice(0, length)];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** 1 when most steps go forward, -1 when most go back, 0 when there is no telling. */
function direction(times: readonly string[]): number {
  return Math.sign(times.slice(1).reduce((sum, time, index) => sum + compare(times[index] ?? time, time), 0));
}

/**
 * Messages, rows of a bill and nodes of a parcel run in time order. Gives for each time how much doubt is left: half of
 * it when the time fits between its two neighbours (at an end, after its one neighbour of the same day), all of it
 * when it does not fit or stands alone.
 */
export function doubtsInSequence(times: readonly ListedTime[]): number[] {
  const towards = direction(times.flatMap(({ normalized }) => normalized ?? []));
  return times.map(({ normalized }, index) => {
    if (normalized === null || towards === 0) return 1;
    const before = times[index - 1]?.normalized ?? null;
    const after = times[index + 1]?.normalized ?? null;
    const fits =
      (before === null || compare(before, normalized) * towards >= 0) &&
      (after === null || compare(normalized, after) * towards >= 0);
    const anchored =
      (before !== null && after !== null) || (before ?? after ?? '').slice(0, 10) === normalized.slice(0, 10);
    return fits && anchored ? doubtInSequence : 1;
  });
}
