import { isPill, standsOnBubble } from './bubble';
import type { TalkColumn } from './talk-column';
import { centreX, inOneRow, isNoise, widthOf, type TalkLine } from './talk-line';
import { readTalkTime, type TalkTime } from './talk-time';

export interface TimeLine {
  line: TalkLine;
  time: TalkTime;
}

export const unreadable: TalkTime = { form: 'moment', normalized: null };

export function isCentred(line: TalkLine, column: TalkColumn): boolean {
  const off = Math.abs(centreX(line) - centreX(column));
  return off < Math.max(0.06 * widthOf(column), 1.2 * line.em);
}

/** A time that lost its colon, in the middle of the page: it still parts what is above it from what is below. */
function isDamagedTime(text: string): boolean {
  const plain = text.replace(/\s/g, '');
  const isDated =
    /^20\d\d[-./年\d].*[:.]/.test(plain) && /^[\d:;.,/年月日-]{12,21}$/.test(plain) && !/\d{11}/.test(plain);
  if (isDated) return true;
  return /^(?:(?:星期|周|礼拜)\S|昨天|前天|今天|\d{1,2}月\d{1,2}日|凌晨|早上|上午|中午|下午|晚上|\s)*\d{1,2}\s?\D?\s?\d{2}$/.test(
    text.trim(),
  );
}

/** 昨天晚上9:44 is a time wherever it stands; 9:44 alone may be an answer. */
function hasDayWord(text: string): boolean {
  return /[昨前今]天|星期|周[一二三四五六日天]|\d月\d/.test(text);
}

/** A time alone in its row, in the middle or at least not in a bubble. */
export function timeLineOf(line: TalkLine, all: readonly TalkLine[], column: TalkColumn): TimeLine | null {
  const time =
    readTalkTime(line.text) ?? (isCentred(line, column) && isDamagedTime(line.text) ? unreadable : null);
  if (!time) return null;
  if (standsOnBubble(line, column) && !isPill(line, column)) return null;
  if (all.some((other) => other !== line && !isNoise(other) && inOneRow(other, line))) return null;
  const isPlain = isCentred(line, column) || line.patch !== null || time.form !== 'undated';
  return isPlain || hasDayWord(line.text) ? { line, time } : null;
}

/** A time that scrolled half under the bar above is misread as another one. */
export function isCutAbove(line: TalkLine, column: TalkColumn): boolean {
  return column.isSeen && line.top - column.top < 0.2 * line.em;
}
