/** A time in a list from top to bottom with every moment that its text can mean. */
export interface OpenTime {
  /** The likeliest first; one when the text is clear. */
  readings: readonly string[];
  /** False when even a single reading is not sure. */
  isSure: boolean;
}

export interface ChosenReading {
  normalized: string;
  /** True when the times around it leave no other reading. */
  isProven: boolean;
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}

/** How far apart in days, roughly: only which of two is nearer matters. */
function distance(one: string, two: string): number {
  return Math.abs(Date.parse(dayOf(one)) - Date.parse(dayOf(two)));
}

/** Times that can stand between two others, in whichever way the list runs. */
function isBetween(time: string, before: string | null, after: string | null, towards: number): boolean {
  const [low, high] = towards < 0 ? [after, before] : [before, after];
  return (
    (low === null || low.slice(0, time.length) <= time) &&
    (high === null || time.slice(0, high.length) <= high)
  );
}

function nearest(readings: readonly string[], anchors: readonly string[]): string | undefined {
  if (anchors.length === 0) return readings[0];
  const away = (time: string) => Math.min(...anchors.map((anchor) => distance(time, anchor)));
  return [...readings].sort((one, two) => away(one) - away(two))[0];
}

/**
 * Chooses what a text with a lost space means (`2020-10-312:51:06`: the 3rd or the 31st) by the times before and after
 * it in the list: messages do not go back. Proven when both neighbours are sure and leave one reading.
 * @param towards 1 when times go forward down the list, -1 when they go back
 */
export function chooseReadings(times: readonly OpenTime[], towards: 1 | -1): (ChosenReading | null)[] {
  const sure = times.map(({ readings, isSure }) =>
    isSure && readings.length === 1 ? readings[0] : undefined,
  );
  return times.map(({ readings }, index) => {
    if (readings.length < 2) return null;
    const before = sure.slice(0, index).findLast((time) => time !== undefined) ?? null;
    const after = sure.slice(index + 1).find((time) => time !== undefined) ?? null;
    const fitting = readings.filter((time) => isBetween(time, before, after, towards));
    const anchors = [before, after].flatMap((time) => time ?? []);
    const chosen = nearest(fitting.length > 0 ? fitting : readings, anchors);
    return chosen === undefined
      ? null
      : { normalized: chosen, isProven: fitting.length === 1 && before !== null && after !== null };
  });
}

/** The times of a talk that are earlier than the one above them, and those above: one of the two was misread. */
export function outOfOrder<T extends { normalized: string; settled: boolean }>(times: readonly T[]): Set<T> {
  const sure = times.filter(({ settled }) => settled);
  return new Set(
    sure.flatMap((time, index) => {
      const before = sure[index - 1];
      const length = Math.min(before?.normalized.length ?? 0, time.normalized.length);
      const goesBack = before && time.normalized.slice(0, length) < before.normalized.slice(0, length);
      return goesBack ? [before, time] : [];
    }),
  );
}
