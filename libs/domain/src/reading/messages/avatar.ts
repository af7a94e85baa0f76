import { standsOnBubble } from './bubble';
import type { TalkColumn } from './talk-column';
import { centreX, heightOf, inOneRow, median, widthOf, type Edges, type TalkLine } from './talk-line';

const longest = 3;

function letters({ text }: TalkLine): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/** The patch under a line when it can be that of an avatar, else the line itself. */
function spot(line: TalkLine): Edges {
  const { patch } = line;
  if (!patch || widthOf(patch) > 8 * line.em || heightOf(patch) > 8 * line.em) return line;
  return patch;
}

function isOutside(line: TalkLine, edges: Edges, slack: number): boolean {
  return line.right < edges.left - slack || line.left > edges.right + slack;
}

/** Between which edges bubbles are: as far from either side of the column as the nearest longer line keeps. */
function textEdges(lines: readonly TalkLine[], column: TalkColumn): Edges | null {
  const long = lines.filter((line) => letters(line) > longest);
  const inBubbles = long.flatMap((line) => (line.patch && standsOnBubble(line, column) ? [line.patch] : []));
  const edges: readonly Edges[] = inBubbles.length >= 2 ? inBubbles : long;
  if (edges.length < 2) return null;
  const gutter = Math.min(
    ...edges.map(({ left }) => left - column.left),
    ...edges.map(({ right }) => column.right - right),
  );
  return { ...column, left: column.left + gutter, right: column.right - gutter };
}

/**
 * Avatars with a character or a pattern on them come out as a sign or two. They stand in the row of a message, further
 * out than it, or outside of the edges that all longer lines keep to. A message of one character stands inside them.
 */
export function isAvatar(line: TalkLine, lines: readonly TalkLine[], column: TalkColumn): boolean {
  if (letters(line) > longest) return false;
  const own = spot(line);
  const edges = textEdges(lines, column);
  if (edges && isOutside(line, edges, 0)) return true;
  const middle = centreX(column);
  const em = median(lines.map((one) => one.em));
  return lines.some((other) => {
    // A read mark beside a short message is no message.
    const isBubble = standsOnBubble(other, column);
    if (other === line || (letters(other) <= longest && !isBubble)) return false;
    const place = isBubble && other.patch ? other.patch : other;
    const isApart = place.right <= own.left || place.left >= own.right;
    if (!isApart || !inOneRow(place, own)) return false;
    // The pieces of one bubble share its patch.
    if (line.patch && other.patch && sameEdges(line.patch, other.patch)) return false;
    const isFurtherOut = Math.abs(centreX(own) - middle) > Math.abs(centreX(place) - middle);
    return isFurtherOut && apart(own, place) < 4 * em;
  });
}

function sameEdges(one: Edges, two: Edges): boolean {
  return one.left === two.left && one.top === two.top && one.right === two.right && one.bottom === two.bottom;
}

function apart(one: Edges, two: Edges): number {
  return Math.max(one.left, two.left) - Math.min(one.right, two.right);
}
