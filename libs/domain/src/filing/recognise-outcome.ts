import { parseTime, type Sentence } from '@juzheng/contracts';
import { listNames } from '../requirements/sentence';
import type { OutcomeRule } from '../rules/rule-set';
import { foldText, sourceRange } from '../wording/folded-text';

export type Outcome = OutcomeRule['outcome'];

export type RecognisedOutcome =
  | {
      outcome: Outcome;
      /** The words that say so, as they were pasted. */
      words: string;
      /** The line that holds them. */
      sentence: string;
    }
  | { outcome: null; because: Sentence };

interface OutcomeHit {
  outcome: Outcome;
  words: string;
  sentence: string;
  /** Place in the text without spaces. */
  start: number;
  end: number;
  /** The time in the same line, in ms; null when there is none. */
  at: number | null;
}

const outcomeNames: Readonly<Record<Outcome, Sentence>> = {
  upheld: { zh: '成立', en: 'upheld' },
  rejected: { zh: '不成立', en: 'rejected' },
  under_review: { zh: '审核中', en: 'under review' },
  closed: { zh: '已关闭', en: 'closed' },
};

/**
 * What a text pasted from the platform says about a complaint. Where words overlap the longest wins (投诉不成立 is not
 * 成立); words in a condition or a question (如投诉成立, 成立后) and denied ones say nothing. A history with several
 * outcomes is decided by the latest of its dated lines; when that does not decide, nothing is recognised and both are
 * named: a person says which it is, because a wrong outcome costs the appeal.
 */
export function recogniseOutcome(text: string, rules: readonly OutcomeRule[]): RecognisedOutcome {
  const hits = longest(text.split(/\r?\n/u).flatMap((line) => hitsIn(line, rules)));
  const [first] = hits;
  if (!first) {
    return {
      outcome: null,
      because: {
        zh: '粘贴的内容里没有说明投诉结果的字样。',
        en: 'Nothing in the pasted text says how the complaint stands.',
      },
    };
  }
  const decisive = agreed(hits) ?? agreed(latest(hits));
  if (!decisive) return contradiction(hits);
  const { outcome, words, sentence } = decisive;
  return { outcome, words, sentence };
}

function contradiction(hits: readonly OutcomeHit[]): RecognisedOutcome {
  const named = hits.filter(
    ({ outcome }, index) => hits.findIndex((other) => other.outcome === outcome) === index,
  );
  const { zh, en } = listNames(
    named.map(({ outcome, words }) => ({
      zh: `“${words}”（${outcomeNames[outcome].zh}）`,
      en: `“${words}” (${outcomeNames[outcome].en})`,
    })),
  );
  const because = {
    zh: `内容里出现不同的结果：${zh}，请人工选择。`,
    en: `The text names different outcomes: ${en}; a person must choose.`,
  };
  return { outcome: null, because };
}

/** The first of them when all say the same; null otherwise. */
function agreed(hits: readonly OutcomeHit[]): OutcomeHit | null {
  const [first] = hits;
  return first && hits.every(({ outcome }) => outcome === first.outcome) ? first : null;
}

/** Those of the latest line when every line is dated; none otherwise, since an undated line may be the newest. */
function latest(hits: readonly OutcomeHit[]): OutcomeHit[] {
  const times = hits.flatMap(({ at }) => at ?? []);
  if (times.length < hits.length) return [];
  const newest = Math.max(...times);
  return hits.filter(({ at }) => at === newest);
}

function hitsIn(line: string, rules: readonly OutcomeRule[]): (OutcomeHit & { line: string })[] {
  const folded = foldText(line);
  const at = timeIn(line);
  return rules.flatMap(({ outcome, words }) =>
    words.flatMap((word) =>
      placesOf(foldText(word).text, folded.text)
        .filter(({ start, end }) => isStated(folded.text, start, end))
        .map(({ start, end }) => {
          const [from, to] = sourceRange(folded, start, end);
          return { outcome, words: line.slice(from, to), sentence: line.trim(), start, end, at, line };
        }),
    ),
  );
}

function placesOf(word: string, text: string): { start: number; end: number }[] {
  if (word === '') return [];
  const places = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    places.push({ start, end: start + word.length });
  }
  return places;
}

/** Without those that lie inside a longer one of the same line. */
function longest(hits: readonly (OutcomeHit & { line: string })[]): OutcomeHit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other.line === hit.line &&
          other.start <= hit.start &&
          other.end >= hit.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
}

/** Pages name the state of an order or a refund in the same words. */
const otherMatter = /(?:交易|订单|退款|退货|售后|物流|发货|店铺|商品|入口|窗口)(?:状态)?:?$/u;

/** It is said to be so, of the complaint: not denied, not a condition, not a question. */
function isStated(text: string, start: number, end: number): boolean {
  const before = /[^,。;!?]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = text.slice(end);
  if (/(?:不|未|没|没有|尚未|并未|无法|非)$/u.test(before)) return false;
  if (/如|若|一旦|是否|能否|可能|预计|直到|才能/u.test(before) || otherMatter.test(before)) return false;
  return !/^(?:后|之后|的话|与否|时|前|则|吗|\?)/u.test(behind);
}

const dated = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?)?/u;

/** The one time of a line, in ms; null when there is none. */
function timeIn(line: string): number | null {
  const match = dated.exec(line);
  if (!match) return null;
  const [, year = '', month, day, hour, minute, second] = match;
  const two = (part: string | undefined) => (part ?? '0').padStart(2, '0');
  return (
    parseTime(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`)?.getTime() ??
    null
  );
}
