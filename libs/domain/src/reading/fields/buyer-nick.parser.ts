import { isNick, isSameNickMisread, looksLikeShop } from '../chat/nick-shape';
import { remarkNick, reviewerNick, titleNick, titleOf, type PositionedNick } from '../chat/positioned-nicks';
import { parseSenderLine, type SenderLine } from '../chat/sender-line';
import type { FieldRole } from '../reading';
import { labelBefore } from '../text/labels';
import { sliceSource } from '../text/slice-source';
import type { FieldCandidate, ParserPage } from './field-candidate';

/**
 * Chinese in letters lower than 18 px was misread with up to 0.82 confidence (see `acceptanceThresholds`): there a nick
 * must be read nearly without doubt, or more than once.
 */
const smallLetters = 18;
const smallHanCertainty = 0.65;
const uncleanCertainty = 0.7;
const positionedCertainty = 0.9;
/** A nick that only its place tells must be read well, or it is noise. */
const positionedMinimum = 0.5;

function candidate(
  { segment, nick, start, end }: PositionedNick,
  role: FieldRole,
  certainty: number,
): FieldCandidate {
  const isSmall = segment.em < smallLetters && /\p{Script=Han}/u.test(nick);
  return {
    kind: 'buyer_nick',
    role,
    normalized: nick,
    segment,
    start,
    end,
    certainty: certainty * (isSmall ? smallHanCertainty : 1),
    doubt: 1,
    settled: true,
  };
}

function positioned(found: PositionedNick | null, role: FieldRole): FieldCandidate[] {
  if (!found || sliceSource(found.segment, found.start, found.end).confidence < positionedMinimum) return [];
  return [candidate(found, role, positionedCertainty)];
}

/** 买家昵称：… on a page of the shop's tools. */
function labelled(page: ParserPage): FieldCandidate[] {
  return page.layout.segments.flatMap((segment) =>
    [...segment.text.matchAll(/[\p{L}\p{N}_*]+/gu)].flatMap((match) => {
      const [nick] = match;
      const label = isNick(nick) ? labelBefore(page.layout, segment, match.index) : null;
      if (label?.meaning !== 'buyer_nick') return [];
      // 买家 alone needs its colon: 买家已付款 names nobody.
      if (label.text === '买家' && !/:\s?$/.test(segment.text.slice(0, match.index))) return [];
      return [
        candidate(
          { segment, nick, start: match.index, end: match.index + nick.length },
          'plain',
          label.certainty,
        ),
      ];
    }),
  );
}

/** `店铺` of every `店铺:子账号` in the picture: a sender whose name begins with it has lost its colon. */
function shopNames(senders: readonly SenderLine[]): string[] {
  return senders
    .filter(({ sender }) => sender === 'staff')
    .map(({ nick }) => nick.split(/[:;.,·。、]/)[0] ?? '')
    .filter((name) => name.length >= 2);
}

function fromMessages(page: ParserPage): FieldCandidate[] {
  const lines = page.layout.segments.flatMap((segment) => parseSenderLine(segment) ?? []);
  const shops = shopNames(lines);
  const buyers = lines.filter(
    ({ sender, nick }) =>
      sender === 'buyer' && !looksLikeShop(nick) && !shops.some((shop) => nick.startsWith(shop)),
  );
  const senders = buyers.map((line) => ({
    ...candidate(line, 'message', line.clean ? 1 : uncleanCertainty),
    settled: line.clean,
  }));
  const [first] = lines;
  if (!first) return senders;
  const titles = [...new Set(buyers.map(({ nick }) => nick))].flatMap((nick) =>
    positioned(titleOf(nick, page.layout, first.segment), 'title'),
  );
  return [...senders, ...titles];
}

function score(candidates: readonly FieldCandidate[], nick: string): number {
  return candidates
    .filter(({ normalized }) => normalized === nick)
    .reduce((sum, { segment, start, end }) => sum + sliceSource(segment, start, end).confidence, 0);
}

/** One nick read in two ways is one nick: the better reading stays. */
function withoutMisreadings(candidates: readonly FieldCandidate[]): FieldCandidate[] {
  return candidates.filter(
    ({ normalized }) =>
      !candidates.some((other) => {
        if (!isSameNickMisread(other.normalized, normalized)) return false;
        const difference = score(candidates, other.normalized) - score(candidates, normalized);
        return difference > 0 || (difference === 0 && other.normalized < normalized);
      }),
  );
}

/**
 * A talk has one buyer. When several remain, only the one that a title or a label confirms is settled, and none when
 * these name somebody who wrote nothing; a lone sender on the right half, where the shop's own messages stand, is not settled either.
 */
function settle(page: ParserPage, candidates: readonly FieldCandidate[]): FieldCandidate[] {
  const nicks = new Set(candidates.map(({ normalized }) => normalized));
  const confirmed = new Set(
    candidates.filter(({ role }) => role !== 'message').map(({ normalized }) => normalized),
  );
  const senders = candidates.filter(({ role, settled }) => role === 'message' && settled);
  const isContradicted = senders.length > 0 && !senders.some(({ normalized }) => confirmed.has(normalized));
  return candidates.map((found) => {
    if (confirmed.size > 0 && isContradicted) return { ...found, settled: false };
    if (confirmed.has(found.normalized)) return { ...found, settled: confirmed.size === 1 };
    const onTheRight = found.segment.box[0] > 0.5 * page.layout.width;
    return { ...found, settled: found.settled && confirmed.size === 0 && nicks.size === 1 && !onTheRight };
  });
}

/**
 * The buyer's nick: who wrote the messages and is not a sub-account of the shop (`店铺:子账号`), what stands in the
 * title bar of a phone, behind 买家昵称, above a review, or as the remark on a WeChat profile. In WeChat and QQ the
 * title is what the shop called the contact: when it equals the nick of the order that says something, when it does
 * not it says nothing.
 */
export function parseBuyerNicks(page: ParserPage): FieldCandidate[] {
  const { layout, kind } = page;
  const isPhoneChat = kind === 'wangwang_chat' || kind === 'chat';
  const candidates = [
    ...(kind === 'tracking_record' || kind === 'certificate' || kind === 'bill' ? [] : fromMessages(page)),
    ...labelled(page),
    ...positioned(isPhoneChat ? titleNick(layout) : null, 'title'),
    ...positioned(kind === 'profile' ? remarkNick(layout) : null, 'profile'),
    ...positioned(kind === 'review_page' ? reviewerNick(layout) : null, 'review'),
  ];
  return settle(page, withoutMisreadings(candidates));
}
