import { hasLetters } from '../text/fold-character';
import { bottom, type PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { looksLikeShop } from './nick-shape';
import { parseSenderLine, type SenderLine } from '../messages/sender-line';
import { placeNick, withNeighbours, type PlacedNick } from './written-nick';

/** `店铺` of every `店铺:子账号` in the picture: a sender whose name begins with it has lost its colon. */
function shopNames(senders: readonly SenderLine[]): string[] {
  return senders
    .filter(({ sender }) => sender === 'staff')
    .map(({ nick }) => nick.split(/[:;.,·。、]/)[0] ?? '')
    .filter((name) => name.length >= 2);
}

function place(layout: PageLayout, { segment, nick, start, end, clean }: SenderLine): PlacedNick {
  const found = placeNick(segment, start, end);
  const isWhole = found?.nick === nick && found.clean;
  return withNeighbours(layout, {
    segment,
    nick: isWhole || !clean ? nick : (found?.nick ?? nick),
    start,
    end,
    clean: clean && isWhole,
  });
}

/** A known nick again in the top part of a window, above the messages and first in its segment: the title. */
function titleOf(nick: string, layout: PageLayout, firstMessage: TextSegment): PlacedNick | null {
  const found = layout.segments
    .filter(
      (segment) =>
        segment.page === firstMessage.page &&
        segment.box[1] < 0.2 * layout.height &&
        bottom(segment) <= firstMessage.box[1],
    )
    .map((segment) => ({ segment, nick, start: segment.text.indexOf(nick), clean: true }))
    .find(
      ({ segment: { text }, start }) =>
        start >= 0 &&
        !hasLetters(text.slice(0, start)) &&
        !/[\p{L}\p{N}_*:]/u.test(text[start + nick.length] ?? ''),
    );
  return found ? { ...found, end: found.start + nick.length } : null;
}

/**
 * Who wrote the messages of a talk and is none of the shop. In QQ both sides have a name and a number: there the
 * contact is who the title names; without a title, nobody whose name is a shop's.
 * @param title the name found in the title bar, null when there is none
 */
export function talkNicks(
  layout: PageLayout,
  title: PlacedNick | null,
): { senders: PlacedNick[]; titles: PlacedNick[] } {
  const lines = layout.segments.flatMap((segment) => parseSenderLine(segment) ?? []);
  const shops = shopNames(lines);
  const senders = lines
    .filter(
      ({ sender, nick }) =>
        sender !== 'staff' && !looksLikeShop(nick) && !shops.some((shop) => nick.startsWith(shop)),
    )
    .map((line) => place(layout, line));
  const [first] = lines;
  const named = new Set(senders.map(({ nick }) => nick).filter((nick) => nick !== title?.nick));
  const titles = first ? [...named].flatMap((nick) => titleOf(nick, layout, first.segment) ?? []) : [];
  return {
    senders,
    titles: titles
      .filter(({ segment }) => segment !== title?.segment)
      .map((found) => withNeighbours(layout, found)),
  };
}
