import type { QueueStatus } from '@juzheng/contracts';

/** Unfinished work of every queue at one moment (ms, by the clock of this browser). */
export interface BacklogSample {
  at: number;
  open: Record<string, number>;
}

/** How far back the small curves reach at most, in ms. */
export const BACKLOG_WINDOW_MS = 10 * 60_000;
const SHORTEST_WINDOW_MS = 60_000;

/**
 * Adds what the stream said at `now` (ms, by the clock of this browser) and forgets what is older than the window,
 * except the newest of those: the stream speaks only when something changes, so it still holds at the left edge.
 */
export function addSample(
  samples: readonly BacklogSample[],
  queues: readonly QueueStatus[],
  now: number,
): BacklogSample[] {
  const open = Object.fromEntries(
    queues.map(({ queue, waiting, active, delayed }) => [queue, waiting + active + delayed]),
  );
  const all = [...samples, { at: now, open }];
  const first = all.findLastIndex((sample) => sample.at <= now - BACKLOG_WINDOW_MS);
  return all.slice(Math.max(0, first));
}

/**
 * One queue's unfinished work as a stepped curve in a box of `width` × `height` pixels, or null without samples.
 * The curve reaches back to the first sample, one minute at least and ten at most.
 */
export function backlogPath(
  samples: readonly BacklogSample[],
  queue: string,
  now: number,
  size: { width: number; height: number },
): { line: string; area: string; peak: number } | null {
  const [first] = samples;
  if (!first) return null;
  const span = Math.min(Math.max(now - first.at, SHORTEST_WINDOW_MS), BACKLOG_WINDOW_MS);
  const start = now - span;
  const x = (at: number) => round((clamp(at, start, now) - start) * (size.width / span));
  const points = samples.map(({ at, open }) => ({ x: x(at), value: open[queue] ?? 0 }));
  const peak = Math.max(...points.map(({ value }) => value));
  // Half a pixel of air keeps the stroke inside the box.
  const y = (value: number) => round(size.height - 0.5 - (value / Math.max(peak, 1)) * (size.height - 1.5));
  const steps = points.map((point, index) =>
    index === 0 ? `M${point.x} ${y(point.value)}` : `H${point.x}V${y(point.value)}`,
  );
  const line = `${steps.join('')}H${size.width}`;
  return { line, area: `${line}V${size.height}H${x(first.at)}Z`, peak };
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), to);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
