/** Numbers that are the same for the same seed on every machine (mulberry32). */
export class SeededRandom {
  constructor(private state: number) {}

  /** 0 up to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(all: readonly [T, ...T[]]): T {
    return all[this.int(0, all.length - 1)] ?? all[0];
  }

  /** The first digit is never 0. */
  digits(count: number): string {
    return Array.from({ length: count }, (_, at) => this.int(at === 0 ? 1 : 0, 9)).join('');
  }
}
