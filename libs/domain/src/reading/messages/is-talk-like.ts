import type { ParserPage } from '../fields/field-candidate';
import { groupLines } from './bubble';
import { tellSides } from './message-side';
import { talkOf } from './talk';
import { widthOf } from './talk-line';

/** Bubbles from which a picture without any other sign is a talk; more when the page behind them is not seen. */
const fewest = 2;
const fewestUnseen = 3;
/** Share of a talk's column that bubbles of one side keep free on the other. */
const leastFree = 0.08;

/**
 * Tells a talk by its drawing alone, for pictures whose words say nothing: bubbles one below the other with times in the
 * middle, or some of them at the left and some at the right.
 */
export function isTalkLike(page: ParserPage): boolean {
  const segments = page.layout.byPage.get(1) ?? [];
  const talk = talkOf(page, segments);
  const bubbles = groupLines(talk.body, talk.column).filter(({ patch }) => patch !== null);
  if (bubbles.length < (talk.column.isSeen ? fewest : fewestUnseen)) return false;
  const isStacked = bubbles.every(
    (bubble, index) => (bubbles[index + 1]?.top ?? Infinity) >= bubble.bottom - 1,
  );
  if (!isStacked) return false;
  if (talk.column.isSeen && talk.times.length > 0) return true;
  const free = leastFree * widthOf(talk.column);
  const sides = tellSides(bubbles, talk.column, talk.noise);
  const isOneSided = bubbles.every((bubble) => {
    const rest =
      sides.get(bubble) === 'left' ? talk.column.right - bubble.right : bubble.left - talk.column.left;
    return rest > free;
  });
  return isOneSided && new Set(sides.values()).size === 2;
}
