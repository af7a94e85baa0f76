import { isTalk } from '../classify-screenshot';
import type { FieldRole } from '../reading';
import { labelOrHead } from '../text/labels-column';
import type { TextSegment } from '../text/text-segment';
import type { FieldCandidate, ParserPage } from './field-candidate';
import { continuationOf } from './wrapped-value';

const idPattern =
  /(?<![A-Za-z0-9_@.-])[a-zA-Z][-_a-zA-Z0-9]*(?:\s(?=[_-])[-_a-zA-Z0-9]+|(?<=[_-])\s[-_a-zA-Z0-9]+)*/g;
const shape = /^[a-zA-Z][-_a-zA-Z0-9]{5,19}$/;
const generated = /^wxid_[a-z0-9]{6,}$/;
const sameInBothCases = /(?<!^)[ckopsuvwxyz]/gi;
/** 微信号 with a bad character or two. */
const damagedLabel = /^[^\s\d:]{1,3}号\s?[:;]?\s?$/u;
/** What only a profile of QQ has: its name, 账号, or a number alone. */
const ofQq = /QQ|[账帐]号|^(?!1[3-9]\d{9}$)[1-9]\d{4,10}$/;
const lookAlikeCertainty = 0.6;
const joinedCertainty = 0.85;
const brokenCertainty = 0.6;
const unlabelledCertainty = 0.5;

function roleOf(page: ParserPage): FieldRole {
  if (page.kind === 'profile') return 'profile';
  return isTalk(page.kind) ? 'message' : 'plain';
}

/**
 * Letters that look the same in both cases are read in either, but for the first one, which stands beside smaller ones.
 * Where all others are small these are taken as small too; WeChat does not tell the cases apart.
 */
function withSteadyCase(id: string): string {
  const others = id
    .slice(1)
    .replace(sameInBothCases, '')
    .replace(/[^a-zA-Z]/g, '');
  return others === others.toLowerCase() ? id.replace(sameInBothCases, (letter) => letter.toLowerCase()) : id;
}

/** 0, O, 1, l and I cannot be told apart where letters and digits meet: every wrong id in the trial had one of them. */
function hasLookAlikes(id: string): boolean {
  if (/l\d|\dl/.test(id)) return true;
  return /(?<=[a-zA-Z])[01](?=[a-zA-Z])/.test(id) || (/[IO]/.test(id) && /[a-z]/.test(id));
}

interface SeenId {
  text: string;
  start: number;
  end: number;
  certainty: number;
  settled: boolean;
}

/** More Latin text right behind says that the reader broke the id somewhere, or that the next word begins. */
function restBehind(
  page: ParserPage,
  segment: TextSegment,
  end: number,
): { text: string; end: number } | null {
  const [beside = ''] = /^(?:\s?[-_a-zA-Z0-9]+)+/.exec(segment.text.slice(end)) ?? [];
  if (beside !== '') return { text: beside, end: end + beside.length };
  const next = continuationOf(page, segment, end);
  const [below] = /^[-_a-zA-Z0-9]+(?![-_a-zA-Z0-9@.:])/.exec(next?.text ?? '') ?? [];
  return below ? { text: below, end } : null;
}

function readId(page: ParserPage, segment: TextSegment, match: RegExpMatchArray): SeenId[] {
  const [found] = match;
  const start = match.index ?? 0;
  const end = start + found.length;
  const rest = restBehind(page, segment, end);
  if (segment.text[rest?.end ?? end] === '@') return [];
  const own = { text: found, start, end, certainty: rest ? brokenCertainty : 1, settled: rest === null };
  return rest ? [own, { ...own, text: found + rest.text, end: rest.end }] : [own];
}

function labelCertainty(page: ParserPage, segment: TextSegment, seen: SeenId): number | null {
  const label = labelOrHead(page.layout, segment, seen.start);
  if (label?.meaning === 'wechat_id') return label.certainty;
  return generated.test(seen.text.replace(/\s/g, '')) ? (label?.certainty ?? 1) : null;
}

function toCandidate(
  page: ParserPage,
  segment: TextSegment,
  seen: SeenId,
  certainty: number,
): FieldCandidate[] {
  const joined = seen.text.replace(/\s/g, '');
  const normalized = withSteadyCase(joined);
  if (!shape.test(normalized)) return [];
  return [
    {
      kind: 'wechat_id',
      role: roleOf(page),
      normalized,
      segment,
      start: seen.start,
      end: seen.end,
      certainty:
        certainty *
        seen.certainty *
        (joined === seen.text ? 1 : joinedCertainty) *
        (hasLookAlikes(joined) ? lookAlikeCertainty : 1),
      doubt: 1,
      settled: seen.settled,
    },
  ];
}

function labelled(page: ParserPage, segment: TextSegment): FieldCandidate[] {
  return [...segment.text.matchAll(idPattern)].flatMap((match) =>
    readId(page, segment, match).flatMap((seen) => {
      const certainty = labelCertainty(page, segment, seen);
      return certainty === null ? [] : toCandidate(page, segment, seen, certainty);
    }),
  );
}

/** On a profile whose label cannot be read: what has an id's shape and stands alone, for a person to decide. */
function aloneOnProfile(page: ParserPage): FieldCandidate[] {
  if (page.kind !== 'profile' || page.layout.segments.some(({ text }) => ofQq.test(text))) return [];
  return page.layout.segments.flatMap((segment) => {
    const [match] = segment.text.matchAll(idPattern);
    if (!match || match.index + match[0].length !== segment.text.length) return [];
    const before = segment.text.slice(0, match.index);
    if (before !== '' && !damagedLabel.test(before)) return [];
    if (before === '' && (!/\d/.test(match[0]) || labelOrHead(page.layout, segment, 0))) return [];
    const seen = { text: match[0], start: match.index, end: segment.text.length };
    return toCandidate(page, segment, { ...seen, certainty: unlabelledCertainty, settled: false }, 1);
  });
}

/**
 * WeChat ids (domain sheet, section 6): with the label 微信号 on a profile, after 微信, wx, V信 and the like in a
 * sentence, or as `wxid_…` anywhere. A mail address is none.
 */
export function parseWechatIds(page: ParserPage): FieldCandidate[] {
  const named = page.layout.segments.flatMap((segment) => labelled(page, segment));
  return named.length > 0 ? named : aloneOnProfile(page);
}
