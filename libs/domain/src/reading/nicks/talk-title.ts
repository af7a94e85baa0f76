import { isTalk } from '../classify-screenshot';
import type { ParserPage } from '../fields/field-candidate';
import { standsOnBubble } from '../messages/bubble';
import { isTalkLike } from '../messages/is-talk-like';
import { talkOf, type Talk } from '../messages/talk';
import { isPresence } from '../messages/talk-words';
import { bottom, isStatusBar, middle, sameRow, type PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { looksLikeShop } from './nick-shape';
import {
  abovePresence,
  beforeTitle,
  behindArrow,
  centredOnPhone,
  namedInList,
  overTitle,
} from './title-place';
import { placeNick, withNeighbours, type PlacedNick } from './written-nick';

/** Back arrow with the count of unread talks, and what readers make of both. */
const arrow =
  /^[\s<>《〈‹«(.·…—\-|＜←\d]*[<《〈‹«＜←][\s\d+]*|^(?:(?!\+[*#])[^\p{L}\p{N}\p{Extended_Pictographic}_*（(【])+/u;
/** Tags and states that windows write behind the name. */
const tag =
  /\s?(?:淘宝会员|天猫会员|88VIP|超级会员|普通会员|老客户?|新客户?|VIP\d?|(?:手机|电脑|微信)?(?:在线|离线|忙碌)(?:[-·].{0,8})?)$/;
const signs = /(?:[\s<>《》〉›».·…—|「『-]{2,}|[\s<>《》〉›»·…—|「『-])$/;

/** Where the name stands in the text of a title. */
function nameRange(text: string): { start: number; end: number; isCounted: boolean } {
  const start = arrow.exec(text)?.[0].length ?? 0;
  let end = text.length;
  let isCounted = false;
  for (;;) {
    const rest = text.slice(start, end);
    const number = /\s?\([1-9]\d{4,10}\)$/.exec(rest);
    const count = /\s?\(\d{1,4}\)$/.exec(rest);
    const found = number ?? count ?? tag.exec(rest) ?? signs.exec(rest);
    if (!found || found.index === 0) return { start, end, isCounted };
    isCounted ||= number === null && count !== null;
    end = start + found.index;
  }
}

/** The words of a title; where readers made letters of icons beside the name, the longest piece. */
function inTitle(segment: TextSegment): PlacedNick | null {
  const { start, end, isCounted } = nameRange(segment.text);
  // A count behind the name is that of a group's members in some programs.
  const found = placeNick(segment, start, end);
  if (found?.clean) return isCounted ? { ...found, clean: false } : found;
  const pieces = [...segment.text.slice(start, end).matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    index,
  }));
  const [longest, ...others] = pieces.sort((one, two) => two.text.length - one.text.length);
  if (!longest || others.length === 0 || others.some(({ text }) => text.length > 2)) return found;
  const piece = placeNick(segment, start + longest.index, start + longest.index + longest.text.length);
  return piece && { ...piece, clean: false };
}

/** The name in the highest row of the column, where no bar tells it, as in a photograph of a screen. */
function highestName(layout: PageLayout, talk: Talk, segments: readonly TextSegment[]): TextSegment | null {
  const { column, frame, times, width, height } = talk;
  const bar = new Set(frame.statusBar.map(({ segment }) => segment));
  const inColumn = segments.filter(
    (segment) =>
      middle(segment).x > column.left &&
      middle(segment).x < column.right &&
      !bar.has(segment) &&
      !isStatusBar(layout, segment),
  );
  const [highest] = inColumn;
  const first = Math.min(0.3 * Math.min(width, height), ...times.map(({ line }) => line.top));
  if (!highest || bottom(highest) > first) return null;
  const row = inColumn.filter((segment) => segment === highest || sameRow(segment, highest));
  return row.find((segment) => inTitle(segment)?.clean) ?? null;
}

/** A contact's card has the same button as a talk, and its facts in two columns. */
function isCard(segments: readonly TextSegment[]): boolean {
  return segments.some(({ text }) =>
    /^(?:昵称|个人|分组|备注名?|微信号|(?!00)[QO0]{2}号?)(?::|$)/.test(text),
  );
}

/** Whether the picture is a talk for certain, for words that say nothing. */
function isSurelyTalk(page: ParserPage, talk: Talk, segments: readonly TextSegment[]): boolean {
  if (isTalk(page.kind)) return true;
  // A card of an order in a talk has the words of an order's page.
  if (page.kind === 'order_page' && isTalkLike(page) && talk.frame.input.length > 0)
    return abovePresence(page.layout, segments) !== null;
  if (page.kind !== null || isCard(segments)) return false;
  return isTalkLike(page) || talk.frame.input.length > 0 || abovePresence(page.layout, segments) !== null;
}

/** Whether words that say nothing stand on bubbles, so that a person should look whom the title names. */
function isPerhapsTalk({ kind }: ParserPage, talk: Talk, segments: readonly TextSegment[]): boolean {
  if (kind !== null || isCard(segments)) return false;
  return talk.body.some((line) => standsOnBubble(line, talk.column));
}

/** Icons of a bar that readers took for letters. */
function isIcons(text: string): boolean {
  return !text.includes('*') && /^[A-Z0-9]{0,2}$/.test(text.replace(/[^\p{L}\p{N}]/gu, ''));
}

function buyerIn(place: TextSegment | null): PlacedNick | null {
  const found = place && !isPresence(place.text) ? inTitle(place) : null;
  return found && !looksLikeShop(found.nick) && !isIcons(found.nick) ? found : null;
}

/** A name that stands where only the open talk's name stands, whatever was taken for the title bar. */
function besideBar({ layout }: ParserPage, talk: Talk, segments: readonly TextSegment[]): PlacedNick | null {
  const bar = talk.frame.title?.segment ?? null;
  const rest = segments.filter((segment) => !isStatusBar(layout, segment));
  const sure = buyerIn(behindArrow(layout, rest, bar)) ?? buyerIn(namedInList(layout, rest));
  if (sure) return sure;
  const likely = buyerIn(beforeTitle(talk, rest, bar)) ?? buyerIn(overTitle(layout, rest, bar));
  return likely && { ...likely, clean: false };
}

/** The name in the bar; null when that has a number or a shop. What are no words there says nothing. */
function inBar({ layout }: ParserPage, talk: Talk, segments: readonly TextSegment[]): PlacedNick | null {
  const bar = talk.frame.title?.segment ?? null;
  const place = [bar, abovePresence(layout, segments), centredOnPhone(layout, segments)].find(
    (one) => one !== null && !isPresence(one.text) && !isIcons(one.text),
  );
  if (place) return buyerIn(place);
  const guessed = buyerIn(highestName(layout, talk, segments));
  return guessed && { ...guessed, clean: false };
}

/**
 * The name in the title bar of a talk, on a phone in the middle or beside the back arrow, in a window over the column of
 * messages. Null when the picture is no talk or its title names nobody, a number or a shop.
 */
export function titleNick(page: ParserPage): PlacedNick | null {
  const { layout } = page;
  const segments = layout.byPage.get(1) ?? [];
  const talk = talkOf(page, segments);
  const isSure = isSurelyTalk(page, talk, segments);
  if (!isSure && !isPerhapsTalk(page, talk, segments)) return null;
  const found = besideBar(page, talk, segments) ?? inBar(page, talk, segments);
  if (!found) return null;
  const joined = withNeighbours(layout, found);
  return isSure ? joined : { ...joined, clean: false };
}
