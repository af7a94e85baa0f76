function channels(colour: string): [number, number, number] {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

/** Whether two colours (`#rrggbb`) differ by no more than `slack` (0–255) in each channel. */
export function isSameColour(one: string, two: string, slack: number): boolean {
  const others = channels(two);
  return channels(one).every((value, index) => Math.abs(value - (others[index] ?? 0)) <= slack);
}

/** How far a colour (`#rrggbb`) is from grey: 0–255. */
export function chroma(colour: string): number {
  const all = channels(colour);
  return Math.max(...all) - Math.min(...all);
}
