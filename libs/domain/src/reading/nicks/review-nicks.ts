import { bottom, type PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { isMaskedNick, isNick, looksLikeShop } from './nick-shape';
import { tableNicks } from './table-nicks';
import { placeNick, withNeighbours, type PlacedNick } from './written-nick';

const firstTime = /^(?:初次评价|首次评价|评价时间|初评|追评)\s?:/;
/** Letter heights from the time up to the nick: stars and a line about the order stand between. */
const reach = 7;
/** And to the right, where the nick stands beside an avatar and the time below it. */
const avatar = 6;
const rating = /^(?:[好中差]评|[1-5](?:\.\d)?分?|[★☆✩⭐]+)/;

function nickIn(layout: PageLayout, segment: TextSegment): PlacedNick | null {
  const [piece] = segment.text.split(/\s|[★☆⭐]/);
  const found = piece ? placeNick(segment, 0, piece.length) : null;
  return found && isNick(found.nick) && !looksLikeShop(found.nick) ? withNeighbours(layout, found) : null;
}

/** The nick over the time of one review: the highest one between it and the review before. */
function overTime(layout: PageLayout, time: TextSegment, after: number): PlacedNick | null {
  const above = layout.segments.filter(
    (segment) =>
      segment.page === time.page &&
      segment.box[1] >= after &&
      bottom(segment) <= time.box[1] + 0.5 * time.em &&
      time.box[1] - bottom(segment) < reach * time.em &&
      segment.box[0] > time.box[0] - 1.5 * time.em &&
      segment.box[0] < time.box[0] + avatar * time.em &&
      !rating.test(segment.text),
  );
  const named = above.flatMap((segment) => nickIn(layout, segment) ?? []);
  // Right over the time and not beside it: what begins where the time begins comes first.
  return (
    named.find(({ segment }) => Math.abs(segment.box[0] - time.box[0]) < 1.5 * time.em) ?? named[0] ?? null
  );
}

/**
 * Who wrote the reviews of a page: the column of a table, the name over the time of each card, and every masked nick
 * that stands alone, as no other text looks like one.
 */
export function reviewNicks(layout: PageLayout): PlacedNick[] {
  const columns = tableNicks(layout);
  if (columns.length > 0) return columns;
  const times = layout.segments.filter(({ text }) => firstTime.test(text.replace(/\s/g, '')));
  const cards = times.flatMap((time, index) => {
    const before = times[index - 1];
    const isLater = /^追评/.test(time.text) && before?.page === time.page;
    const after = before?.page === time.page ? bottom(before) : 0;
    return isLater ? [] : (overTime(layout, time, after) ?? []);
  });
  const masked = layout.segments
    .flatMap((segment) => nickIn(layout, segment) ?? [])
    .filter(({ nick, segment }) => isMaskedNick(nick) && !cards.some((card) => card.segment === segment));
  return [...cards, ...masked];
}
