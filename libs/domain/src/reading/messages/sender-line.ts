import { findDatedTimes } from '../times/dated-times';
import { foldDigits } from '../text/fold-digits';
import type { TextSegment } from '../text/text-segment';
import { isContactName, isNick } from '../nicks/nick-shape';
import { writtenNick } from '../nicks/written-nick';

/** The line above a message that says who wrote it and when. */
export interface SenderLine {
  segment: TextSegment;
  /** `buyer` is anybody whose nick is not that of a shop's sub-account; `qq` has its number in brackets. */
  sender: 'buyer' | 'staff' | 'qq';
  nick: string;
  start: number;
  end: number;
  /** Where the time stands. Without a date it is a clock with seconds that belongs to the date line above. */
  time: { start: number; end: number; dated: boolean };
  /** False when something else stands before the nick, so that it may begin earlier. */
  clean: boolean;
}

const clockAtEnd = /(?<=[\s\p{L}_*])(?:[01]?\d|2[0-3]):[0-5]\d:[0-5]\d$/u;
/** An avatar beside the line is now and then read as one or two characters. */
const nothingBehind = /^[\s):\]]*(?:\s\S{1,2})?$/;
const staffSeparators = /[:;.,·。、]/;

function timeAtEnd(folded: string): SenderLine['time'] | null {
  const dated = findDatedTimes(folded).findLast(({ precision }) => precision === 'moment');
  if (dated) {
    const withSeconds = /\d{1,2}\s?[:;.]\s?\d{2}\s?[:;.]\s?\d{2}$/.test(folded.slice(dated.start, dated.end));
    const inBrackets = folded[dated.start - 1] === '(' && folded[dated.end] === ')';
    return (withSeconds || inBrackets) && nothingBehind.test(folded.slice(dated.end))
      ? { start: dated.start, end: dated.end, dated: true }
      : null;
  }
  const clock = clockAtEnd.exec(folded);
  return clock ? { start: clock.index, end: folded.length, dated: false } : null;
}

/**
 * Reads `nick 2026-11-2 9:03:07`, also glued, `nick(2026-11-02 09:03:07):` and `nick 9:03:07` (domain sheet,
 * section 6). A sub-account of the shop is `店铺:子账号`, also when its colon was read as another sign. Null when the
 * segment is anything else.
 */
export function parseSenderLine(segment: TextSegment): SenderLine | null {
  const folded = foldDigits(segment.text);
  const time = timeAtEnd(folded);
  if (!time) return null;
  const before = segment.text.slice(0, time.start).replace(/[\s(]+$/, '');
  const qq = /^(.*?)\s?[([][1-9]\d{4,10}[)\]]$/.exec(before);
  const name = qq?.[1] ?? before;
  if (qq && isContactName(writtenNick(name)))
    return { segment, sender: 'qq', nick: writtenNick(name), start: 0, end: name.length, time, clean: true };
  const run = /[\p{L}\p{N}_*:;.,·。、]+$/u.exec(name);
  if (!run) return null;
  const [text] = run;
  // `旗舰店:客服 小禾 2026-…`: the space is inside the name of a sub-account.
  if (/[\p{L}\p{N}]\s?[:;]/u.test(name.slice(0, run.index))) return null;
  const parts = text.split(staffSeparators);
  const isStaff = parts.length > 1 && parts.every((part) => part !== '') && !qq;
  if (!isStaff && (!isNick(text) || /^\d+$/.test(text))) return null;
  if (isStaff && !parts.every((part) => isNick(part) || part.length === 1)) return null;
  // An underscore that nobody read cuts a nick of letters in two.
  const [cut = ''] = /^[A-Za-z0-9]{2,}\s$/.exec(name.slice(0, run.index)) ?? [];
  if (!isStaff && cut !== '' && /^[A-Za-z0-9]+$/.test(text)) {
    const nick = `${cut.trim()}_${text}`;
    return { segment, sender: qq ? 'qq' : 'buyer', nick, start: 0, end: name.length, time, clean: false };
  }
  return {
    segment,
    sender: qq ? 'qq' : isStaff ? 'staff' : 'buyer',
    nick: text,
    start: run.index,
    end: run.index + text.length,
    time,
    clean: run.index === 0,
  };
}
