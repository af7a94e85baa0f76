import { bottom, leftOf, middle, right, type PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { placeNick, withNeighbours, type PlacedNick } from './written-nick';

const nameLabel = /^(?:QQ昵称|微信昵称|微信名|昵称|网名|备注名?)$/;
/** With a letter at least: `00:05` is a clock. */
const factLine = /^(?:昵称|微信号|(?!00)[QO0]{2}号?|[账帐]号|备注|地区)(?:[\s:\d]|$)/;
/** A sign of the sex or an arrow behind a name, as readers see it. */
const icon = /\s\S{1,2}$|\s?[&@%$♂♀]$/;
/** Dirt from the edge of the picture beside the name. */
const dirt = /^[^\p{L}\p{N}\p{Extended_Pictographic}_*（(【]+/u;
/** Letter heights between the name and the first fact below it. */
const factGap = 3;

function wholeName(segment: TextSegment, from = 0): PlacedNick | null {
  const start = from + (dirt.exec(segment.text.slice(from))?.[0].length ?? 0);
  const text = segment.text.slice(start).trimEnd();
  const behind = icon.exec(text);
  const bare = behind && placeNick(segment, start, start + behind.index);
  return bare ? { ...bare, clean: false } : placeNick(segment, start, start + text.length);
}

/** Beginning where the facts begin, or earlier when the edge of the picture was read as a part of it. */
function isOver(name: TextSegment, fact: TextSegment): boolean {
  const off = name.box[0] - fact.box[0];
  return (
    Math.abs(off) < 2 * fact.em || (off < 0 && off > -8 * fact.em && right(name) > fact.box[0] + fact.em)
  );
}

/** The large name over the facts, beginning where they begin. */
function topName(layout: PageLayout): PlacedNick[] {
  const first = layout.segments.find(({ text }) => factLine.test(text));
  if (!first) return [];
  const over = layout.segments.findLast(
    (segment) =>
      segment.page === first.page &&
      segment.em >= 0.9 * first.em &&
      middle(segment).y < first.box[1] &&
      first.box[1] - bottom(segment) < factGap * first.em &&
      isOver(segment, first),
  );
  const found = over && wholeName(over);
  return found ? [found] : [];
}

/** `昵称：…` in one piece, or 昵称 with the name in the cell to its right. */
function behindLabel(layout: PageLayout, segment: TextSegment): PlacedNick | null {
  const glued = /^\S{0,2}?(?:QQ昵称|微信昵称|微信名|昵称|网名|备注名?)\s?:\s?/.exec(segment.text);
  if (glued && glued[0].length < segment.text.length) return wholeName(segment, glued[0].length);
  const left = leftOf(layout, segment);
  const label = left?.text.replace(/[\s:]/g, '').replace(/^.(?=昵称$|备注$)/, '') ?? '';
  if (!left || !nameLabel.test(label) || Math.abs(middle(left).y - middle(segment).y) > segment.em)
    return null;
  return wholeName(segment);
}

/** Whether a page has the facts of a contact's card: a name beside a number of QQ or WeChat. */
export function isCardLike({ segments }: PageLayout): boolean {
  const starts = (pattern: RegExp) => segments.some(({ text }) => pattern.test(text));
  return starts(/^\S?昵称(?::|$)/) && starts(/^(?:微信号|(?!00)[QO0]{2}号?|[账帐]号|个人|分组)(?:[\s:]|$)/);
}

/**
 * The names on the card of a contact in WeChat or QQ: the large one on top, 昵称, and the remark that the shop gave. Each
 * is one of the contact's names; which of them is the nick of the order is for the checks to say.
 */
export function profileNicks(layout: PageLayout): PlacedNick[] {
  const labelled = layout.segments.flatMap((segment) => behindLabel(layout, segment) ?? []);
  return [...topName(layout), ...labelled].map((found) => withNeighbours(layout, found));
}
