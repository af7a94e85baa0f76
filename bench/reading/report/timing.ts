/** What reading one picture took. CPU: of all threads and processes that took part; null where it cannot be told. */
export interface Cost {
  wallMs: number;
  cpuMs: number | null;
}

export interface TimeSummary {
  images: number;
  wallMs: { mean: number; median: number; p95: number };
  cpuMs: number | null;
  /** Images that one core reads in a second of its time (CPU time, or wall time where that is not known). */
  perSecondAndCore: number;
}

/** @returns null when nothing was read */
export function summariseCosts(costs: readonly Cost[]): TimeSummary | null {
  if (costs.length === 0) return null;
  const wall = costs.map(({ wallMs }) => wallMs).sort((a, b) => a - b);
  const at = (part: number) => wall[Math.min(wall.length - 1, Math.floor(part * wall.length))] ?? 0;
  const [meanWall, meanCpu] = [mean(wall), meanCpuOf(costs)];
  return {
    images: costs.length,
    wallMs: { mean: meanWall, median: at(0.5), p95: at(0.95) },
    cpuMs: meanCpu,
    perSecondAndCore: 1000 / (meanCpu ?? meanWall),
  };
}

export interface TimeRatio {
  images: number;
  wall: number;
  cpu: number | null;
}

/** Our time divided by theirs, over the pictures that both have read; null when there is none. */
export function timeRatio(
  ours: ReadonlyMap<string, Cost>,
  theirs: ReadonlyMap<string, Cost>,
): TimeRatio | null {
  const pairs = [...ours].flatMap(([file, our]) => {
    const their = theirs.get(file);
    return their ? [{ our, their }] : [];
  });
  if (pairs.length === 0) return null;
  const [our, their] = [pairs.map((pair) => pair.our), pairs.map((pair) => pair.their)];
  const [ourCpu, theirCpu] = [meanCpuOf(our), meanCpuOf(their)];
  return {
    images: pairs.length,
    wall: mean(our.map(({ wallMs }) => wallMs)) / mean(their.map(({ wallMs }) => wallMs)),
    cpu: ourCpu === null || theirCpu === null ? null : ourCpu / theirCpu,
  };
}

function meanCpuOf(costs: readonly Cost[]): number | null {
  const known = costs.flatMap(({ cpuMs }) => (cpuMs === null ? [] : [cpuMs]));
  return known.length === costs.length ? mean(known) : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
