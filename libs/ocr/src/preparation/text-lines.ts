import type { Bounds } from './grey-raster';
import type { Ink } from './ink';
import { joinStretches, mergeFragments } from './join-stretches';
import { RunComponents } from './runs';
import { notText, type PageLines, type TextLine } from './text-line';
import { strongInk } from './strong-ink';

const maxLines = 2000;

/** Larger marks than this are pictures, frames and logos. */
const tallestText = 160;
/** Words of one line may be this many times their height apart; columns are further. */
const widestGap = 1.1;
const lowestText = 5;
/** Ink weaker than this share of a line's strongest is JPEG ringing around its letters. */
const noiseShare = 0.35;
/** Papers that differ more than this in brightness are different bubbles. */
const samePaper = 6;

/**
 * Finds the lines of text in a picture of ink: marks of text size that follow each other closely, with nothing but paper
 * between them. Frames and rules part columns; marks much taller than the page's text stay out of its lines.
 */
export function findTextLines(ink: Ink): PageLines {
  const marks = findMarks(ink);
  const text = textMarks(marks);
  const blobs = joinAcross(marks, text, ink);
  const found = own(marks, text, blobs, ink);
  return { ...found, lines: found.lines.map((line) => tightened(line, found.owner, ink)) };
}

/** Cuts off rows and columns that hold nothing but noise: letters are scaled by the height of their line. */
function tightened(line: TextLine, owner: Uint16Array, ink: Ink): TextLine {
  const { x0, y0, x1, y1 } = line.bounds;
  const faint = Math.max(ink.threshold, strongInk(ink, owner, line) * noiseShare);
  const tight = { x0: x1, y0: y1, x1: x0, y1: y0 };
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const at = y * ink.width + x;
      if (owner[at] !== line.id || (ink.data[at] ?? 0) < faint) continue;
      if (x < tight.x0) tight.x0 = x;
      if (x >= tight.x1) tight.x1 = x + 1;
      if (y < tight.y0) tight.y0 = y;
      tight.y1 = y + 1;
    }
  }
  return tight.x1 > tight.x0 ? { ...line, bounds: tight } : line;
}

function findMarks({ data, width, height, threshold }: Ink): RunComponents {
  const marks = new RunComponents();
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const start = x;
      while (x < width && (data[row + x] ?? 0) >= threshold) x += 1;
      if (x > start) marks.add(y, start, x);
    }
  }
  return marks;
}

interface TextMarks {
  /** Height in pixels of the mark a run belongs to; 0 for marks that are not text. */
  heightOfRun: Uint16Array;
  usual: number;
}

function textMarks(marks: RunComponents): TextMarks {
  const components = marks.components();
  const usual = usualHeight(components.values());
  const heights = new Map<number, number>();
  for (const [root, { x0, x1, y0, y1, area }] of components) {
    const [width, height] = [x1 - x0, y1 - y0];
    const rule = height <= Math.max(3, usual * 0.3) && width > usual * 5;
    const upright = width <= Math.max(3, usual * 0.3) && height > usual * 3;
    const picture =
      height > tallestText || height > usual * 5 || (height > usual * 2.2 && width > usual * 12);
    // A frame around text: large, but mostly empty.
    const frame = height > usual * 1.8 && area < width * height * 0.12;
    if (!rule && !upright && !picture && !frame) heights.set(root, height);
  }
  const heightOfRun = new Uint16Array(marks.count);
  for (let run = 0; run < marks.count; run++) heightOfRun[run] = heights.get(marks.rootOf(run)) ?? 0;
  return { heightOfRun, usual };
}

/** The height of the marks that most of the page's text-sized ink belongs to. */
function usualHeight(components: Iterable<Bounds & { area: number }>): number {
  const ink = new Float64Array(tallestText + 1);
  let total = 0;
  for (const { x0, x1, y0, y1, area } of components) {
    const height = y1 - y0;
    if (height < lowestText || height > tallestText || x1 - x0 > height * 4) continue;
    // A large mark has much ink; what counts is how much text has this height.
    const weight = area / height;
    ink[height] = (ink[height] ?? 0) + weight;
    total += weight;
  }
  let below = 0;
  for (let height = 0; height <= tallestText; height++) {
    below += ink[height] ?? 0;
    if (total > 0 && below >= total * 0.6) return height;
  }
  return 16;
}

/** Fills the gaps between neighbouring marks of a row and joins what then touches: one blob for each stretch of text. */
function joinAcross(marks: RunComponents, { heightOfRun, usual }: TextMarks, ink: Ink) {
  const paperOf = (run: number) => ink.paper[marks.rowOf(run) * ink.width + marks.startOf(run)] ?? 0;
  const tolerance = Math.max(samePaper, ink.threshold / 2);
  const blobs = new RunComponents();
  const blobOfRun = new Int32Array(marks.count).fill(-1);
  const tall = usual * 1.9;
  for (let run = 0; run < marks.count;) {
    const row = marks.rowOf(run);
    const height = heightOfRun[run] ?? 0;
    if (height === 0) {
      run += 1;
      continue;
    }
    const first = run;
    let end = marks.endOf(run);
    let before = height;
    for (run += 1; run < marks.count && marks.rowOf(run) === row; run++) {
      const next = heightOfRun[run] ?? 0;
      // Anything that is not text parts the line here: a frame, a rule, a picture.
      if (next === 0 || next > tall !== before > tall) break;
      if (marks.startOf(run) - end > Math.max(next, before, usual * 0.5) * widestGap) break;
      if (Math.abs(paperOf(run) - paperOf(run - 1)) > tolerance) break;
      end = marks.endOf(run);
      before = next;
    }
    const blob = blobs.add(row, marks.startOf(first), Math.min(ink.width, end));
    blobOfRun.fill(blob, first, run);
  }
  return { blobs, blobOfRun };
}

function own(
  marks: RunComponents,
  { usual }: TextMarks,
  { blobs, blobOfRun }: ReturnType<typeof joinAcross>,
  ink: Ink,
): PageLines {
  const { width, height } = ink;
  const lineOfRoot = new Map<number, number>();
  const lines: TextLine[] = [];
  for (const { x0, y0, x1, y1, members } of joinStretches(mergeFragments(blobs, usual), ink)) {
    if (!couldBeText({ x0, y0, x1, y1 }, usual) || lines.length >= maxLines) continue;
    const id = lines.length + 1;
    lines.push({ id, bounds: { x0, y0, x1, y1 } });
    for (const member of members) lineOfRoot.set(member, id);
  }
  const owner = new Uint16Array(width * height);
  for (let run = 0; run < marks.count; run++) {
    const blob = blobOfRun[run] ?? -1;
    const id = blob < 0 ? undefined : lineOfRoot.get(blobs.rootOf(blob));
    const row = marks.rowOf(run) * width;
    owner.fill(id ?? notText, row + marks.startOf(run), row + marks.endOf(run));
  }
  return { lines, owner };
}

/** Dots, bars and specks that stand alone are drawing, not writing. */
function couldBeText({ x0, y0, x1, y1 }: Bounds, usual: number): boolean {
  const height = y1 - y0;
  return height >= Math.max(lowestText, usual * 0.4) && x1 - x0 >= height * 0.3;
}
