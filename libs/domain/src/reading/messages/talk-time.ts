import { foldDigits } from '../text/fold-digits';
import { hasLetters } from '../text/fold-character';
import { findDatedTimes } from '../times/dated-times';
import { parseUndatedTime, resolveUndatedTime, type UndatedTime } from '../times/undated-times';
import { wallTime, type WallDay } from '../times/wall-time';

/** A line that is nothing but a time: a moment, the day of the clocks below it, or a time that lacks its day. */
export type TalkTime =
  | { form: 'moment'; normalized: string | null }
  | { form: 'day'; day: WallDay }
  | { form: 'undated'; time: UndatedTime };

/** What SMS programs write in front of a time and behind it. */
const before =
  /^(?:(?:iMessage(?:信息)?|短信\/?彩信|短信|彩信|文本信息|信息|RCS消息|RCS|SMS|MMS)[\s•·・|,-]*)+(?=\S)/i;
const behind =
  /[\s•·・|,(]*(?:卡\s?[12]|SIM\s?[12]|中国(?:移动|联通|电信|广电)|已送达|送达|已读|未读|\)|>)+$/i;
const weekday = /^[\s,(]*(?:星期|周)[一二三四五六日天][\s)]*$/;

function bare(text: string): string {
  // 星期一 is read as a word and a dash more often than not.
  const folded = foldDigits(text)
    .replace(/[•·・|]/g, ' ')
    .replace(/(?<=星期|周)\s?[-_]/g, '一');
  return folded.replace(before, '').replace(behind, '').trim();
}

/** Signs around a time: the strokes of a dividing line, an arrow. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

/**
 * Reads a line of a talk that is a time and nothing else, with or without a date, as chat and SMS programs write it
 * above messages (domain sheet, section 6). Null for every other text.
 */
export function readTalkTime(text: string): TalkTime | null {
  const plain = trimmed(bare(text));
  return readPlain(plain) ?? readPlain(plain.replace(/(?<=\d)\s(?=\d)/g, ''));
}

function readPlain(plain: string): TalkTime | null {
  const [dated, ...others] = findDatedTimes(plain);
  if (dated && others.length === 0) {
    const rest = plain.slice(0, dated.start) + plain.slice(dated.end);
    if (dated.precision === 'moment') {
      return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 1
        ? { form: 'moment', normalized: dated.normalized }
        : null;
    }
    if (dated.normalized === null || (hasLetters(rest) && !weekday.test(rest))) return null;
    return { form: 'day', day: dated.day };
  }
  const time = parseUndatedTime(plain);
  return time && { form: 'undated', time };
}

/**
 * Gives the time of the messages below a time line: `YYYY-MM-DD HH:mm` or `…:ss`, Asia/Shanghai. A clock takes its day
 * from the date line above it, every other time without a year from the day of capture; null when there is neither.
 */
export function resolveTalkTime(
  time: TalkTime,
  { dateLine, captureDate }: { dateLine: WallDay | null; captureDate: Date | null },
): string | null {
  switch (time.form) {
    case 'moment':
      return time.normalized;
    case 'day':
      return null;
    case 'undated':
      if (time.time.form === 'clock' && dateLine) return wallTime(dateLine, time.time.clock);
      return captureDate ? resolveUndatedTime(time.time, captureDate) : null;
  }
}
