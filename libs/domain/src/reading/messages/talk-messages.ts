import type { FoundMessage } from '../reading';
import { boundsOfText, groupLines, standsOnBubble, textOf, type Bubble } from './bubble';
import { sideOfMark } from './mark-side';
import { tellSides, type PersonSide } from './message-side';
import { noticeMessages } from './program-notices';
import type { SenderMark } from './sender-mark';
import { dayAbove, timesOf } from './message-times';
import type { Talk } from './talk';
import { boxOf, heightOf, median, union, type TalkLine } from './talk-line';
import { resolveTalkTime } from './talk-time';

/** Letter heights between a name and the bubble below it. */
const nameGap = 1.1;
/** Letters on the page itself are a message when they are no smaller than this share of those in bubbles. */
const messageLetters = 0.9;

function lettersOf({ lines }: Bubble): number {
  return median(lines.map(({ em }) => em));
}

/** Names above bubbles, without a time: on the page, right above a bubble and aligned with it. */
function nameAbove(bubble: Bubble, onPage: readonly Bubble[]): Bubble | null {
  const em = lettersOf(bubble);
  return (
    onPage.find(
      (one) =>
        one.lines.length === 1 &&
        one.bottom <= bubble.top + 0.2 * em &&
        bubble.top - one.bottom < nameGap * em &&
        (Math.abs(one.left - bubble.left) < 1.2 * em || Math.abs(one.right - bubble.right) < 1.2 * em),
    ) ?? null
  );
}

/** A line of the page that scrolled half under a bar: less high than others, at the very edge of the page. */
function isCutThrough(line: TalkLine, { column, body }: Talk): boolean {
  if (!column.isSeen || standsOnBubble(line, column)) return false;
  const isAtEdge = line.top - column.top < 3 || column.bottom - line.bottom < 3;
  return isAtEdge && heightOf(line) < 0.9 * median(body.map(heightOf));
}

/** Letters up to which text on the page can be a button or an avatar. */
const signLetters = 3;
/** Letter heights that texts of one side begin or end apart. */
const signSlack = 0.6;

