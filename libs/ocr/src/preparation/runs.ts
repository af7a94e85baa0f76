import type { Bounds } from './grey-raster';

/**
 * Horizontal runs of marked pixels of a picture, joined into connected components (8 neighbours) as they are added.
 * Runs instead of a label per pixel: a screenshot has few, so a 20-megapixel page stays cheap.
 */
export class RunComponents {
  private starts = new Int32Array(1024);
  private ends = new Int32Array(1024);
  private rows = new Int32Array(1024);
  private parents = new Int32Array(1024);
  private previousRow = 0;
  private currentRow = 0;
  private lastRow = -1;
  count = 0;

  /**
   * Adds the run [start, end) of a row; rows must not go back, runs of a row must not overlap.
   * `joins` may keep two touching runs of neighbouring rows apart, by a column they share.
   */
  add(row: number, start: number, end: number, joins?: (column: number) => boolean): number {
    if (this.count === this.starts.length) this.grow();
    const run = this.count++;
    this.starts[run] = start;
    this.ends[run] = end;
    this.rows[run] = row;
    this.parents[run] = run;
    if (row !== this.lastRow) {
      this.previousRow = row === this.lastRow + 1 ? this.currentRow : run;
      this.currentRow = run;
      this.lastRow = row;
    }
    this.joinAbove(run, start, end, joins);
    return run;
  }

  /** The run that stands for the component of a run. */
  rootOf(run: number): number {
    const { parents } = this;
    let root = run;
    for (let up = parents[root] ?? root; up !== root; up = parents[root] ?? root) {
      const grandparent = parents[up] ?? up;
      parents[root] = grandparent;
      root = grandparent;
    }
    return root;
  }

  startOf(run: number): number {
    return this.starts[run] ?? 0;
  }

  endOf(run: number): number {
    return this.ends[run] ?? 0;
  }

  rowOf(run: number): number {
    return this.rows[run] ?? 0;
  }

  /** The run that covers a pixel; null when none does. */
  at(row: number, column: number): number | null {
    let [low, high] = [0, this.count - 1];
    while (low <= high) {
      const run = (low + high) >> 1;
      const [itsRow, start, end] = [this.rowOf(run), this.startOf(run), this.endOf(run)];
      if (itsRow === row && start <= column && column < end) return run;
      if (itsRow < row || (itsRow === row && end <= column)) low = run + 1;
      else high = run - 1;
    }
    return null;
  }

  /** Bounds and pixel count of every component, by its root run. */
  components(): Map<number, Bounds & { area: number }> {
    const found = new Map<number, Bounds & { area: number }>();
    for (let run = 0; run < this.count; run++) {
      const root = this.rootOf(run);
      const [start, end, row] = [this.startOf(run), this.endOf(run), this.rowOf(run)];
      const known = found.get(root);
      if (!known) {
        found.set(root, { x0: start, y0: row, x1: end, y1: row + 1, area: end - start });
        continue;
      }
      if (start < known.x0) known.x0 = start;
      if (end > known.x1) known.x1 = end;
      known.y1 = row + 1;
      known.area += end - start;
    }
    return found;
  }

  private joinAbove(run: number, start: number, end: number, joins?: (column: number) => boolean): void {
    // Runs above that end left of this one cannot touch any later run of this row either.
    while (this.previousRow < this.currentRow && this.endOf(this.previousRow) < start) this.previousRow += 1;
    for (let above = this.previousRow; above < this.currentRow && this.startOf(above) <= end; above++) {
      const column = Math.min(end - 1, Math.max(start, this.startOf(above)));
      if (!joins || joins(column)) this.join(above, run);
    }
  }

  private join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    // The earlier run stays the root, so that results do not depend on how trees happened to grow.
    if (a < b) this.parents[b] = a;
    else this.parents[a] = b;
  }

  private grow(): void {
    const bigger = (old: Int32Array<ArrayBuffer>) => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.starts = bigger(this.starts);
    this.ends = bigger(this.ends);
    this.rows = bigger(this.rows);
    this.parents = bigger(this.parents);
  }
}
