import type { ParserPage } from '../fields/field-candidate';
import { groupLines, type Bubble } from './bubble';
import { tellSides } from './message-side';
import { isSameColour } from './patch-colour';
import { talkOf, type Talk } from './talk';
import { centreX, widthOf } from './talk-line';

/** Bubbles from which a picture without any other sign is a talk; more when the page behind them is not seen. */
const fewest = 2;
const fewestUnseen = 3;
/** Least difference (0–255) of a colour channel between the page and a bubble, beyond what noise makes. */
const bubbleShade = 6;
/** Times in the middle that prove a talk even when its bubbles are not seen. */
const manyTimes = 3;
/** Share of a talk's column that bubbles of one side keep free on the other. */
const leastFree = 0.08;

/** A patch of its own, or in a noisy picture the colour of one right around the text. */
function isBubble({ patch, lines }: Bubble, { column }: Talk): boolean {
  if (patch !== null) return true;
  const page = column.isSeen ? column.colour : undefined;
  return (
    page !== undefined &&
    lines.every(({ segment }) => {
      const colour = segment.line.surface?.colour;
      return colour !== undefined && !isSameColour(colour, page, bubbleShade);
    })
  );
}

/** Several times below each other in the middle stand in no document. */
function hasTimesInLine({ times, column }: Talk): boolean {
  return (
    times.length > 1 &&
    times.every(
      ({ line }) => Math.abs(centreX(line) - centreX(column)) < Math.max(line.em, 0.03 * widthOf(column)),
    )
  );
}

/**
 * Tells a talk by its drawing alone, for pictures whose words say nothing: bubbles one below the other with times in the
 * middle, or some of them at the left and some at the right.
 */
export function isTalkLike(page: ParserPage): boolean {
  const segments = page.layout.byPage.get(1) ?? [];
  const talk = talkOf(page, segments);
  const groups = groupLines(talk.body, talk.column);
  if (talk.times.length >= manyTimes && hasTimesInLine(talk) && groups.length >= fewest) return true;
  const bubbles = groups.filter((bubble) => isBubble(bubble, talk));
  const isSure = talk.column.isSeen || hasTimesInLine(talk);
  if (bubbles.length < (isSure ? fewest : fewestUnseen)) return false;
  const isStacked = bubbles.every(
    (bubble, index) => (bubbles[index + 1]?.top ?? Infinity) >= bubble.bottom - 1,
  );
  if (!isStacked) return false;
  if (isSure && talk.times.length > 0) return true;
  const free = leastFree * widthOf(talk.column);
  const sides = tellSides(bubbles, talk.column, talk.noise);
  const isOneSided = bubbles.every((bubble) => {
    const rest =
      sides.get(bubble) === 'left' ? talk.column.right - bubble.right : bubble.left - talk.column.left;
    return rest > free;
  });
  return isOneSided && new Set(sides.values()).size === 2;
}
