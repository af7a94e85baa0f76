/**
 * Repeatable randomness: the same seed and name give the same values on every machine. Each part of a drawing takes a
 * generator of its own by name, so that a change in one part does not move the others.
 */
export class Random {
  private state: number;

  private constructor(private readonly seed: string) {
    this.state = hash(seed);
  }

  static of(...path: readonly (string | number)[]): Random {
    return new Random(path.join('/'));
  }

  /** A generator of its own for a named part. */
  part(name: string | number): Random {
    return new Random(`${this.seed}/${name}`);
  }

  /** 0 ≤ x < 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A number between two others. */
  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Throws when there is nothing to pick from. */
  pick<T>(from: readonly T[]): T {
    const index = this.int(0, from.length - 1);
    if (index >= from.length) throw new RangeError('nothing to pick from');
    return from[index] as T;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.int(0, 9)).join('');
  }

  shuffle<T>(from: readonly T[]): T[] {
    const left = [...from];
    return Array.from({ length: left.length }, () => left.splice(this.int(0, left.length - 1), 1)).flat();
  }
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value | 0;
}
