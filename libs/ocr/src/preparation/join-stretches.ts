import type { Bounds } from './grey-raster';
import type { Ink } from './ink';
import type { RunComponents } from './runs';

/** Stretches of one line may be this many times their height apart: the half square behind a Chinese comma. */
const widestGap = 0.9;
/** Stretches whose heights differ more are not of one size of letters. */
const similarHeight = 0.65;
/** A stroke over this share of the height between two stretches is a rule between columns. */
const ruled = 0.7;
/** Papers that differ more than this in brightness are different bubbles. */
const samePaper = 8;

/** A stretch of text with the root runs it is made of. */
export type Stretch = Bounds & { members: number[] };

/**
 * Dots, accents and strokes that stand alone (i, 三, ：) join the line they stand in. A stroke between two stretches of
 * one line (the low line of an account name) makes them one.
 */
export function mergeFragments(blobs: RunComponents, usual: number): Stretch[] {
  const all = [...blobs.components()].map(([root, bounds]): Stretch => ({ ...bounds, members: [root] }));
  // Small letters without any tall one among them (a nick such as `vivian`) are low, but long.
  const tall = ({ x0, x1, y0, y1 }: Bounds) => y1 - y0 >= usual * (x1 - x0 >= 2 * (y1 - y0) ? 0.4 : 0.6);
  let whole = all.filter(tall);
  const alone: Stretch[] = [];
  const reach = usual * 0.35;
  for (const blob of all) {
    if (tall(blob)) continue;
    const [home, ...others] = whole.filter((line) => touches(blob, line, reach));
    if (!home) {
      alone.push(blob);
      continue;
    }
    absorb(home, blob);
    const bridged = blob.x1 - blob.x0 >= reach ? others.filter((line) => isLevel(home, line)) : [];
    for (const line of bridged) absorb(home, line);
    if (bridged.length > 0) whole = whole.filter((line) => !bridged.includes(line));
  }
  return [...whole, ...alone];
}

/** True when a fragment lies at the height of a line and inside of it or right beside it. */
function touches(fragment: Bounds, { x0, x1, y0, y1 }: Bounds, reach: number): boolean {
  return (
    fragment.y0 >= y0 - reach &&
    fragment.y1 <= y1 + reach &&
    fragment.x0 <= x1 + reach &&
    fragment.x1 >= x0 - reach
  );
}

function isLevel(one: Bounds, other: Bounds): boolean {
  const shared = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  return shared >= 0.6 * Math.min(one.y1 - one.y0, other.y1 - other.y0);
}

function absorb(line: Stretch, part: Stretch): void {
  line.members.push(...part.members);
  line.x0 = Math.min(line.x0, part.x0);
  line.x1 = Math.max(line.x1, part.x1);
  line.y0 = Math.min(line.y0, part.y0);
  line.y1 = Math.max(line.y1, part.y1);
}

/** Joins neighbouring stretches of one line that only a comma or a thin letter kept apart. */
export function joinStretches(stretches: readonly Stretch[], ink: Ink): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of [...stretches].sort((one, other) => one.x0 - other.x0 || one.y0 - other.y0)) {
    const home = joined.find((line) => continues(line, stretch, ink));
    if (home) absorb(home, stretch);
    else joined.push({ ...stretch, members: [...stretch.members] });
  }
  return joined.sort((one, other) => one.y0 - other.y0 || one.x0 - other.x0);
}

function continues(line: Stretch, next: Stretch, ink: Ink): boolean {
  const [height, nextHeight] = [line.y1 - line.y0, next.y1 - next.y0];
  const gap = next.x0 - line.x1;
  if (gap < 0 || gap > widestGap * Math.min(height, nextHeight)) return false;
  if (Math.min(height, nextHeight) < similarHeight * Math.max(height, nextHeight)) return false;
  if (!isLevel(line, next)) return false;
  const row = Math.round((Math.max(line.y0, next.y0) + Math.min(line.y1, next.y1)) / 2) * ink.width;
  const paperOf = (x: number) => ink.paper[row + x] ?? 0;
  if (Math.abs(paperOf(line.x1 - 1) - paperOf(next.x0)) > samePaper) return false;
  return !hasRule(line.x1, next.x0, Math.max(line.y0, next.y0), Math.min(line.y1, next.y1), ink);
}

function hasRule(from: number, to: number, y0: number, y1: number, { data, width, threshold }: Ink): boolean {
  for (let x = from; x < to; x++) {
    let marked = 0;
    for (let y = y0; y < y1; y++) if ((data[y * width + x] ?? 0) >= threshold) marked += 1;
    if (marked >= ruled * (y1 - y0)) return true;
  }
  return false;
}
