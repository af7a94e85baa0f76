import type { FoundMessage } from '@juzheng/domain';
import type { SeriesResult } from '../report/reading-report';
import { type NeighbourVerdict, type Neighbours, neighboursOf, scoreNeighbours } from '../score/score-series';
import type { ImageTruth } from '../truth/image-truth';
import type { ReaderResult } from './bench-reader';

interface Screen {
  id: string;
  messages: readonly FoundMessage[];
  hash: string | null;
}

/** How the product puts the screenshots of one talk in order; absent in builds that cannot. */
export interface SeriesKnowledge {
  joinSeries?: (screens: readonly Screen[]) => {
    pairs: readonly { earlier: string; later: string; link: { kind: 'overlap' | 'gap' | 'duplicate' } }[];
  };
}

export interface SeriesJudge {
  keep: (file: string, read: NonNullable<ReaderResult['ours']>) => void;
  results: () => SeriesResult[];
}

/** Keeps what was read of all screenshots that belong to a series, then judges each pair of neighbours. */
export function judgeSeries({ joinSeries }: SeriesKnowledge, truths: readonly ImageTruth[]): SeriesJudge {
  const members = truths.filter(({ series }) => joinSeries && series);
  const screens = new Map(
    members.map(({ file }): [string, Screen] => [file, { id: file, messages: [], hash: null }]),
  );
  return {
    keep: (file, { reading, parsed }) => {
      if (!screens.has(file)) return;
      screens.set(file, { id: file, messages: parsed.messages, hash: reading.pictureHash ?? null });
    },
    results: () =>
      [...new Set(members.map(({ series }) => series?.id))].flatMap((id) => {
        const talk = members.filter(({ series }) => series?.id === id);
        const told = joinSeries?.(talk.flatMap(({ file }) => screens.get(file) ?? [])).pairs ?? [];
        return neighboursOf(talk).map((pair) => ({
          after: pair.after,
          quality: talk.find(({ file }) => file === pair.after)?.quality ?? null,
          tally: scoreNeighbours(pair, verdictOn(pair, told)),
        }));
      }),
  };
}

/** Two that the product does not put next to each other are not said to belong together. */
function verdictOn(
  { before, after }: Neighbours,
  told: readonly { earlier: string; later: string; link: { kind: NeighbourVerdict } }[],
): NeighbourVerdict {
  return told.find(({ earlier, later }) => earlier === before && later === after)?.link.kind ?? 'gap';
}
