import { isHan } from '../text/fold-character';
import { right, sameRow, type PageLayout } from '../text/page-layout';
import { sliceSource } from '../text/slice-source';
import type { TextSegment } from '../text/text-segment';
import { isContactName } from './nick-shape';

/** A name with its place in a segment. */
export interface PlacedNick {
  segment: TextSegment;
  /** As a person would write it: wide brackets about Chinese, `*` for every sign that hides a character. */
  nick: string;
  start: number;
  end: number;
  /** False when something had to be guessed or left out, so that a person must look. */
  clean: boolean;
}

/** Signs that readers see in place of an asterisk of 12 px; `x` and 米 only beside one that is surely a sign. */
const maskRun = /^([\p{L}\p{N}_+|])([*#+xX×米冰氺水沙ⅩwW※＊✱"'“”‘’^]{1,4})([\p{L}\p{N}_])$/u;
/** Given to accounts that never chose a nick: `t_`, 13 digits of a moment, `_`, four digits. */
const generated = /^t_?(\d{13})_?(\d{4})$/i;
/** Letters and digits on both sides of a gap: the underscore between them is thin and gets lost. */
const latin = /^[A-Za-z0-9_]+$/;
/** Gaps in letter heights: an underscore is half as wide as a letter is high. */
const underscoreGap = 1.1;
/** Width of Chinese in letter heights for each character; an icon beside the name brings it to 1.3. */
const widest = 1.35;

/** What a t and an l before an asterisk are read as. */
const firstMistaken: Readonly<Record<string, string>> = { '+': 't', I: 'l', '|': 'l' };

function withStars(text: string): string {
  const match = maskRun.exec(text);
  if (!match || !/[*#+"“”'‘’×※✱]/.test(text.slice(1))) return text;
  const [, first = '', hidden = '', last = ''] = match;
  return `${firstMistaken[first] ?? first}${'*'.repeat(Math.min(3, hidden.length))}${last}`;
}

/**
 * Letters that only their height tells apart are of one case in one word: `cC` is cc. An I between small letters is an l.
 */
function withOneCase(text: string): string {
  return text.replace(/[A-Za-z]+/g, (word) => {
    if (/^[cosvwxz]+$/i.test(word)) return /[a-z]/.test(word) ? word.toLowerCase() : word;
    return /^[a-zI]+$/.test(word) ? word.replace(/(?<=[a-z])I(?=[a-z])/g, 'l') : word;
  });
}

/**
 * Gives a name as it is written: without the spaces that readers put about brackets, with wide brackets about Chinese
 * as Chinese keyboards type them, with the asterisks of a masked one and the underscores of a generated one.
 */
export function writtenNick(text: string): string {
  const joined = text
    .trim()
    .replace(/[〈《](?=[^〈《〉》()]*[〉》)]$)/, '(')
    .replace(/(?<=\([^()]*)[〉》]$/, ')')
    .replace(/\s*\(\s*([^()]*\p{Script=Han}[^()]*?)\s*\)/gu, '（$1）')
    .replace(/~/g, '～');
  const [, moment, tail] = generated.exec(joined) ?? [];
  return moment !== undefined && tail !== undefined ? `t_${moment}_${tail}` : withStars(withOneCase(joined));
}

/**
 * Whether a name takes more room than its characters: readers leave out characters that they do not know, such as 嬛, and
 * are sure of the rest. Only Chinese is as wide as high, so only that can be measured.
 */
function hasHoles(segment: TextSegment, start: number, end: number): boolean {
  const characters = [...segment.text.slice(start, end)];
  if (!characters.some(isHan)) return false;
  const ems = characters.reduce((sum, character) => sum + (isHan(character) ? 1 : 0.6), 0);
  return sliceSource(segment, start, end).box[2] > widest * ems * segment.em;
}

/** Places a name; null when the text between the two places cannot be one. */
export function placeNick(segment: TextSegment, start: number, end: number): PlacedNick | null {
  const text = segment.text.slice(start, end);
  const nick = writtenNick(text);
  if (!isContactName(nick)) return null;
  const hasGuess =
    nick.replace(/[（）～]/g, '') !== text.trim().replace(/[()（）~～]|\s(?=[(])|(?<=[(])\s/g, '');
  return {
    segment,
    nick,
    start,
    end,
    clean: !hasGuess && !/\s/.test(nick) && !hasHoles(segment, start, end),
  };
}

function touches(one: TextSegment, two: TextSegment): boolean {
  const gap = two.box[0] - right(one);
  return sameRow(one, two) && gap > -0.5 * one.em && gap < underscoreGap * Math.min(one.em, two.em);
}

/** A name in brackets, which contacts write behind their own. */
const inBrackets = /^[(（〈][^()（）〈〉]*\p{Script=Han}[^()（）〈〉]*[)）〉]$/u;

/** What stands in brackets right behind a name, when the reader made a line of its own of it. */
function withBrackets(layout: PageLayout, found: PlacedNick): PlacedNick {
  const { segment, nick, end } = found;
  if (end < segment.text.trimEnd().length || /[()（）*]/.test(nick)) return found;
  const next = (layout.byPage.get(segment.page) ?? []).find(
    (other) => other !== segment && touches(segment, other) && inBrackets.test(other.text.trim()),
  );
  const joined = next && writtenNick(`${nick}(${next.text.trim().slice(1, -1)})`);
  return joined ? { ...found, nick: joined, clean: false } : found;
}

/**
 * A nick of letters that stands right beside more letters is cut in two by an underscore that nobody read: joined with
 * one, for a person to look at. Chinese on both sides stays as it is.
 */
export function withNeighbours(layout: PageLayout, found: PlacedNick): PlacedNick {
  const whole = withBrackets(layout, found);
  const { segment, nick, start, end } = whole;
  if (!latin.test(nick)) return whole;
  const others = layout.byPage.get(segment.page) ?? [];
  const after =
    end >= segment.text.trimEnd().length
      ? others.find((other) => other !== segment && touches(segment, other))
      : undefined;
  const before =
    start === 0 ? others.find((other) => other !== segment && touches(other, segment)) : undefined;
  const [next = ''] = /^[A-Za-z0-9]{2,}/.exec(after?.text ?? '') ?? [];
  const [last = ''] = /[A-Za-z0-9]{2,}$/.exec(before?.text ?? '') ?? [];
  if (next === '' && last === '') return found;
  return { ...found, nick: [last, nick, next].filter((part) => part !== '').join('_'), clean: false };
}
