import { hasLetters } from '../text/fold-character';
import { bottom, isPortrait, isStatusBar, middle, type PageLayout } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import { isNick, looksLikeShop } from './nick-shape';

/** A text that is a nick because of where it stands. */
export interface PositionedNick {
  segment: TextSegment;
  nick: string;
  start: number;
  end: number;
}

/** A back arrow before, an ellipsis or an arrow behind, as readers see the signs of a title bar. */
const titlePattern = /^[\s<>《〈‹«(.·…—-]*([\p{L}\p{N}_*]+)[\s<>》〉›».·…—-]*$/u;

function wholeNick(segment: TextSegment): PositionedNick | null {
  const match = titlePattern.exec(segment.text);
  const nick = match?.[1];
  if (nick === undefined || !isNick(nick) || looksLikeShop(nick)) return null;
  const start = segment.text.indexOf(nick);
  return { segment, nick, start, end: start + nick.length };
}

/** The name in the title bar of a chat on a phone: the first text in the middle below the status bar. */
export function titleNick(layout: PageLayout): PositionedNick | null {
  if (!isPortrait(layout)) return null;
  const first = layout.segments.find(
    (segment) =>
      segment.page === 1 &&
      !isStatusBar(layout, segment) &&
      hasLetters(segment.text) &&
      middle(segment).y < 0.3 * layout.width &&
      Math.abs(middle(segment).x - layout.width / 2) < 0.15 * layout.width,
  );
  return first ? wholeNick(first) : null;
}

/** A known nick again in the top part of a window, above the messages and first in its segment: the title. */
export function titleOf(nick: string, layout: PageLayout, firstMessage: TextSegment): PositionedNick | null {
  const found = layout.segments
    .filter(
      (segment) =>
        segment.page === firstMessage.page &&
        segment.box[1] < 0.2 * layout.height &&
        bottom(segment) <= firstMessage.box[1],
    )
    .map((segment) => ({ segment, nick, start: segment.text.indexOf(nick) }))
    .find(
      ({ segment: { text }, start }) =>
        start >= 0 &&
        !hasLetters(text.slice(0, start)) &&
        !/[\p{L}\p{N}_*:]/u.test(text[start + nick.length] ?? ''),
    );
  return found ? { ...found, end: found.start + nick.length } : null;
}

function highestAbove(layout: PageLayout, segment: TextSegment, within: number): PositionedNick | null {
  const found = layout.segments
    .filter(
      (other) =>
        other.page === segment.page &&
        bottom(other) <= segment.box[1] + segment.em / 2 &&
        segment.box[1] - bottom(other) < within * segment.em &&
        Math.abs(other.box[0] - segment.box[0]) < 1.5 * segment.em,
    )
    .map(wholeNick);
  return found.find((nick) => nick !== null) ?? null;
}

/**
 * The remark on a WeChat profile: the name above 昵称. WeChat shows 昵称 only when the shop gave the contact a remark;
 * without one the name on top is the contact's own and says nothing about the order.
 */
export function remarkNick(layout: PageLayout): PositionedNick | null {
  const ownNick = layout.segments.find(({ text }) => /^昵称:/.test(text.replace(/\s/g, '')));
  return ownNick ? highestAbove(layout, ownNick, 3) : null;
}

/** The name over the first review time of a review page. */
export function reviewerNick(layout: PageLayout): PositionedNick | null {
  const time = layout.segments.find(({ text }) => /^(?:初次评价|追评):/.test(text.replace(/\s/g, '')));
  return time ? highestAbove(layout, time, 6) : null;
}
