export type DistanceUnit = 'second' | 'minute' | 'hour' | 'day';

/** A length of time in the largest unit that it fills at least once. */
export interface Distance {
  unit: DistanceUnit;
  /** Whole units, rounded down: “3 days left” must never promise more than there is. */
  count: number;
}

const secondsOf: readonly [DistanceUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** How long `seconds` are; the sign does not matter. */
export function distanceOf(seconds: number): Distance {
  const length = Math.abs(seconds);
  for (const [unit, size] of secondsOf) {
    if (length >= size) return { unit, count: Math.floor(length / size) };
  }
  return { unit: 'second', count: Math.floor(length) };
}
