import {
  areaOf,
  centreX,
  edgesOf,
  heightOf,
  inOneRow,
  isWithin,
  union,
  widthOf,
  writtenText,
  type Edges,
  type Patch,
  type TalkLine,
} from './talk-line';
import { isSameColour } from './patch-colour';
import type { TalkColumn } from './talk-column';

/** Lines that are one message: of one bubble, or of one block of text where no bubble can be seen. */
export interface Bubble extends Edges {
  lines: TalkLine[];
  /** The patch under the text; null when the lines stand on the page itself or no patch is known. */
  patch: Patch | null;
  /** `#rrggbb` of the patch under most of the text. */
  colour: string | null;
}

/** In letter heights. Lines of one text 0.4–0.8, two bubbles at least 1.2 with their paddings. */
const lineGap = 0.95;
const indent = 0.8;
/** Between the pieces of one row of text; an avatar stands further away. */
const pieceGap = 1.6;
/** Between the parts of one card, which a line divides; bubbles stand further apart. */
const partGap = 0.3;

/** Whether the patch of a line can be a bubble: inside the column and not the page behind it. */
export function standsOnBubble(line: TalkLine, column: TalkColumn): boolean {
  const { patch } = line;
  if (!patch) return false;
  const width = widthOf(column);
  const slack = 0.5 * line.em;
  return (
    widthOf(patch) < 0.93 * width &&
    areaOf(patch) < 0.5 * areaOf(column) &&
    patch.left >= column.left - slack &&
    patch.right <= column.right + slack &&
    heightOf(patch) > 0.9 * heightOf(line)
  );
}

/** A patch no larger than its one line, in the middle: times and notices stand on such in some programs. */
export function isPill(line: TalkLine, column: TalkColumn): boolean {
  const { patch } = line;
  return (
    patch !== null &&
    heightOf(patch) < 2.6 * line.em &&
    widthOf(patch) < 0.6 * widthOf(column) &&
    Math.abs(centreX(patch) - centreX(column)) < Math.max(0.04 * widthOf(column), line.em)
  );
}

function samePatch(one: Patch, two: Patch, em: number): boolean {
  const slack = 0.4 * em;
  const isInside = isWithin(one, two, slack) || isWithin(two, one, slack);
  if (isInside) return true;
  const isAligned = Math.abs(one.left - two.left) <= slack && Math.abs(one.right - two.right) <= slack;
  const gap = Math.max(one.top, two.top) - Math.min(one.bottom, two.bottom);
  return isAligned && gap < partGap * em;
}

/** The colour right around text whose bubble ran into the page. */
function colourAround(lines: readonly TalkLine[]): string | null {
  return lines.every(({ isAdrift }) => isAdrift) ? (lines[0]?.segment.line.surface?.colour ?? null) : null;
}

function make(lines: TalkLine[], onPatch: boolean): Bubble {
  const patches = onPatch ? lines.flatMap(({ patch }) => patch ?? []) : [];
  const [largest] = [...patches].sort((one, two) => areaOf(two) - areaOf(one));
  if (!largest) return { ...union(lines), lines, patch: null, colour: colourAround(lines) };
  const whole = union([...patches, ...lines]);
  return { ...whole, lines, patch: { ...whole, colour: largest.colour }, colour: largest.colour };
}

function groupByPatch(lines: readonly TalkLine[]): Bubble[] {
  const groups: TalkLine[][] = [];
  for (const line of lines) {
    const touching = groups.filter((group) =>
      group.some((other) => other.patch && line.patch && samePatch(other.patch, line.patch, line.em)),
    );
    const [first, ...others] = touching;
    if (!first) {
      groups.push([line]);
      continue;
    }
    first.push(line, ...others.flat());
    others.forEach((other) => groups.splice(groups.indexOf(other), 1));
  }
  return groups.map((group) => make(group, true));
}

function gapBetween(one: Edges, two: Edges): number {
  return Math.max(one.left, two.left) - Math.min(one.right, two.right);
}

/** Letter heights between the rows of a card. */
const cardGap = 2.2;

/** Cards hardly darker than the page: their patch is the page's, the colour right around their text is their own. */
function isSameCard(block: readonly TalkLine[], line: TalkLine): boolean {
  const [colour, other] = [line, block[0]].map((one) => one?.segment.line.surface?.colour);
  const edges = union(block);
  return (
    line.isAdrift &&
    block.every(({ isAdrift }) => isAdrift) &&
    colour !== undefined &&
    other !== undefined &&
    isSameColour(colour, other, 3) &&
    line.top - edges.bottom < cardGap * line.em &&
    gapBetween(line, edges) < 0
  );
}

function goesOn(block: readonly TalkLine[], line: TalkLine): boolean {
  if (isSameCard(block, line)) return true;
  const em = Math.min(line.em, ...block.map((other) => other.em));
  if (Math.max(line.em, ...block.map((other) => other.em)) > 1.5 * em) return false;
  const row = block.filter((other) => inOneRow(other, line));
  if (row.length > 0) return row.some((other) => gapBetween(other, line) < pieceGap * em);
  const edges = union(block);
  const gap = line.top - edges.bottom;
  // Digits are less high than the text they go on from.
  const letters = Math.max(line.em, ...block.map((other) => other.em));
  return gap > -0.5 * em && gap < lineGap * letters && Math.abs(line.left - edges.left) < indent * em;
}

/** Text that stands on the page itself: lines below each other that begin at the same place. */
function groupByPlace(lines: readonly TalkLine[]): Bubble[] {
  const groups: TalkLine[][] = [];
  for (const line of lines) {
    const group = groups.findLast((block) => goesOn(block, line));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => make(group, false));
}

/** Puts lines, given from top to bottom, together into messages. */
export function groupLines(lines: readonly TalkLine[], column: TalkColumn): Bubble[] {
  const on = lines.filter((line) => standsOnBubble(line, column));
  const off = lines.filter((line) => !on.includes(line));
  const onPatches = groupByPatch(on);
  const strays: TalkLine[] = [];
  // A line whose own patch was not found, inside a bubble of other lines.
  for (const line of off) {
    const home = onPatches.find(({ patch }) => patch && isWithin(line, patch, 0.2 * line.em));
    // Signs in a picture on the bubble.
    if (home && line.patch === null && line.text.length <= 2) continue;
    if (home) home.lines.push(line);
    else strays.push(line);
  }
  return [...onPatches, ...groupByPlace(strays)].sort((one, two) => one.top - two.top || one.left - two.left);
}

function rowsOf(lines: readonly TalkLine[]): TalkLine[][] {
  const rows: TalkLine[][] = [];
  for (const line of [...lines].sort((one, two) => one.top - two.top || one.left - two.left)) {
    const row = rows.findLast((one) => one.some((other) => inOneRow(other, line)));
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) => row.sort((one, two) => one.left - two.left));
}

/** Words that a line ends with and the next begins with are apart when both are Latin; Chinese runs on. */
function join(one: string, two: string): string {
  return /[A-Za-z,.;!?]$/.test(one) && /^[A-Za-z]/.test(two) ? `${one} ${two}` : one + two;
}

/** The text in reading order, as it is written. */
export function textOf(lines: readonly TalkLine[]): string {
  return rowsOf(lines)
    .flat()
    .map(writtenText)
    .filter((text) => text !== '')
    .reduce((text, line) => (text === '' ? line : join(text, line)), '');
}

export function boundsOfText(lines: readonly TalkLine[]): Edges {
  return union(lines.map(({ segment }) => edgesOf(segment.box)));
}
