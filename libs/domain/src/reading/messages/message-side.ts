import type { Bubble } from './bubble';
import { chroma, isSameColour } from './patch-colour';
import { centreX, centreY, inOneRow, median, widthOf, type Edges, type TalkLine } from './talk-line';
import type { TalkColumn } from './talk-column';

export type PersonSide = 'left' | 'right';

/** Letter heights that the same edge of two bubbles may differ by. */
const edgeSlack = 0.7;
/** Share of the column that a bubble's middle lies off the middle when its side is plain to see. */
const plainOffset = 0.08;
/** Largest difference of a colour channel inside one group, after JPEG. */
const colourSlack = 24;

/** Least distance from grey (0–255) of a bubble that a program paints. */
const painted = 30;

const noColour = '#000000';

function emOf({ lines }: Bubble): number {
  return median(lines.map(({ em }) => em));
}

function plainSide(bubble: Bubble, column: TalkColumn): PersonSide | null {
  const offset = centreX(bubble) - centreX(column);
  if (Math.abs(offset) < plainOffset * widthOf(column)) return null;
  return offset < 0 ? 'left' : 'right';
}

function nearest(bubbles: readonly Bubble[], to: Bubble): Bubble | null {
  return bubbles.reduce<Bubble | null>(
    (best, one) =>
      best && Math.abs(centreY(best) - centreY(to)) <= Math.abs(centreY(one) - centreY(to)) ? best : one,
    null,
  );
}

/** All bubbles of a side share one edge: the left one on the left, the right one on the right. */
function sideByEdge(bubble: Bubble, plain: ReadonlyMap<Bubble, PersonSide>): PersonSide | null {
  const kin = [...plain.keys()].filter(
    (one) => one !== bubble && (one.patch === null) === (bubble.patch === null),
  );
  const left = nearest(
    kin.filter((one) => plain.get(one) === 'left'),
    bubble,
  );
  const right = nearest(
    kin.filter((one) => plain.get(one) === 'right'),
    bubble,
  );
  const slack = edgeSlack * emOf(bubble);
  const atLeft = left !== null && Math.abs(left.left - bubble.left) <= slack;
  const atRight = right !== null && Math.abs(right.right - bubble.right) <= slack;
  if (atLeft === atRight) return null;
  return atLeft ? 'left' : 'right';
}

/** Cards of orders and goods are as plain on the own side as on the other. */
function isCard({ lines }: Bubble): boolean {
  return lines.length > 1 && lines.some(({ text }) => /[¥￥]|共\s?\d+\s?件/.test(text));
}

function sideByColour(bubble: Bubble, known: ReadonlyMap<Bubble, PersonSide>): PersonSide | null {
  const { colour } = bubble;
  if (colour === null) return null;
  const others = [...known].filter(([one]) => one !== bubble && one.colour !== null);
  const votes = others
    .filter(([one]) => isSameColour(one.colour ?? '', colour, colourSlack))
    .reduce((sum, [, side]) => sum + (side === 'right' ? 1 : -1), 0);
  // Programs paint the own side's bubbles and leave the other's white or grey.
  const rest = others.filter(([one]) => !isSameColour(one.colour ?? '', colour, colourSlack));
  const strongest = Math.max(0, ...rest.map(([one]) => chroma(one.colour ?? '')));
  // Cards are as plain on the own side as on the other.
  const isPlain = chroma(colour) <= painted && strongest > painted;
  if (votes !== 0 && !(votes > 0 && isPlain)) return votes > 0 ? 'right' : 'left';
  if (chroma(colour) > painted && chroma(colour) > strongest + 15) return 'right';
  if (rest.length > 0 && rest.every(([, side]) => side === 'right') && chroma(colour) < strongest - 15)
    return 'left';
  return null;
}

/** Readers make something of an avatar now and then; it stands on the writer's side. */
function sideByAvatar(bubble: Bubble, noise: readonly TalkLine[], column: Edges): PersonSide | null {
  const beside = noise.filter(
    (one) => inOneRow(one, bubble) && one.left >= column.left && one.right <= column.right,
  );
  const left = beside.some(({ right }) => right <= bubble.left);
  const right = beside.some(({ left: start }) => start >= bubble.right);
  if (left === right) return null;
  return left ? 'left' : 'right';
}

function sideByMargin(bubble: Bubble, column: TalkColumn): PersonSide {
  return bubble.left - column.left <= column.right - bubble.right ? 'left' : 'right';
}

/**
 * Says for each bubble whose side it is on. A bubble off the middle is plain; a wide one is told by the edge it shares
 * with plain ones, by its colour, by an avatar beside it, and last by its margins in the column. `given` are bubbles
 * whose side is known already; they tell those of the others.
 */
export function tellSides(
  bubbles: readonly Bubble[],
  column: TalkColumn,
  noise: readonly TalkLine[],
  given: ReadonlyMap<Bubble, PersonSide> = new Map(),
): Map<Bubble, PersonSide> {
  const plain = new Map<Bubble, PersonSide>(given);
  for (const bubble of bubbles) {
    const side = plainSide(bubble, column);
    if (side) plain.set(bubble, side);
  }
  const known = new Map(plain);
  const open: Bubble[] = [];
  for (const bubble of bubbles) {
    if (plain.has(bubble)) continue;
    // Where no bubble is seen, text ends anywhere; its colour says more.
    const byColour = bubble.patch === null && !isCard(bubble) ? sideByColour(bubble, plain) : null;
    const side = byColour ?? sideByEdge(bubble, plain);
    if (side) known.set(bubble, side);
    else open.push(bubble);
  }
  const all = new Map(known);
  // Painted bubbles first: what they tell decides on the plain ones.
  const byPaint = [...open].sort(
    (one, two) => chroma(two.colour ?? noColour) - chroma(one.colour ?? noColour),
  );
  for (const bubble of byPaint) {
    const side =
      sideByColour(bubble, all) ?? sideByAvatar(bubble, noise, column) ?? sideByMargin(bubble, column);
    all.set(bubble, side);
  }
  return all;
}
