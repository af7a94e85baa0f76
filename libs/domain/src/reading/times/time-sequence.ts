/** A time in a list from top to bottom; `normalized` is null when it is not known for sure. */
export interface ListedTime {
  normalized: string | null;
}

const doubtInSequence = 0.5;

function direction(times: readonly string[]): 1 | -1 | 0 {
  const steps = times.slice(1).map((time, index) => {
    const before = times[index] ?? time;
    return time === before ? 0 : time > before ? 1 : -1;
  });
  const sum = steps.reduce<number>((total, step) => total + step, 0);
  return sum > 0 ? 1 : sum < 0 ? -1 : 0;
}

/** As text, so that `14:03` and `14:03:20` can follow each other either way. */
function inOrder(one: string, two: string, towards: 1 | -1): boolean {
  const length = Math.min(one.length, two.length);
  const [first, second] = [one.slice(0, length), two.slice(0, length)];
  return towards === 1 ? first <= second : first >= second;
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
      (before === null || inOrder(before, normalized, towards)) &&
      (after === null || inOrder(normalized, after, towards));
    const anchored =
      (before !== null && after !== null) || (before ?? after ?? '').slice(0, 10) === normalized.slice(0, 10);
    return fits && anchored ? doubtInSequence : 1;
  });
}