function isLoneSign({ lines }: Bubble): boolean {
  const text = textOf(lines);
  // A voice message shows its seconds and nothing else, anywhere in its bubble.
  const isVoice = /^\d{1,2}\s?["″”'′]{1,2}$/.test(text);
  // Two characters that the reader is sure of are a word; icons come out as one, or as anything.
  const isWord =
    /\p{Script=Han}{2}/u.test(text) && lines.every(({ segment }) => segment.line.confidence >= 0.9);
  return !isVoice && !isWord && text.replace(/[^\p{L}\p{N}]/gu, '').length <= signLetters;
}

/** Whether a short text begins or ends where that of a real message does. */
function isAligned(bubble: Bubble, bubbles: readonly Bubble[]): boolean {
  const slack = signSlack * lettersOf(bubble);
  const own = boundsOfText(bubble.lines);
  return bubbles.some((other) => {
    if (other === bubble || (other.patch === null && isLoneSign(other))) return false;
    const text = boundsOfText(other.lines);
    return Math.abs(text.left - own.left) <= slack || Math.abs(text.right - own.right) <= slack;
  });
}

/** Where bubbles are seen, text on the page itself is a message only when it looks like one. */
function withoutStrays(bubbles: readonly Bubble[], markOf: (bubble: Bubble) => SenderMark | null): Bubble[] {
  const seen = bubbles.filter(({ patch }) => patch !== null);
  if (seen.length === 0) return [...bubbles];
  const isFree = (bubble: Bubble) => isLoneSign(bubble) && !isAligned(bubble, bubbles);
  const em = median(seen.map(lettersOf));
  const filled = new Set(seen.map(markOf));
  const isOnlyText = (mark: SenderMark | null) => mark !== null && !filled.has(mark);
  return bubbles.filter(
    (bubble) =>
      bubble.patch !== null ||
      (bubble.lines.some(({ isAdrift }) => isAdrift) && !(markOf(bubble) === null && isFree(bubble))) ||
      isOnlyText(markOf(bubble)) ||
      (lettersOf(bubble) >= messageLetters * em && !isFree(bubble)),
  );
}

/** All text on the page below one mark is one message; bubbles below it are messages of their own. */
function mergedByMark(bubbles: readonly Bubble[], markOf: (bubble: Bubble) => SenderMark | null): Bubble[] {
  const result: Bubble[] = [];
  for (const bubble of bubbles) {
    const last = result.at(-1);
    const mark = markOf(bubble);
    const goesOn =
      last && mark !== null && markOf(last) === mark && last.patch === null && bubble.patch === null;
    if (!goesOn) {
      result.push(bubble);
      continue;
    }
    const lines = [...last.lines, ...bubble.lines];
    result[result.length - 1] = { ...last, ...union([last, bubble]), lines };
  }
  return result;
}

/** The mark above a bubble, up to a notice or a time in between. */
function markFinder(talk: Talk): (bubble: Bubble) => SenderMark | null {
  const stops = [...talk.notices, ...talk.times.map(({ line }) => line)].map(({ top }) => top);
  return (bubble) => {
    const mark = talk.marks.findLast(({ top, em }) => top < bubble.top + 0.4 * em) ?? null;
    if (!mark || stops.some((top) => top > mark.top && top < bubble.top)) return null;
    return mark;
  };
}

/** Text on the page takes the side of its mark, a bubble tells its own. */
function sidesOf(
  bubbles: readonly Bubble[],
  talk: Talk,
  markOf: (bubble: Bubble) => SenderMark | null,
): Map<Bubble, PersonSide> {
  const marked = new Map<Bubble, PersonSide>();
  const isFlush = talk.marks.length > 0 && talk.marks.every((mark) => sideOfMark(mark, talk) === 'left');
  for (const bubble of bubbles) {
    const mark = markOf(bubble);
    if (mark) marked.set(bubble, sideOfMark(mark, talk));
    else if (isFlush && bubble.patch === null) marked.set(bubble, 'left');
  }
  const rest = bubbles.filter((bubble) => !marked.has(bubble));
  const told = tellSides(rest, talk.column, talk.noise, marked);
  return new Map([...marked, ...told]);
}

/**
 * The messages of one page of a talk: bubbles with a time in the middle above them, bubbles or plain text below a line
 * with name and time, and notices of the program.
 */
export function messagesOf(talk: Talk): FoundMessage[] {
  const groups = groupLines(
    talk.body.filter((line) => !isCutThrough(line, talk)),
    talk.column,
  );
  const onPage = groups.filter(({ patch }) => patch === null);
  const names = new Map<Bubble, Bubble>();
  for (const bubble of groups) {
    const name = bubble.patch ? nameAbove(bubble, onPage) : null;
    if (name) names.set(bubble, name);
  }
  const used = new Set(names.values());
  const finder = markFinder(talk);
  const markOf = (bubble: Bubble) => {
    const mark = finder(bubble);
    const name = names.get(bubble);
    return name && mark && name.top > mark.top ? null : mark;
  };
  const bubbles = mergedByMark(
    withoutStrays(
      groups.filter((group) => !used.has(group)),
      markOf,
    ),
    markOf,
  );
  const sides = sidesOf(bubbles, talk, markOf);
  const [timeAt, dayAt] = [timesOf(talk, bubbles), dayAbove(talk)];
  const said = bubbles.map((bubble): FoundMessage => {
    const side = sides.get(bubble) ?? 'left';
    const [mark, name] = [markOf(bubble), names.get(bubble)];
    const other = side === 'left' && talk.marks.length === 0 ? talk.frame.name : null;
    return {
      side,
      sender: mark?.name ?? (name ? textOf(name.lines) : other),
      time: mark?.time
        ? resolveTalkTime(mark.time, { dateLine: dayAt(mark.top), captureDate: talk.captureDate })
        : timeAt(bubble),
      text: textOf(bubble.lines),
      page: talk.page,
      box: boxOf(bubble),
    };
  });
  return [...said, ...noticeMessages(talk, timeAt)].sort(
    (one, two) => one.box[1] - two.box[1] || one.box[0] - two.box[0],
  );
}
