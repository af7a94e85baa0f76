import type { Reading } from '../reading';
import { toSegments, type TextSegment } from './text-segment';

/** Pieces of text with their places. Distances are in letter heights unless they say otherwise. */
export interface PageLayout {
  segments: readonly TextSegment[];
  byPage: ReadonlyMap<number, readonly TextSegment[]>;
  /** Size in pixels of the first page. */
  width: number;
  height: number;
}

export function layOut(reading: Pick<Reading, 'lines' | 'width' | 'height'>): PageLayout {
  const segments = toSegments(reading);
  const pages = [...new Set(segments.map(({ page }) => page))];
  return {
    segments,
    byPage: new Map(pages.map((page) => [page, segments.filter((segment) => segment.page === page)])),
    width: reading.width,
    height: reading.height,
  };
}

export function right({ box }: TextSegment): number {
  return box[0] + box[2];
}

export function bottom({ box }: TextSegment): number {
  return box[1] + box[3];
}

export function middle({ box }: TextSegment): { x: number; y: number } {
  return { x: box[0] + box[2] / 2, y: box[1] + box[3] / 2 };
}

/** Phones take pictures higher than wide; a window on a computer is wider than high. */
export function isPortrait({ width, height }: PageLayout): boolean {
  return height > width * 1.2;
}

/** The clock and signs on top of a phone's screen: within a tenth of its width (iPhone 7 %, Android 4–6 %). */
export function isStatusBar(layout: PageLayout, segment: TextSegment): boolean {
  return isPortrait(layout) && segment.page === 1 && middle(segment).y < 0.1 * layout.width;
}

export function isCentred(layout: PageLayout, segment: TextSegment): boolean {
  return Math.abs(middle(segment).x - layout.width / 2) < 0.12 * layout.width;
}

/** Whether two segments stand side by side: half of the lower one's height in common. */
export function sameRow(one: TextSegment, two: TextSegment): boolean {
  if (one.page !== two.page) return false;
  const overlap = Math.min(bottom(one), bottom(two)) - Math.max(one.box[1], two.box[1]);
  return overlap >= 0.5 * Math.min(one.box[3], two.box[3]);
}

function sameColumn(one: TextSegment, two: TextSegment): boolean {
  return one.page === two.page && Math.min(right(one), right(two)) > Math.max(one.box[0], two.box[0]);
}

function onPageOf(layout: PageLayout, { page }: TextSegment): readonly TextSegment[] {
  return layout.byPage.get(page) ?? [];
}

function nearest(
  candidates: readonly TextSegment[],
  distance: (segment: TextSegment) => number,
): TextSegment | null {
  return candidates.reduce<TextSegment | null>(
    (best, candidate) => (best && distance(best) <= distance(candidate) ? best : candidate),
    null,
  );
}

/** The next segment to the left in the same row. */
export function leftOf(layout: PageLayout, segment: TextSegment): TextSegment | null {
  const found = onPageOf(layout, segment).filter(
    (other) =>
      other !== segment && sameRow(other, segment) && right(other) <= segment.box[0] + segment.em / 2,
  );
  return nearest(found, (other) => segment.box[0] - right(other));
}

/** The next segment to the right in the same row. */
export function rightOf(layout: PageLayout, segment: TextSegment): TextSegment | null {
  const found = onPageOf(layout, segment).filter(
    (other) =>
      other !== segment && sameRow(other, segment) && other.box[0] >= right(segment) - segment.em / 2,
  );
  return nearest(found, (other) => other.box[0] - right(segment));
}

/** The next segment above that shares a column with this one, when it is near enough to belong to it. */
export function above(layout: PageLayout, segment: TextSegment): TextSegment | null {
  const gap = (other: TextSegment) => segment.box[1] - bottom(other);
  const found = onPageOf(layout, segment).filter(
    (other) =>
      other !== segment &&
      sameColumn(other, segment) &&
      gap(other) > -0.5 * segment.em &&
      gap(other) < 2 * segment.em &&
      !sameRow(other, segment),
  );
  return nearest(found, gap);
}

/** The next segment below that shares a column, when it is near enough to be the rest of a wrapped text. */
export function below(layout: PageLayout, segment: TextSegment): TextSegment | null {
  const gap = (other: TextSegment) => other.box[1] - bottom(segment);
  const found = onPageOf(layout, segment).filter(
    (other) =>
      other !== segment &&
      sameColumn(other, segment) &&
      gap(other) > -0.5 * segment.em &&
      gap(other) < 1.2 * segment.em &&
      !sameRow(other, segment),
  );
  return nearest(found, gap);
}
