import type { Box } from '@juzheng/contracts';
import { hasLetters } from '../text/fold-character';
import type { TextSegment } from '../text/text-segment';

/** Edges in pixels of the page. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A patch of one colour under a line. */
export interface Patch extends Edges {
  /** `#rrggbb` */
  colour: string;
}

/** A piece of text of a talk with the patch it stands on; null when none is known or it cannot be the right one. */
export interface TalkLine extends Edges {
  segment: TextSegment;
  text: string;
  em: number;
  patch: Patch | null;
  /** True when nothing is known of what it stands on: it may be a bubble. */
  isAdrift: boolean;
}

export function edgesOf([left, top, width, height]: Box): Edges {
  return { left, top, right: left + width, bottom: top + height };
}

export function boxOf({ left, top, right, bottom }: Edges): Box {
  return [left, top, right - left, bottom - top];
}

export function union(all: readonly Edges[]): Edges {
  return {
    left: Math.min(...all.map(({ left }) => left)),
    top: Math.min(...all.map(({ top }) => top)),
    right: Math.max(...all.map(({ right }) => right)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

export function widthOf({ left, right }: Edges): number {
  return right - left;
}

export function heightOf({ top, bottom }: Edges): number {
  return bottom - top;
}

export function areaOf(edges: Edges): number {
  return widthOf(edges) * heightOf(edges);
}

export function centreX({ left, right }: Edges): number {
  return (left + right) / 2;
}

export function centreY({ top, bottom }: Edges): number {
  return (top + bottom) / 2;
}

/** Whether one lies inside the other, give or take some pixels. */
export function isWithin(inner: Edges, outer: Edges, slack: number): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** Whether two stand side by side: half of the lower one's height in common. */
export function inOneRow(one: Edges, two: Edges): boolean {
  const shared = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  return shared >= 0.5 * Math.min(heightOf(one), heightOf(two));
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, two) => one - two);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** The characters as the reader gave them, full-width signs included, without the spaces it put between Chinese. */
export function writtenText({ segment: { glyphs } }: TalkLine): string {
  return glyphs
    .map((glyph) => (glyph ? (glyph.word.text[glyph.index] ?? '') : ' '))
    .join('')
    .trim();
}

/** Icons, avatars and dirt come out as nothing legible or as one or two characters nobody is sure of. */
export function isNoise({ segment, text }: TalkLine): boolean {
  if (!hasLetters(text)) return !/[?？!！.。…]/.test(text) || segment.line.confidence < 0.6;
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
  return segment.line.confidence < (letters <= 2 ? 0.6 : letters <= 4 ? 0.4 : 0.2);
}

/** Least share of a line that stands on its patch when the rest is an avatar that was read along with it. */
const leastOn = 0.65;

/** A line that begins on the avatar beside the bubble, or ends there, is taken to end with the bubble. */
function withoutNeighbour(line: Edges, patch: Patch): Edges {
  const inside = { ...line, left: Math.max(line.left, patch.left), right: Math.min(line.right, patch.right) };
  return widthOf(inside) >= leastOn * widthOf(line) ? inside : line;
}

export function toTalkLine(segment: TextSegment): TalkLine {
  const edges = edgesOf(segment.box);
  const { surface } = segment.line;
  const patch = surface ? { ...edgesOf(surface.box), colour: surface.colour } : null;
  const own = patch ? withoutNeighbour(edges, patch) : edges;
  const holds = patch !== null && isWithin(own, patch, 0.6 * segment.em);
  return {
    ...(holds ? own : edges),
    segment,
    text: segment.text,
    em: segment.em,
    patch: holds ? patch : null,
    isAdrift: !holds,
  };
}
