import type { FoundMessage } from '../reading';
import { isSamePicture } from './hamming-distance';
import {
  findOverlap,
  isSameMessage,
  isStrong,
  type ScreenOverlap,
  type SharedMessage,
} from './screen-overlap';

/** One screenshot of a conversation. */
export interface SeriesScreen {
  id: string;
  /** From top to bottom. */
  messages: readonly FoundMessage[];
  /** Hash of what the picture looks like, 64 hexadecimal digits; null when none was made. */
  hash?: string | null;
}

/** What lies between two neighbouring screenshots. */
export type SeriesLink =
  /** The same messages stand at the end of one and at the beginning of the other: nothing is missing between them. */
  | { kind: 'overlap'; shared: SharedMessage[] }
  /** Nothing proves that no message is missing between these two; null when a screenshot has no messages. */
  | { kind: 'gap'; after: FoundMessage | null; before: FoundMessage | null }
  /** The same picture, or the same messages, again. */
  | { kind: 'duplicate' };

export interface SeriesPair {
  earlier: string;
  later: string;
  link: SeriesLink;
}

export interface JoinedSeries {
  /** Ids in the order of the conversation. */
  order: string[];
  /** One for each two neighbours in that order. */
  pairs: SeriesPair[];
}

function isCopy(one: SeriesScreen, two: SeriesScreen): boolean {
  const { messages } = one;
  if (messages.length !== two.messages.length) return false;
  if (messages.length === 0) return Boolean(one.hash && two.hash && isSamePicture(one.hash, two.hash));
  return messages.every((message, index) => {
    const other = two.messages[index];
    return other !== undefined && isSameMessage(message, other) && sameTime(message, other);
  });
}

function sameTime(one: FoundMessage, two: FoundMessage): boolean {
  return one.time === null || two.time === null || one.time === two.time;
}

interface Edge {
  from: number;
  to: number;
  overlap: ScreenOverlap;
}

/** All ways in which one screenshot goes on where another ends, the surest first. */
function findEdges(screens: readonly SeriesScreen[]): Edge[] {
  return screens
    .flatMap((earlier, from) =>
      screens.flatMap((later, to): Edge[] => {
        if (from === to) return [];
        const overlap = findOverlap(earlier.messages, later.messages);
        return overlap && isAccepted(overlap, earlier, later) ? [{ from, to, overlap }] : [];
      }),
    )
    .sort(
      // Of two pictures that begin with the same message the one that goes on is the later.
      (one, two) =>
        two.overlap.letters - one.overlap.letters ||
        two.overlap.fresh - one.overlap.fresh ||
        one.from - two.from ||
        one.to - two.to,
    );
}

/** A short message shared alone proves something only when both pictures tell its time and agree. */
function isAccepted(overlap: ScreenOverlap, earlier: SeriesScreen, later: SeriesScreen): boolean {
  if (isStrong(overlap)) return true;
  return overlap.shared.some((shared) => {
    const time = earlier.messages[shared.earlier]?.time ?? null;
    return time !== null && time === (later.messages[shared.later]?.time ?? null);
  });
}

function firstTime({ messages }: SeriesScreen): string | null {
  return messages.find(({ time }) => time !== null)?.time ?? null;
}

/** Strings together what overlaps; each screenshot has at most one before and one behind it. */
function chains(count: number, edges: readonly Edge[]): number[][] {
  const next = new Map<number, number>();
  const before = new Map<number, number>();
  const headOf = (index: number): number => {
    let head = index;
    for (let up = before.get(head); up !== undefined; up = before.get(head)) head = up;
    return head;
  };
  for (const { from, to } of edges) {
    if (next.has(from) || before.has(to) || headOf(from) === to) continue;
    next.set(from, to);
    before.set(to, from);
  }
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => !before.has(index))
    .map((head) => {
      const chain = [head];
      for (let at = next.get(head); at !== undefined; at = next.get(at)) chain.push(at);
      return chain;
    });
}

/** Chains by the first time they tell; one that tells none stays where it was given. */
function inTimeOrder(all: readonly number[][], screens: readonly SeriesScreen[]): number[][] {
  const timed = all.map((chain) => ({
    chain,
    time: chain.map((index) => screens[index] && firstTime(screens[index])).find((time) => time) ?? null,
  }));
  const known = timed
    .filter(({ time }) => time !== null)
    .sort((one, two) =>
      (one.time ?? '') < (two.time ?? '') ? -1 : Number((one.time ?? '') > (two.time ?? '')),
    );
  let at = 0;
  return timed.map((entry) => (entry.time === null ? entry : (known[at++] ?? entry)).chain);
}

function linkBetween(earlier: SeriesScreen, later: SeriesScreen): SeriesLink {
  if (isCopy(earlier, later)) return { kind: 'duplicate' };
  const overlap = findOverlap(earlier.messages, later.messages);
  if (overlap && isAccepted(overlap, earlier, later)) return { kind: 'overlap', shared: overlap.shared };
  return { kind: 'gap', after: earlier.messages.at(-1) ?? null, before: later.messages[0] ?? null };
}

/**
 * Puts the screenshots of one conversation in the order of the conversation, whatever order they are given in, and
 * says for each two neighbours whether messages that both show prove that nothing is missing between them, or between
 * which two messages the gap is (domain sheet, section 3: all messages in time order, nothing left out). Copies of a
 * picture stand right behind it.
 */
export function joinSeries(screens: readonly SeriesScreen[]): JoinedSeries {
  const originals: SeriesScreen[] = [];
  const copies = new Map<SeriesScreen, SeriesScreen[]>();
  for (const screen of screens) {
    const original = originals.find((one) => isCopy(one, screen));
    if (original) copies.set(original, [...(copies.get(original) ?? []), screen]);
    else originals.push(screen);
  }
  const ordered = inTimeOrder(chains(originals.length, findEdges(originals)), originals)
    .flat()
    .flatMap((index) => originals[index] ?? []);
  const all = ordered.flatMap((screen) => [screen, ...(copies.get(screen) ?? [])]);
  const pairs = all.slice(1).map((later, index): SeriesPair => {
    const earlier = all[index] ?? later;
    return { earlier: earlier.id, later: later.id, link: linkBetween(earlier, later) };
  });
  return { order: all.map(({ id }) => id), pairs };
}
