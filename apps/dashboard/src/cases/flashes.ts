/** How often each row was lit up; rows that have faded are not in it. */
export type Flashes = ReadonlyMap<string, { count: number; fadesAt: number }>;

/** Lights rows up until `fadesAt` (ms); one that is still lit starts over. */
export function lightUp(flashes: Flashes, ids: readonly string[], fadesAt: number): Flashes {
  const more = ids.map((id): [string, { count: number; fadesAt: number }] => [
    id,
    { count: (flashes.get(id)?.count ?? 0) + 1, fadesAt },
  ]);
  return new Map([...flashes, ...more]);
}

/** Forgets what has faded by `now` (ms). */
export function fade(flashes: Flashes, now: number): Flashes {
  return new Map([...flashes].filter(([, { fadesAt }]) => fadesAt > now));
}
