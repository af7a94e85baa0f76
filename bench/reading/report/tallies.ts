/** Adds two tallies of the same shape, count by count. */
export function plus<T extends Record<string, number>>(one: T, two: T): T {
  const entries = Object.keys(one).map((key) => [key, (one[key] ?? 0) + (two[key] ?? 0)]);
  return Object.fromEntries(entries) as T;
}

/** Adds tallies that are kept per name; a name that one side lacks counts as nothing there. */
export function plusByName<T extends Record<string, number>>(
  one: Partial<Record<string, T>>,
  two: Partial<Record<string, T>>,
): Partial<Record<string, T>> {
  const sum = { ...one };
  for (const [name, tally] of Object.entries(two)) {
    const before = sum[name];
    if (tally) sum[name] = before ? plus(before, tally) : tally;
  }
  return sum;
}

/** A share of 0–1; null when there was nothing to share. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
