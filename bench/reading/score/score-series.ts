import type { ImageTruth } from '../truth/image-truth';

export type SeriesTally = {
  /** Neighbours between which something is missing. */
  gaps: number;
  gapsNoticed: number;
  /** Neighbours that overlap. */
  joints: number;
  jointsProven: number;
};

export const noSeries: SeriesTally = { gaps: 0, gapsNoticed: 0, joints: 0, jointsProven: 0 };

export interface Neighbours {
  before: string;
  after: string;
  gap: boolean;
}

/** The neighbours of every series whose screenshots are both in the truth. */
export function neighboursOf(truths: readonly ImageTruth[]): Neighbours[] {
  return truths.flatMap(({ file, series }) => {
    if (!series) return [];
    const before = truths.find(
      (other) => other.series?.id === series.id && other.series.index === series.index - 1,
    );
    return before ? [{ before: before.file, after: file, gap: series.gapBefore }] : [];
  });
}

/** What the reader says of two neighbours: `duplicate`, the same picture twice. */
export type NeighbourVerdict = 'overlap' | 'gap' | 'duplicate';

/** A gap is noticed when the reader does not claim that the two belong together. */
export function scoreNeighbours({ gap }: Neighbours, told: NeighbourVerdict): SeriesTally {
  return gap
    ? { ...noSeries, gaps: 1, gapsNoticed: told === 'gap' ? 1 : 0 }
    : { ...noSeries, joints: 1, jointsProven: told === 'overlap' ? 1 : 0 };
}
