import { isTalk } from '../classify-screenshot';
import type { FieldRole } from '../reading';
import { findDatedTimes } from '../times/dated-times';
import { hasLetters } from '../text/fold-character';
import { foldDigits, guessedDigits } from '../text/fold-digits';
import { labelOrHead } from '../text/labels-column';
import { leftOf, middle, right } from '../text/page-layout';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';

const numberPattern = /(?<!\d|\d\s?[:.-]|[A-Za-z](?<!QQ|qq|Qq)|[_*])[1-9]\d{4,10}(?![\d@:_*-]|\.\d)/g;
/** With the gaps that readers see beside a narrow 1. */
const spacedPattern =
  /(?<!\d|\d\s?[:.-]|[A-Za-z](?<!QQ|qq|Qq)|[_*])[1-9]\d*(?:(?:(?<=1)\s|\s(?=1))\d+)+(?![\d@:_*-]|\.\d)/g;
const bracketPattern = /(?<=[^\s(]\s?\()[1-9]\d{4,10}(?=\))/g;
/** A number in brackets that is a piece of its own; a bracket is read as another one now and then. */
const bracketAlone = /(?<=^\s?[[(<〈《【「]\s?)[1-9]\d{4,10}(?=\s?[\])>〉》】」]\s?$)/;
const shape = /^[1-9]\d{4,10}$/;
const mobile = /^1[3-9]\d{9}$/;
const guessedDigitCertainty = 0.8;
const joinedCertainty = 0.85;
const accountCertainty = 0.95;
const unlabelledCertainty = 0.7;
/** Letter heights between a nick and its number. */
const nickGap = 4;

function roleOf(page: ParserPage): FieldRole {
  if (isTalk(page.kind)) return 'message';
  return page.kind === 'profile' ? 'profile' : 'plain';
}

function candidate(
  segment: TextSegment,
  match: RegExpExecArray,
  how: { role: FieldRole; certainty: number; settled: boolean },
): FieldCandidate {
  const start = match.index;
  const end = start + match[0].length;
  const guessed = guessedDigits(segment.text, foldDigits(segment.text), start, end);
  return {
    kind: 'qq_number',
    role: how.role,
    normalized: match[0].replace(/\s/g, ''),
    segment,
    start,
    end,
    certainty: how.certainty * guessedDigitCertainty ** guessed,
    doubt: 1,
    settled: how.settled,
  };
}

/** `nick(QQ) 2026-11-12 9:03:07`, and `nick(QQ)` on top of the window. */
function inBrackets(page: ParserPage, segment: TextSegment, folded: string): FieldCandidate[] {
  return [...folded.matchAll(bracketPattern)].flatMap((match) => {
    // `联系人(13805716629)` is written so too.
    const isMobile = mobile.test(match[0]);
    const behind = folded.slice(match.index + match[0].length + 1);
    const [time] = findDatedTimes(behind);
    if (time?.precision === 'moment' && !/\S/.test(behind.slice(0, time.start))) {
      return [candidate(segment, match, { role: 'message', certainty: 1, settled: !isMobile })];
    }
    const onTop = middle(segment).y < 0.15 * page.layout.height;
    return onTop && !isMobile && !/\S/.test(behind)
      ? [candidate(segment, match, { role: 'title', certainty: 0.9, settled: true })]
      : [];
  });
}

/** The number behind the nick on top of the window, where the reader parted the two. */
function besideNick(page: ParserPage, segment: TextSegment, folded: string): FieldCandidate[] {
  const match = page.kind === null || isTalk(page.kind) ? bracketAlone.exec(folded) : null;
  if (!match || mobile.test(match[0]) || middle(segment).y >= 0.15 * page.layout.height) return [];
  const nick = leftOf(page.layout, segment);
  const isNear = nick && segment.box[0] - right(nick) <= nickGap * segment.em && hasLetters(nick.text);
  return isNear ? [candidate(segment, match, { role: 'title', certainty: 0.9, settled: true })] : [];
}

/** Whether a profile is one of QQ: those of WeChat name their id. */
function isQqProfile({ kind, layout }: ParserPage): boolean {
  return kind === 'profile' && !layout.segments.some(({ text }) => /微信号|微信\s?ID/i.test(text));
}

/** How sure the label before a number makes it that it is one of QQ; null when it is none. */
function labelCertainty(page: ParserPage, segment: TextSegment, match: RegExpExecArray): number | null {
  const label = labelOrHead(page.layout, segment, match.index);
  if (label?.meaning === 'qq_number') return label.certainty;
  const isAccount = label?.meaning === 'account' && isQqProfile(page) && !mobile.test(match[0]);
  return isAccount ? label.certainty * accountCertainty : null;
}

function labelled(page: ParserPage, segment: TextSegment, folded: string): FieldCandidate[] {
  const role = roleOf(page);
  const joined = [...folded.matchAll(spacedPattern)].filter(([found]) =>
    shape.test(found.replace(/\s/g, '')),
  );
  const parts = [...folded.matchAll(numberPattern)];
  return [...joined, ...parts].flatMap((match) => {
    const certainty = labelCertainty(page, segment, match);
    if (certainty === null) return [];
    const isJoined = joined.includes(match);
    const isPart = joined.some(
      ({ 0: found, index }) =>
        !isJoined && index <= match.index && match.index + match[0].length <= index + found.length,
    );
    return [
      candidate(segment, match, {
        role,
        certainty: certainty * (isJoined ? joinedCertainty : 1),
        settled: !isJoined && !isPart,
      }),
    ];
  });
}

/** Digits alone in their cell on a QQ profile, for a person to decide. */
function aloneOnProfile(page: ParserPage): FieldCandidate[] {
  if (!isQqProfile(page)) return [];
  return page.layout.segments.flatMap((segment) => {
    const match = /^[1-9]\d{4,10}$/.exec(foldDigits(segment.text));
    if (!match || mobile.test(match[0]) || labelOrHead(page.layout, segment, 0)) return [];
    return [candidate(segment, match, { role: 'profile', certainty: unlabelledCertainty, settled: false })];
  });
}

/**
 * QQ numbers: 5–11 digits with the label QQ, on a QQ profile also with 账号 or alone, or in brackets behind a nick
 * (domain sheet, section 6).
 */
export function parseQqNumbers(page: ParserPage): FieldCandidate[] {
  const named = page.layout.segments.flatMap((segment) => {
    const folded = foldDigits(segment.text);
    return [
      ...labelled(page, segment, folded),
      ...inBrackets(page, segment, folded),
      ...besideNick(page, segment, folded),
    ];
  });
  return named.length > 0 ? named : aloneOnProfile(page);
}
