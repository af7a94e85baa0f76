import type { EvidenceChannel } from '@juzheng/contracts';
import { parseSenderLine } from './messages/sender-line';
import { countClocksWithDays } from './fields/timestamp-days';
import { isTalkLike } from './messages/is-talk-like';
import { foldDigits } from './text/fold-digits';
import { isCentred, isPortrait, isStatusBar, middle, sameRow, type PageLayout } from './text/page-layout';
import { findDatedTimes } from './times/dated-times';
import { parseUndatedTime } from './times/undated-times';

/** What in a picture tells what it is of. Functions where finding out takes long. */
export interface Signs {
  /** All words of the picture without spaces. */
  words: string;
  senders: number;
  qqSenders: number;
  /** Times that stand alone in the middle of a phone's screen. */
  centredTimes: number;
  /** Times with nothing else in their segment, below the clock on top of the screen. */
  loneTimes: number;
  moments: number;
  /** Moments with nothing else in their segment. */
  loneMoments: number;
  /** Whether a phone's screen has a phone number for its title. */
  hasNumberOnTop: boolean;
  /** Rows of a list whose clock has its day in another line or cell. */
  clocksWithDays: () => number;
  /** Whether the picture has the drawing of a talk: bubbles at the left and at the right. */
  isTalkLike: () => boolean;
  channel: EvidenceChannel | null;
}

function isLoneMoment(text: string): boolean {
  const [dated] = findDatedTimes(text);
  return dated?.precision === 'moment' && dated.start === 0 && dated.end >= text.length - 1;
}

function isLoneTime(text: string): boolean {
  const folded = foldDigits(text);
  return isLoneMoment(folded) || parseUndatedTime(folded) !== null;
}

function centredTimes(layout: PageLayout): number {
  if (!isPortrait(layout)) return 0;
  return layout.segments.filter((segment) => {
    if (!isCentred(layout, segment) || isStatusBar(layout, segment) || !isLoneTime(segment.text))
      return false;
    return !layout.segments.some((other) => other !== segment && sameRow(other, segment));
  }).length;
}

/** Arrows and counts of unread messages stick to a title. */
function hasNumberOnTop(layout: PageLayout): boolean {
  if (!isPortrait(layout)) return false;
  return layout.segments.some((segment) => {
    const onTop = middle(segment).y < 0.4 * layout.width && !isStatusBar(layout, segment);
    const text = foldDigits(segment.text).replace(/[\s-]/g, '');
    return onTop && /^[<《«‹(]*(?:\+?86)?(?:1[3-9]\d{9}|10\d{3,15}|95\d{3,8})[)>]*$/.test(text);
  });
}

export function readSigns(layout: PageLayout, channel: EvidenceChannel | null): Signs {
  const senders = layout.segments.flatMap((segment) => parseSenderLine(segment) ?? []);
  const moments = layout.segments.flatMap(({ text }) =>
    findDatedTimes(foldDigits(text)).filter(({ precision }) => precision === 'moment'),
  );
  return {
    words: layout.segments.map(({ text }) => text.replace(/\s/g, '')).join('\n'),
    senders: senders.length,
    qqSenders: senders.filter(({ sender }) => sender === 'qq').length,
    centredTimes: centredTimes(layout),
    loneTimes: layout.segments.filter((segment) => !isStatusBar(layout, segment) && isLoneTime(segment.text))
      .length,
    moments: moments.length,
    loneMoments: layout.segments.filter(({ text }) => isLoneMoment(foldDigits(text))).length,
    hasNumberOnTop: hasNumberOnTop(layout),
    clocksWithDays: () => countClocksWithDays(layout),
    isTalkLike: () => isTalkLike({ layout, kind: null, captureDate: null }),
    channel,
  };
}

export function count({ words }: Signs, patterns: readonly RegExp[]): number {
  return patterns.filter((pattern) => pattern.test(words)).length;
}
