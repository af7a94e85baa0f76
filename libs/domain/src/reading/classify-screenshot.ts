import type { EvidenceChannel, EvidencePart } from '@juzheng/contracts';
import { count, readSigns, type Signs } from './classify-screenshot-signs';
import * as has from './classify-screenshot-words';
import type { ScreenshotKind } from './screenshot-kind';
import type { PageLayout } from './text/page-layout';

export { isTalk, type ScreenshotKind } from './screenshot-kind';

/** Messages written below their sender are no part of a document, whatever they are about. */
function isDocument({ senders, qqSenders }: Signs): boolean {
  return senders === 0 && qqSenders === 0;
}

function isProfile(signs: Signs): boolean {
  const words = count(signs, has.profileWords);
  if (has.profileAccount.test(signs.words) && words >= 2) return true;
  // On a computer QQ names the number 账号, or nothing at all.
  return words >= 4 && has.profileButtons.test(signs.words) && isDocument(signs);
}

function isThread(signs: Signs): boolean {
  const { words, channel, centredTimes, loneTimes, hasNumberOnTop } = signs;
  if ((has.threadWords.test(words) || channel === 'sms') && centredTimes > 0) return true;
  if (channel === 'wechat' || channel === 'qq') return false;
  return hasNumberOnTop && (has.threadWords.test(words) || loneTimes > 1);
}

/** Nodes of a parcel's way that are a record even when their times were cut off. */
const fewestNodes = 3;

function isTrackingRecord(signs: Signs): boolean {
  if (count(signs, has.recordWords) < 2) return false;
  if (signs.moments >= 2) return true;
  if (has.sendButton.test(signs.words)) return false;
  const nodes = signs.words.match(has.recordNode) ?? [];
  return signs.clocksWithDays() >= 2 || (nodes.length >= fewestNodes && isDocument(signs));
}

function isWangwang(signs: Signs): boolean {
  const words = count(signs, has.wangwangWords);
  return words >= 2 || (words >= 1 && signs.centredTimes > 0);
}

function isBillList(signs: Signs): boolean {
  return (
    has.billTitle.test(signs.words) &&
    count(signs, has.billRowWords) >= 2 &&
    isDocument(signs) &&
    signs.centredTimes === 0 &&
    (signs.moments >= 2 || signs.clocksWithDays() >= 2)
  );
}

/** Times alone in the middle below each other are those of a talk, whatever the cards in it say of orders. */
function isOrderPage(signs: Signs): boolean {
  if (signs.centredTimes > 1) return false;
  const words = count(signs, has.orderWords);
  if (words >= 3 && /^订单详情$/m.test(signs.words) && signs.centredTimes === 0) return true;
  return words >= 4 && /订单详情|订单信息|[建单款]时间|收货/.test(signs.words);
}

/** The first rule that holds says what the picture is; the surest signs come first. */
const rules: readonly { kind: ScreenshotKind; holds: (signs: Signs) => boolean }[] = [
  {
    kind: 'bill',
    holds: (signs) =>
      /对方号码|对端号码|详单/.test(signs.words) &&
      count(signs, has.billWords) >= (isDocument(signs) ? 2 : 4),
  },
  { kind: 'bill', holds: isBillList },
  {
    kind: 'certificate',
    holds: (signs) =>
      count(signs, has.certificateWords) >= 2 &&
      has.certificateTitle.test(signs.words) &&
      has.parcelWords.test(signs.words) &&
      isDocument(signs) &&
      signs.centredTimes === 0 &&
      !has.sendButton.test(signs.words),
  },
  { kind: 'profile', holds: isProfile },
  {
    kind: 'review_page',
    holds: (signs) =>
      /初次评价:?20\d\d/.test(signs.words) ||
      (count(signs, has.reviewWords) >= 2 &&
        /初次评价|来自买家的评价|评价管理|评价详情|投诉评价/.test(signs.words)) ||
      count(signs, has.reviewWords) >= 3,
  },
  { kind: 'chat', holds: (signs) => signs.qqSenders > 0 },
  { kind: 'wangwang_chat', holds: (signs) => signs.senders > 0 },
  { kind: 'order_page', holds: isOrderPage },
  { kind: 'chat', holds: ({ words }) => has.qqPresence.test(words) },
  { kind: 'wangwang_chat', holds: isWangwang },
  { kind: 'thread', holds: isThread },
  { kind: 'call_record', holds: (signs) => count(signs, has.callWords) >= 2 },
  {
    kind: 'chat',
    holds: ({ channel, loneMoments }) => (channel === 'wechat' || channel === 'qq') && loneMoments > 0,
  },
  { kind: 'chat', holds: (signs) => signs.centredTimes > 1 },
  { kind: 'tracking_record', holds: isTrackingRecord },
  { kind: 'chat', holds: (signs) => signs.centredTimes > 0 },
  { kind: 'chat', holds: (signs) => has.sendButton.test(signs.words) && signs.loneTimes > 0 },
  { kind: 'chat', holds: (signs) => signs.isTalkLike() },
];

/** Tells from words and drawing what a screenshot is of; null when there are too few signs. */
export function classifyScreenshot(
  layout: PageLayout,
  channel: EvidenceChannel | null,
): ScreenshotKind | null {
  const signs = readSigns(layout, channel);
  return rules.find(({ holds }) => holds(signs))?.kind ?? null;
}

/**
 * The part that a screenshot plays in its channel. In QQ and WeChat evidence a talk on Wangwang, an SMS thread or a
 * review is the reason why the talk went on elsewhere (domain sheet, section 3).
 */
export function partOf(kind: ScreenshotKind | null, channel: EvidenceChannel | null): EvidencePart | null {
  const isElsewhere = channel === 'qq' || channel === 'wechat';
  switch (kind) {
    case 'bill':
    case 'certificate':
    case 'profile':
      return kind;
    case 'tracking_record':
    case 'call_record':
      return 'record';
    case 'thread':
      return isElsewhere ? 'reason' : 'thread';
    case 'wangwang_chat':
      return isElsewhere ? 'reason' : 'chat';
    case 'chat':
      return channel === 'sms' ? 'thread' : 'chat';
    case 'review_page':
      return isElsewhere ? 'reason' : null;
    case 'order_page':
    case null:
      return null;
  }
}

/** What a picture is of when a person has said which part it plays. */
export function kindOfPart(part: EvidencePart, channel: EvidenceChannel | null): ScreenshotKind | null {
  switch (part) {
    case 'bill':
    case 'certificate':
    case 'profile':
    case 'thread':
      return part;
    case 'chat':
      return channel === 'wangwang' ? 'wangwang_chat' : 'chat';
    case 'record':
      return channel === 'phone' ? 'call_record' : 'tracking_record';
    case 'reason':
      return null;
  }
}
