import { isNick, looksLikeShop } from '../nicks/nick-shape';
import { parseSenderLine } from './sender-line';
import { foldDigits } from '../text/fold-digits';
import { findDatedTimes } from '../times/dated-times';
import { parseUndatedTime } from '../times/undated-times';
import { inOneRow, union, type Edges, type TalkLine } from './talk-line';
import { readTalkTime, type TalkTime } from './talk-time';

/** The line over a message that names its writer and the time. */
export interface SenderMark extends Edges {
  lines: TalkLine[];
  /** As it stands in the picture, without the QQ number. */
  name: string;
  /** A sub-account of the shop: the talk's own side. */
  isStaff: boolean;
  time: TalkTime | null;
  em: number;
}

function timeIn(text: string): TalkTime | null {
  const [dated] = findDatedTimes(text);
  if (dated?.precision === 'moment') return { form: 'moment', normalized: dated.normalized };
  const time = parseUndatedTime(text.trim());
  return time && { form: 'undated', time };
}

const colon = /[\p{L}\p{N}_]\s?[:：;；]\s?[\p{L}\p{N}_]/u;

function mark(lines: TalkLine[], name: string, isStaff: boolean, time: TalkTime | null): SenderMark {
  return { ...union(lines), lines, name, isStaff, time, em: lines[0]?.em ?? 1 };
}

function strict(line: TalkLine): SenderMark | null {
  const found = parseSenderLine(line.segment);
  if (!found) return null;
  const time = timeIn(foldDigits(line.text).slice(found.time.start, found.time.end));
  return mark([line], found.nick, found.sender === 'staff', time);
}

/** A name can have signs and spaces that no nick of Taobao has; the time with seconds behind it is proof enough. */
const looseName = /^[\p{L}\p{N}_*:;.,·。、()[\]\-~@#&+'" ]{1,32}$/u;
const withSeconds = /\d{1,2}\s?[:;.]\s?\d{2}\s?[:;.]\s?\d{2}\D{0,3}$/;
/** Also at the beginning: 于昨日… But 于雪玲 is a name. */
const label = /(?:时间|日期|编号|单号|[于至在到])[\s:(]*$|^(?:[至在到]|于(?!\p{Script=Han}{1,2}(?:\(|$)))/u;

function loose(line: TalkLine): SenderMark | null {
  const folded = foldDigits(line.text);
  const [dated, ...others] = findDatedTimes(folded);
  if (dated?.precision !== 'moment' || others.length > 0) return null;
  const behind = folded.slice(dated.end).replace(/[\s):：]/g, '');
  const front = line.text.slice(0, dated.start).replace(/[\s(]+$/, '');
  const whole = folded.slice(dated.start, dated.end);
  const inBrackets = folded[dated.start - 1] === '(' && folded[dated.end] === ')';
  if (!withSeconds.test(whole) && !inBrackets) return null;
  const time: TalkTime = { form: 'moment', normalized: dated.normalized };
  if (front !== '' && behind.length <= 1 && looseName.test(front) && !label.test(front)) {
    const name = front.replace(/\s?\([1-9]\d{4,10}\)$/, '');
    return mark([line], name, colon.test(name), time);
  }
  // `2026-11-05 9:03:07 nick`: some programs turn the line round on the own side.
  const after = line.text.slice(dated.end).trim();
  if (front === '' && (isNick(after) || isStaffName(after)))
    return mark([line], after, isStaffName(after), time);
  return null;
}

export function isStaffName(name: string): boolean {
  const parts = name.split(/[:：]/).map((part) => part.trim());
  return (
    parts.length === 2 && parts.every((part) => part.length === 1 || isNick(part)) && (parts[0] ?? '') !== ''
  );
}

/** A name on the left and its time on the same row apart from it, or the other way round. */
function inTwoPieces(line: TalkLine, all: readonly TalkLine[]): SenderMark | null {
  const time = readTalkTime(line.text);
  if (time === null || time.form === 'day') return null;
  const row = all.filter((other) => other !== line && inOneRow(other, line));
  const [name, ...others] = row;
  if (!name || others.length > 0) return null;
  const text = name.text
    .trim()
    .replace(/\s?\([1-9]\d{4,10}\)$/, '')
    .replace(/[:：]$/, '');
  const isStaff = isStaffName(text);
  const isSmall = Math.max(name.em, line.em) <= 1.4 * Math.min(name.em, line.em);
  return isSmall && (isStaff || isNick(text)) && time.form !== 'undated'
    ? mark([name, line], text, isStaff, time)
    : null;
}

/** A name and a time too damaged to be read, among marks that could be read. */
function damaged(line: TalkLine): SenderMark | null {
  const found = /^(.{1,32}?)\s?(?<!\d)20\d[\d\s:.;/-]{7,18}\D?$/.exec(foldDigits(line.text));
  const name = found?.[1]?.trim();
  if (name === undefined || !looseName.test(name) || label.test(name)) return null;
  return mark([line], name, colon.test(name), null);
}

/**
 * Finds the lines that name the writer of the message below them together with its time: `nick 2026-11-2 9:03:07`, also
 * glued, in brackets, with a QQ number, or in two pieces on one row. From top to bottom.
 */
export function findSenderMarks(lines: readonly TalkLine[]): SenderMark[] {
  const found = lines.map((line) => strict(line) ?? loose(line) ?? inTwoPieces(line, lines));
  if (found.every((one) => one === null)) return [];
  return lines.flatMap((line, index) => found[index] ?? damaged(line) ?? []);
}

/** Whether a name alone says that the shop writes. */
export function isOwnName(name: string): boolean {
  return isStaffName(name) || looksLikeShop(name);
}
