import { Random } from './core/random';
import type { ScreenshotSource } from './core/source';
import type { ScreenshotKind, Theme } from './core/template';

export interface EvidenceOrder {
  count: number;
  seed: string;
  /** Kinds to draw; all when left out. */
  only?: readonly string[];
  /** `clean`, `dark` or names of degradations; half undegraded and half degraded when left out. */
  qualities?: readonly string[];
}

/** One screenshot, or a series of them. */
export interface PlannedJob {
  /** Number of its first file, from 1 */
  number: number;
  files: number;
  kind: ScreenshotKind;
  source: ScreenshotSource;
  theme: Theme;
  /** Null: as it was drawn */
  degradation: string | null;
}

export interface Choices {
  sources: readonly ScreenshotSource[];
  degradations: readonly string[];
  /** Kinds that are drawn as series now and then */
  seriesKinds: ReadonlySet<ScreenshotKind>;
}

const seriesShare = 0.1;

function qualityOf(order: EvidenceOrder, choices: Choices, round: number, kindIndex: number): string | null {
  if (order.qualities) return order.qualities[(round + kindIndex) % order.qualities.length] ?? null;
  if ((round + kindIndex) % 2 === 0 || choices.degradations.length === 0) return null;
  return choices.degradations[(Math.floor(round / 2) + kindIndex * 5) % choices.degradations.length] ?? null;
}

/** Takes the sources of a kind in turn, and shifts the turn so that each meets every quality. */
function sourceOf(
  order: EvidenceOrder,
  choices: Choices,
  kind: ScreenshotKind,
  round: number,
): ScreenshotSource {
  const among = choices.sources.filter((source) => source.kind === kind);
  const turn = Math.floor(round / (order.qualities?.length ?? 2));
  const source = among[(turn + Math.floor(turn / (choices.degradations.length || 1))) % among.length];
  if (!source) throw new Error(`nobody draws ${kind}`);
  return source;
}

function themeOf(random: Random, source: ScreenshotSource, quality: string | null): Theme {
  const hasDark = source.themes?.includes('dark') ?? false;
  if (!hasDark || quality === 'clean') return 'light';
  if (quality === 'dark') return 'dark';
  return random.chance(quality === null ? 0.5 : 0.25) ? 'dark' : 'light';
}

/** Spreads `count` images evenly over kinds, and those of a kind over qualities. Throws on a kind nobody draws. */
export function planImages(order: EvidenceOrder, choices: Choices): PlannedJob[] {
  const kinds = [...new Set(choices.sources.map(({ kind }) => kind))];
  const unknown = order.only?.find((name) => !kinds.some((kind) => kind === name));
  if (unknown !== undefined) throw new Error(`nobody draws ${unknown}; there are ${kinds.join(', ')}`);
  const tallies = kinds
    .filter((kind) => order.only?.includes(kind) ?? true)
    .map((kind, index) => ({ kind, index, files: 0, rounds: 0 }));
  const jobs: PlannedJob[] = [];
  for (let number = 1; number <= order.count;) {
    const tally = tallies.reduce((least, other) => (other.files < least.files ? other : least));
    const random = Random.of(order.seed, 'plan', number);
    const source = sourceOf(order, choices, tally.kind, tally.rounds);
    const quality = qualityOf(order, choices, tally.rounds, tally.index);
    const left = order.count - number + 1;
    const series = choices.seriesKinds.has(tally.kind) && left >= 2 && random.chance(seriesShare);
    const files = series ? Math.min(left, random.int(2, 4)) : 1;
    const degradation = quality === 'clean' || quality === 'dark' ? null : quality;
    jobs.push({
      number,
      files,
      kind: tally.kind,
      source,
      theme: themeOf(random, source, quality),
      degradation,
    });
    tally.files += files;
    tally.rounds += 1;
    number += files;
  }
  return jobs;
}
